import { setTimeout as sleep } from "node:timers/promises";
import type { LiveMessage } from "../../lib/queries/live/live-message";

/** As components/live has it, in milliseconds. */
const GATHER_MS = 60;
const EVERY_MS = 1_000;
const REST = 3;
/** As the stream itself tells a browser, in milliseconds. */
const RETRY_MS = 1_500;

/** An index of the log, and when it was told or shown, in milliseconds since 1970. */
type When = Map<number, number>;

/**
 * Somebody's browser, as far as it is told what happens: it has the stream, comes back when that ends, and goes on from the
 * last event that it has. `isShowing`: it also asks for the page anew, as often as a page does.
 */
export class Browser {
  readonly told: When = new Map();
  readonly shown: When = new Map();
  /** What was told twice, and ranges of the log that do not join. */
  doubled = 0;
  torn = 0;
  at: number;
  readonly #sites: readonly string[];
  readonly #cookie: string;
  readonly #page: string;
  readonly #ending = new AbortController();
  readonly #isShowing: boolean;
  #waiting: number[] = [];
  #running: Promise<unknown>;

  constructor(to: { sites: readonly string[]; cookie: string; page: string; since: number; isShowing: boolean }) {
    this.#sites = to.sites;
    this.#cookie = to.cookie;
    this.#page = to.page;
    this.at = to.since;
    this.#isShowing = to.isShowing;
    this.#running = Promise.all([this.#listen(), this.#isShowing ? this.#show() : null]);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #listen(): Promise<void> {
    for (let turn = 0; !this.#ending.signal.aborted; turn++) {
      try {
        const site = this.#sites[turn % this.#sites.length];
        const headers = { cookie: this.#cookie, accept: "text/event-stream", "last-event-id": String(this.at) };
        const answer = await fetch(`${site}/api/live`, { headers, signal: this.#ending.signal });
        if (answer.status !== 200 || !answer.body) throw new Error(`the stream answered ${answer.status}`);
        await this.#read(answer.body);
      } catch {
        // It was ended, by us or by what the bench does to the servers.
      }
      if (!this.#ending.signal.aborted) await sleep(RETRY_MS);
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = event.split("\n").find((line) => line.startsWith("data: "));
        if (data) this.#hear(JSON.parse(data.slice("data: ".length)) as LiveMessage);
      }
    }
  }

  #hear(message: LiveMessage): void {
    if (message.kind !== "changes") return;
    const { from, to, changes } = message.told;
    if (from !== this.at || changes === null) this.torn++;
    this.at = to;
    for (const { index } of changes ?? []) {
      if (this.told.has(index)) this.doubled++;
      this.told.set(index, Date.now());
      this.#waiting.push(index);
    }
  }

  async #show(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      await sleep(GATHER_MS);
      if (this.#waiting.length === 0) continue;
      const heard = this.#waiting;
      this.#waiting = [];
      const began = performance.now();
      const isShown = await this.#ask().catch(() => false);
      if (!isShown) this.#waiting.unshift(...heard);
      else for (const index of heard) this.shown.set(index, Date.now());
      const took = performance.now() - began;
      await sleep(Math.max(EVERY_MS - took, Math.min(took * REST, 5_000)));
    }
  }

  async #ask(): Promise<boolean> {
    const answer = await fetch(`${this.#sites[0]}${this.#page}`, {
      headers: { cookie: this.#cookie, rsc: "1" },
      signal: this.#ending.signal,
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  }
}
