/** Most of the time belongs to whoever reads: so many times as long as the last showing took is waited after it. */
const REST = 3;
/** After how long what was asked for counts as lost; nobody rests longer either, in milliseconds. */
const LOST_MS = 5_000;

type Options = {
  /** How often it is shown anew at most, in milliseconds. */
  readonly every: number;
  /** Whether anybody looks now; `plan` is called when that changes. */
  readonly isLookedAt: () => boolean;
  readonly show: () => void;
};

/** Shows something anew as often as it is wanted, but never twice at once, and less often where it takes long. */
export class Showing {
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #began = Number.NEGATIVE_INFINITY;
  #next = Number.NEGATIVE_INFINITY;
  #due = Number.POSITIVE_INFINITY;
  /** Up to which index of the log it has to show; none where it need not be shown anew. */
  #wanted: number | null = null;
  #isUnderWay = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Wants to have shown, after so many milliseconds at the earliest, what the log has up to an index. */
  want(upTo: number, wait: number): void {
    this.#wanted = Math.max(this.#wanted ?? 0, upTo);
    this.plan(wait);
  }

  /** Shows what is wanted as soon as that may be. */
  plan(wait: number): void {
    if (this.#wanted === null || !this.#options.isLookedAt()) return;
    const now = performance.now();
    // What is asked for is waited for: a server that is slow is not to be asked twice.
    const underWay = this.#isUnderWay ? this.#began + LOST_MS : 0;
    const at = Math.max(now + wait, this.#next, underWay);
    if (at >= this.#due) return;
    this.stop();
    this.#due = at;
    this.#timer = setTimeout(() => this.#show(), at - now);
  }

  /** It is shown up to an index of the log, whoever had that done. */
  shows(upTo: number): void {
    if (this.#wanted !== null && this.#wanted <= upTo) this.#wanted = null;
  }

  /** What was asked for is there. */
  ended(): void {
    if (!this.#isUnderWay) return;
    this.#isUnderWay = false;
    const now = performance.now();
    this.#next = Math.max(this.#began + this.#options.every, now + Math.min((now - this.#began) * REST, LOST_MS));
    this.stop();
    this.plan(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#due = Number.POSITIVE_INFINITY;
  }

  #show(): void {
    this.stop();
    if (this.#wanted === null || !this.#options.isLookedAt()) return;
    this.#wanted = null;
    this.#isUnderWay = true;
    this.#began = performance.now();
    this.#options.show();
  }
}
