import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { listStanding, type Standing } from "@/lib/data/desk/standing";
import { listChanges, logSize } from "@/lib/data/live/changes";
import { type Listening, listen } from "@/lib/data/live/listen";
import { forgetAbsent, listPresence } from "@/lib/data/live/presence";
import type { Here } from "@/lib/domain/live/here";
import { BEAT_MS, MOST_MISSED } from "@/lib/domain/live/limits";
import { log } from "@/lib/log";
import { type ArticleNews, newsOf, newsTo } from "./article-news";
import type { LiveMessage } from "./live-message";
import { changesSince, toldTo, type Worded, worded } from "./told-changes";

/** How many streams one person, and all together, may have open at one server. */
const OF_ONE = 20;
const OF_ALL = 2_000;
/** After how long a stream ends, so that a browser comes back with the cookie that it has by then, in milliseconds. */
const LIFE_MS = 30 * 60_000;
/** How many events are read at once. */
const BATCH = 500;

/** A browser that is told what happens: as whom, and by which state of their session. */
type Stream = {
  readonly actor: Actor;
  readonly sessionVersion: number;
  readonly since: number;
  readonly tell: (message: LiveMessage) => void;
  readonly end: () => void;
};

/** `at` is up to where it has been told; null until it has caught up. */
type Open = Stream & { readonly begun: number; at: number | null };

/**
 * What a server tells its browsers: it listens to the database over one connection, reads what the log has got, and gives
 * each stream what its person may know of it, by the role and the session that they have at that moment.
 */
export class LiveStreams {
  readonly #streams = new Set<Open>();
  #listening: Listening | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Up to where the log has been read. */
  #at = -1;
  #here: Here = [];
  #isClosed = false;
  #trouble = "";
  #work: Promise<void> = Promise.resolve();
  readonly #asked = new Set<string>();

  /** How many streams are open. */
  get size(): number {
    return this.#streams.size;
  }

  /**
   * Opens a stream, which first catches up from `since`, an index of the log. Gives what leaves it, or null where this person
   * or this server has too many, or the server is about to stop.
   */
  join(stream: Stream): (() => void) | null {
    const own = [...this.#streams].filter(({ actor }) => actor.id === stream.actor.id).length;
    if (this.#isClosed || own >= OF_ONE || this.#streams.size >= OF_ALL) return null;
    const open: Open = { ...stream, begun: performance.now(), at: null };
    this.#streams.add(open);
    this.#begin();
    this.#then(`join ${Math.random()}`, () => this.#welcome(open));
    return () => this.#streams.delete(open);
  }

  /** Ends every stream and lets nobody join any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    for (const open of this.#streams) this.#end(open);
    await this.#listening?.stop();
    await this.#work;
  }

  #begin(): void {
    if (this.#listening) return;
    this.#timer = setInterval(() => this.#beat(), BEAT_MS).unref();
    this.#listening = listen((channel) =>
      channel === "galley_log" ? this.#then("log", () => this.#readLog()) : this.#then("here", () => this.#readHere()),
    );
  }

  /** Does one thing after the other; what is asked for twice before its turn is done once. */
  #then(what: string, work: () => Promise<void>): void {
    if (this.#asked.has(what)) return;
    this.#asked.add(what);
    this.#work = this.#work.then(async () => {
      this.#asked.delete(what);
      try {
        await work();
        this.#trouble = "";
      } catch (error) {
        const message = error instanceof Error ? error.name : "unknown fault";
        if (message !== this.#trouble) log.warn({ err: error }, "what happens cannot be told just now");
        this.#trouble = message;
      }
    });
  }

  async #welcome(open: Open): Promise<void> {
    try {
      if (this.#at < 0) this.#at = await logSize();
      const told = await changesSince(open.actor, open.since);
      await this.#readHere();
      open.at = told.to;
      if (told.to > told.from) open.tell({ kind: "changes", told });
      open.tell({ kind: "here", here: this.#here });
      open.tell({ kind: "beat", at: open.at });
    } catch (error) {
      // It comes again.
      this.#end(open);
      throw error;
    }
  }

  /** Tells what the log has got since. Whoever stands otherwise than when their stream began is told that it ends. */
  async #readLog(): Promise<void> {
    if (this.#at < 0) this.#at = await logSize();
    for (;;) {
      const rows = await listChanges(this.#at, BATCH);
      if (rows.length === 0) return;
      const to = (rows.at(-1)?.index ?? 0) + 1;
      const changes = rows.map(worded);
      const isTold = this.#streams.size > 0 && rows.length <= MOST_MISSED;
      // Read once for everybody who is told of it.
      const [news] = await Promise.all([isTold ? newsOf(rows) : [], this.#endChanged()]);
      for (const open of this.#streams) tellChanges(open, { changes, news, to });
      this.#at = to;
      if (rows.length < BATCH) return;
    }
  }

  async #readHere(): Promise<void> {
    const here = await listPresence();
    if (JSON.stringify(here) === JSON.stringify(this.#here)) return;
    this.#here = here;
    for (const open of this.#streams) open.tell({ kind: "here", here });
  }

  #beat(): void {
    if (this.#streams.size === 0) return;
    const now = performance.now();
    for (const open of this.#streams) {
      if (now - open.begun > LIFE_MS) this.#end(open);
      else if (open.at !== null) open.tell({ kind: "beat", at: open.at });
    }
    // Also where a message was lost, or nothing is heard at all, as behind a pool of connections.
    this.#then("log", () => this.#readLog());
    this.#then("absent", async () => {
      await this.#endChanged();
      await forgetAbsent();
      await this.#readHere();
    });
  }

  async #endChanged(): Promise<void> {
    const standing = await listStanding([...this.#streams].map(({ actor }) => actor.id));
    for (const open of this.#streams) {
      if (isSame(open, standing.get(open.actor.id))) continue;
      open.tell({ kind: "end" });
      this.#end(open);
    }
  }

  #end(open: Open): void {
    this.#streams.delete(open);
    open.end();
  }
}

function isSame({ actor, sessionVersion }: Stream, standing: Standing | undefined): boolean {
  return standing !== undefined && standing.role === actor.role && standing.sessionVersion === sessionVersion;
}

type Read = { readonly changes: readonly Worded[]; readonly news: readonly ArticleNews[]; readonly to: number };

/** Another server may have told some of it already, before this browser came here. */
function tellChanges(open: Open, { changes, news, to }: Read): void {
  if (open.at === null || to <= open.at) return;
  const from = open.at;
  open.at = to;
  const own = changes.length > MOST_MISSED ? null : changes.filter(({ index }) => index >= from);
  const told = { from, to, changes: own && toldTo(open.actor, own), news: newsTo(open.actor, news) };
  open.tell({ kind: "changes", told });
}

// Next's build keeps a copy of this module in each of its parts, so what they share hangs on the process.
const hall = globalThis as unknown as { galleyLive?: LiveStreams };

/** The streams of this server. They end when it is asked to stop, so that nobody waits for them. */
export function liveStreams(): LiveStreams {
  if (!hall.galleyLive) {
    const streams = new LiveStreams();
    hall.galleyLive = streams;
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void streams.close());
  }
  return hall.galleyLive;
}
