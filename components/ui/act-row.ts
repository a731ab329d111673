import { Backoff } from "@/components/live/backoff";
import { MOST_IN_A_ROW } from "@/lib/domain/most-in-a-row";
import type { ActionResult } from "@/lib/domain/result";
import { fingerprint, newIntentKey } from "./intent";

type Act = { readonly input: unknown; readonly key: string };

/** A server action that does several acts in one request, and gives an answer to each that it has tried. */
export type RowAction<T> = (acts: readonly Act[]) => Promise<readonly ActionResult<T>[]>;

type Waiting = Act & { readonly action: RowAction<unknown>; readonly answered: (value: unknown) => void };
type Answers = readonly ActionResult<unknown>[];

/** What a row needs of its surroundings, and what it tells them. */
export type RowSurroundings = {
  /** What is said of acts that got no answer; null where it is not known whether they were done. */
  readonly notAnswered: (error: unknown) => Answers | null;
  /** Waits so many milliseconds, or until it is worth trying again. */
  readonly wait: (ms: number) => Promise<void>;
  /** The row begins to send; what this gives is called behind its last act. */
  readonly began: () => () => void;
  readonly onLeft: (count: number) => void;
  readonly onCutOff: (isCutOff: boolean) => void;
  readonly onAnswers: (answers: Answers) => void;
  /** `count` acts of one request were refused with the same words. */
  readonly onRefused: (words: string, count: number) => void;
};

/**
 * Acts that wait for their turn: at most ten go in one request, in their order and each kind of action by itself. A refusal of one
 * does not hold up the others; requests without an answer are sent again, by the same keys, after waits that grow.
 */
export class ActRow {
  #waiting: readonly Waiting[] = [];
  #isRunning = false;
  /** The keys of acts that failed in the middle, by what they were: the next try is the same intent. */
  readonly #failed = new Map<string, string>();
  readonly #outside: RowSurroundings;
  readonly #backoff: Backoff;

  constructor(outside: RowSurroundings, backoff = new Backoff()) {
    this.#outside = outside;
    this.#backoff = backoff;
  }

  /** Puts an act at the row's end; gives what its action gave, or null where it was refused. */
  readonly put = <T>(action: RowAction<T>, input: unknown): Promise<T | null> =>
    new Promise((answered) => {
      const typed = fingerprint(input);
      const key = this.#failed.get(typed) ?? newIntentKey();
      this.#failed.delete(typed);
      this.#waiting = [...this.#waiting, { action, input, key, answered: answered as (value: unknown) => void }];
      this.#outside.onLeft(this.#waiting.length);
      // What is put in one go goes together from the first request on.
      if (!this.#isRunning) queueMicrotask(() => this.#isRunning || void this.#send());
    });

  async #send(): Promise<void> {
    this.#isRunning = true;
    const ended = this.#outside.began();
    for (let acts = this.#next(); acts[0]; acts = this.#next()) {
      const sent = acts.map(({ input, key }) => ({ input, key }));
      const answers = await acts[0].action(sent).catch(this.#outside.notAnswered);
      this.#outside.onCutOff(answers === null);
      if (answers === null) {
        await this.#outside.wait(this.#backoff.failed());
        continue;
      }
      this.#backoff.wentWell();
      this.#waiting = this.#waiting.slice(acts.length);
      this.#outside.onLeft(this.#waiting.length);
      this.#settle(acts, answers);
    }
    this.#isRunning = false;
    ended();
  }

  /** The acts that go together next: of one action, and no more than one request brings. */
  #next(): readonly Waiting[] {
    const action = this.#waiting[0]?.action;
    const other = this.#waiting.findIndex((each) => each.action !== action);
    return this.#waiting.slice(0, Math.min(other < 0 ? Number.POSITIVE_INFINITY : other, MOST_IN_A_ROW));
  }

  #settle(acts: readonly Waiting[], answers: Answers): void {
    const refused = new Map<string, number>();
    const last = answers.at(-1);
    for (const [i, { input, key, answered }] of acts.entries()) {
      // What was not tried has failed with the last one.
      const answer = answers[i] ?? last;
      if (answer && !answer.ok) refused.set(answer.words, (refused.get(answer.words) ?? 0) + 1);
      if (answer && !answer.ok && answer.reason === "fault") this.#failed.set(fingerprint(input), key);
      answered(answer?.ok ? answer.value : null);
    }
    this.#outside.onAnswers(answers);
    for (const [words, count] of refused) this.#outside.onRefused(words, count);
  }
}
