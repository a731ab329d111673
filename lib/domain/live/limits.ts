/** How often a stream says that it is still there, in milliseconds. */
export const BEAT_MS = 5_000;

/** After how long without a word a browser takes the stream for lost, or held up on the way, in milliseconds. */
export const SILENCE_MS = 13_000;

/** How many changes are told one by one to whoever missed them; after more, everything is read again. */
export const MOST_MISSED = 200;
