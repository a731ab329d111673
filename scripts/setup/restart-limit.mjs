/** Ends within this time count together, in milliseconds. */
const span = 60_000;

/** How long to wait before starting again after the first, second … end within that time, in milliseconds. */
const waits = [250, 500, 1_000, 2_000, 4_000];

/** Says when to start again what ended by itself, and when to give it up. */
export class RestartLimit {
  #ends = [];

  /**
   * Notes that it ended.
   * @param {number} now  in milliseconds, by a clock that does not go back
   * @returns {{ wait: number, count: number } | null} how long to wait, in milliseconds, and which end within a minute this
   *   was; null when it ended too often
   */
  noteEnd(now) {
    this.#ends = [...this.#ends.filter((end) => now - end < span), now];
    const count = this.#ends.length;
    return count > waits.length ? null : { wait: waits[count - 1], count };
  }
}

/** After how many restarts within a minute the next end is the last. */
export const mostRestarts = waits.length;
