/** The largest file that a form sends, in bytes: a larger one would be cut off on its way. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
