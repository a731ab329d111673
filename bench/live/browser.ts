import { setTimeout as sleep } from "node:timers/promises";
import type { LiveMessage } from "../../lib/queries/live/live-message";

/** As components/live has it, in milliseconds. */
const GATHER_MS = 60;
const PANEL_MS = 1_000;
const REST = 3;
/** As the stream itself tells a browser, in milliseconds. */
const RETRY_MS = 1_500;

/** An index of the log, and when it was told or shown, in milliseconds since 1970. */
type When = Map<number, number>;

type Options = {
  readonly sites: readonly string[];
  readonly cookie: string;
  /** The article's slug, and the number of the claim that is open beside it, or null for the list. */
  readonly article: string;
  readonly open: number | null;
  readonly since: number;
};

/**
 * Somebody's browser with an article open, as far as it is told what happens: it has the stream, comes back when that ends,
 * and goes on from the last event that it has. What the workbench shows is told with it; whoever has the changed claim itself
 * open reads its panel anew, and sees the change with that.
 */
export class Browser {
  readonly told: When = new Map();
  readonly shown: When = new Map();
  /** What was told twice, and ranges of the log that do not join. */
  doubled = 0;
  torn = 0;
  at: number;
  readonly #to: Options;
  readonly #ending = new AbortController();
  #waiting: number[] = [];
  #running: Promise<unknown>;

  constructor(to: Options) {
    this.#to = to;
    this.at = to.since;
    this.#running = Promise.all([this.#listen(), to.open === null ? null : this.#readPanel(to.open)]);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #listen(): Promise<void> {
    for (let turn = 0; !this.#ending.signal.aborted; turn++) {
      try {
        const { sites } = this.#to;
        const site = sites[turn % sites.length];
        const headers = { cookie: this.#to.cookie, accept: "text/event-stream", "last-event-id": String(this.at) };
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
    const { from, to, changes, news } = message.told;
    if (from !== this.at || changes === null) this.torn++;
    this.at = to;
    const shown = news.find(({ article }) => article === this.#to.article);
    for (const { index, claim } of changes ?? []) {
      if (this.told.has(index)) this.doubled++;
      this.told.set(index, Date.now());
      if (claim === this.#to.open) this.#waiting.push(index);
      else if (shown?.claims.some(({ number }) => number === claim)) this.shown.set(index, Date.now());
    }
  }

  async #readPanel(open: number): Promise<void> {
    while (!this.#ending.signal.aborted) {
      await sleep(GATHER_MS);
      if (this.#waiting.length === 0) continue;
      const heard = this.#waiting;
      this.#waiting = [];
      const began = performance.now();
      const isShown = await this.#askPanel(open).catch(() => false);
      if (!isShown) this.#waiting.unshift(...heard);
      else for (const index of heard) this.shown.set(index, Date.now());
      const took = performance.now() - began;
      await sleep(Math.max(PANEL_MS - took, Math.min(took * REST, 5_000)));
    }
  }

  /** As Next asks for the page's part alone, which it says by a tree of what it has. */
  async #askPanel(open: number): Promise<boolean> {
    const { sites, cookie, article } = this.#to;
    const answer = await fetch(`${sites[0]}/articles/${encodeURIComponent(article)}/claims/${open}`, {
      headers: {
        cookie,
        rsc: "1",
        "next-router-state-tree": encodeURIComponent(JSON.stringify(treeOf(article, open))),
      },
      signal: this.#ending.signal,
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  }
}

type Tree = readonly [segment: string | readonly unknown[], children: object, ...rest: unknown[]];

function treeOf(article: string, open: number): Tree {
  const segments = [
    "(workbench)",
    "articles",
    ["slug", article, "d", null],
    "claims",
    ["number", String(open), "d", null],
  ];
  const page: Tree = ["__PAGE__", {}, null, "refetch", 0];
  const below = segments.reduceRight<Tree>((children, segment) => [segment, { children }, null, null, 0], page);
  return ["", { children: below }, null, null, 0];
}
