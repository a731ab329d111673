/** The longest wait after a first failure, and after any, in milliseconds. */
const FIRST_MS = 1_000;
const MOST_MS = 30_000;

/**
 * When what failed is tried again: after twice as long each time, up to half a minute, and each time only somewhere in the upper
 * half of that, so that a server that comes back is not asked by everybody in the same moment.
 */
export class Backoff {
  /** How often it has failed since it last went well. */
  failures = 0;
  #due = Number.NEGATIVE_INFINITY;
  readonly #random: () => number;

  /** @param random gives numbers from 0 to 1 */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** Whether it may be tried now. */
  get isDue(): boolean {
    return performance.now() >= this.#due;
  }

  /** Notes that it failed, and gives how long it is left alone, in milliseconds. */
  failed(): number {
    const most = Math.min(FIRST_MS * 2 ** this.failures, MOST_MS);
    this.failures++;
    const wait = most * (0.5 + this.#random() / 2);
    this.rest(wait);
    return wait;
  }

  wentWell(): void {
    this.failures = 0;
    this.hurry();
  }

  /** It may be tried at once, as when the network is back; how long is waited if that fails stays as it was. */
  hurry(): void {
    this.#due = Number.NEGATIVE_INFINITY;
  }

  /** It is not tried for so many milliseconds, whatever came of it. */
  rest(ms: number): void {
    this.#due = performance.now() + ms;
  }
}
