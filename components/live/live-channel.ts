import type { Change } from "@/lib/domain/live/change";
import type { Here } from "@/lib/domain/live/here";
import { BEAT_MS, SILENCE_MS } from "@/lib/domain/live/limits";
import type { ArticleNews } from "@/lib/queries/live/article-news";
import type { Changes, LiveMessage } from "@/lib/queries/live/live-message";
import { Backoff } from "./backoff";

/** How long after a stream brought nothing, or was refused, it is tried anew, in milliseconds; until then it is asked. */
const AGAIN_MS = 60_000;

/** So often the server was asked in vain before anybody is told of it: one lost answer is nothing to speak of. */
const UNREACHED = 2;

/**
 * What a tab hears: what happened (null: more than is told) and what workbenches show since, up to which index of the log; that
 * the session or role is another one; that nobody is signed in; that the server cannot be reached, or can be again.
 */
type Heard =
  | {
      /** `missed`: it was told before, but something is shown now that was made before that. */
      readonly kind: "changes" | "missed";
      readonly changes: readonly Change[] | null;
      readonly news: readonly ArticleNews[];
      readonly to: number;
    }
  | { readonly kind: "here" }
  | { readonly kind: "other-rights" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "unreached" | "reached" };

/**
 * A tab's ear on the newsroom. All tabs of a browser that one person is signed in with share one connection: the tab that
 * holds the lock has the stream and passes on what it hears. Each tab knows for itself up to where of the log it has heard,
 * and asks for what it missed, whatever the reason: another tab's end, a night asleep, a proxy that holds everything back.
 */
export class LiveChannel {
  /** Who is where, as it was heard last. */
  here: Here = [];
  readonly #name: string;
  readonly #listeners = new Set<(heard: Heard) => void>();
  #seen: number;
  #tabs: BroadcastChannel | null = null;
  #stream: EventSource | null = null;
  #letGo: (() => void) | null = null;
  #waiting: AbortController | null = null;
  #heardAt = performance.now();
  /** Whether this tab's own stream broke off. */
  #isBroken = false;
  readonly #asks = new Backoff();
  readonly #streams = new Backoff();
  #isAsking = false;
  #isOver = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(personId: string, seen: number) {
    // Two people's rights are two streams, also where they share a browser one after the other.
    this.#name = `galley-live-${personId}`;
    this.#seen = seen;
    addEventListener("pagehide", () => this.#stop());
    addEventListener("pageshow", () => this.#start());
    for (const name of ["online", "focus"]) addEventListener(name, () => this.#lookAtOnce());
    document.addEventListener("visibilitychange", () => this.#lookAtOnce());
    this.#start();
  }

  /** Calls `listener` for whatever is heard from now on, until the function that it gives is called. */
  listen(listener: (heard: Heard) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The page shows everything up to that index of the log. */
  shows(index: number): void {
    this.#seen = Math.max(this.#seen, index);
  }

  /** Up to which index of the log this tab has heard. */
  get heardUpTo(): number {
    return this.#seen;
  }

  /**
   * Something is shown that was made at an index of the log, as a page that one goes back to: what happened from there up to
   * where this tab has heard is told once more.
   */
  lookBack(index: number): void {
    if (index >= this.#seen) return;
    void this.#answerSince(index).then((answer) => answer && this.#tell({ kind: "missed", ...answer.told }));
  }

  #start(): void {
    if (this.#timer !== undefined || this.#isOver) return;
    this.#heardAt = performance.now();
    this.#timer = setInterval(() => this.#look(), BEAT_MS / 2);
    this.#tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel(this.#name) : null;
    this.#tabs?.addEventListener("message", ({ data }: MessageEvent<LiveMessage | "who-is-here">) => {
      if (data !== "who-is-here") this.#hearStream(data);
      else if (this.#stream) this.#tabs?.postMessage({ kind: "here", here: this.here } satisfies LiveMessage);
    });
    this.#tabs?.postMessage("who-is-here");
    this.#wantLead();
  }

  /** The page is left, perhaps to be come back to: a connection would keep the browser from keeping it. */
  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#waiting?.abort();
    this.#letGo?.();
    this.#tabs?.close();
    this.#tabs = null;
  }

  /** Waits for the lock that one tab at a time holds. Where there are no locks, as without https, each tab is alone. */
  #wantLead(steal = false): void {
    if (!("locks" in navigator) || !this.#tabs) {
      this.#lead();
      return;
    }
    this.#waiting?.abort();
    this.#waiting = new AbortController();
    const { signal } = this.#waiting;
    const held = () =>
      new Promise<void>((letGo) => {
        if (signal.aborted) return letGo();
        this.#letGo = () => {
          this.#hangUp();
          this.#letGo = null;
          letGo();
        };
        this.#lead();
      });
    navigator.locks.request(this.#name, steal ? { steal } : { signal }, held).catch(() => {
      if (signal.aborted) return;
      // Another tab took it, because nothing came of us.
      this.#hangUp();
      this.#letGo = null;
      if (this.#timer !== undefined) setTimeout(() => this.#wantLead(), BEAT_MS);
    });
  }

  #lead(): void {
    this.#hangUp();
    const stream = new EventSource(`/api/live?since=${this.#seen}`);
    this.#stream = stream;
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as LiveMessage;
      this.#hearStream(message);
      this.#tabs?.postMessage(message);
    };
    stream.onerror = () => {
      if (stream !== this.#stream) return;
      const isRefused = stream.readyState === EventSource.CLOSED;
      // The browser would connect again by itself, as often as everybody else's.
      this.#hangUp();
      this.#isBroken = true;
      if (isRefused) {
        this.#streams.rest(AGAIN_MS);
        this.#look();
      } else this.#streams.failed();
    };
  }

  #hangUp(): void {
    this.#stream?.close();
    this.#stream = null;
  }

  /** What comes by the stream, whichever tab has it, says that all is well. */
  #hearStream(message: LiveMessage): void {
    this.#heardAt = performance.now();
    this.#isBroken = false;
    this.#streams.wentWell();
    this.#answered();
    this.#hear(message);
  }

  #hear(message: LiveMessage): void {
    if (message.kind === "end") void this.#ended();
    else if (message.kind === "changes") this.#hearChanges(message.told);
    else if (message.kind === "here") {
      this.here = message.here;
      this.#tell({ kind: "here" });
    } else if (message.at > this.#seen) void this.#ask();
  }

  #hearChanges({ from, to, changes, news }: Changes): void {
    if (to <= this.#seen) return;
    // Something was missed, or is on its way.
    if (from > this.#seen) return void this.#ask();
    const own = changes?.filter(({ index }) => index >= this.#seen) ?? null;
    this.#seen = to;
    if (own === null || own.length > 0) this.#tell({ kind: "changes", changes: own, news, to });
  }

  #tell(heard: Heard): void {
    for (const listener of this.#listeners) listener(heard);
  }

  /** The network may be back, or somebody looks again: nobody waits for a time that was meant for a server that is down. */
  #lookAtOnce(): void {
    this.#asks.hurry();
    this.#look();
  }

  /** Nothing was heard in time: the stream is lost or held up somewhere, or the tab that had it sleeps. */
  #look(): void {
    // Nobody looks; but other tabs listen to the stream of this one.
    const isIdle = document.hidden && !this.#isBroken;
    if (this.#timer === undefined || isIdle || !this.#asks.isDue) return;
    if (!this.#isBroken && performance.now() - this.#heardAt < SILENCE_MS) return;
    void this.#ask().then((isAnswered) => isAnswered && this.#openAnew());
  }

  /** Has a stream again, where the server answers but no stream brings anything. */
  #openAnew(): void {
    if (this.#timer === undefined || !this.#streams.isDue) return;
    this.#streams.rest(AGAIN_MS);
    if (this.#stream || this.#letGo) this.#lead();
    else this.#wantLead(true);
  }

  /** Asks for what was missed; whether there was an answer. */
  async #ask(): Promise<boolean> {
    if (this.#isAsking || this.#isOver) return false;
    this.#isAsking = true;
    try {
      const answer = await this.#answerSince(this.#seen);
      if (this.#isOver) return false;
      if (!answer) {
        this.#unanswered();
        return false;
      }
      this.#answered();
      const { told, here } = answer;
      this.#hear({ kind: "changes", told });
      this.#hear({ kind: "here", here });
      return true;
    } finally {
      this.#isAsking = false;
    }
  }

  #unanswered(): void {
    this.#asks.failed();
    if (this.#asks.failures === UNREACHED) this.#tell({ kind: "unreached" });
  }

  #answered(): void {
    const wasUnreached = this.#asks.failures >= UNREACHED;
    this.#asks.wentWell();
    if (wasUnreached) this.#tell({ kind: "reached" });
  }

  /** What the server answers about what happened since; null where it does not, or nobody is signed in any more. */
  async #answerSince(index: number): Promise<{ readonly told: Changes; readonly here: Here } | null> {
    try {
      const signal = AbortSignal.timeout(SILENCE_MS);
      const answer = await fetch(`/api/live?since=${index}`, { headers: { accept: "application/json" }, signal });
      if (answer.status === 401) this.#over();
      return answer.ok ? await answer.json() : null;
    } catch {
      // There is no connection; the next look asks again.
      return null;
    }
  }

  /** The server ended the stream because the session or the role is another one: what may be seen has to be read anew. */
  async #ended(): Promise<void> {
    const wasLeading = this.#stream !== null;
    this.#hangUp();
    await this.#ask();
    if (this.#isOver) return;
    this.#tell({ kind: "other-rights" });
    if (wasLeading) this.#lead();
  }

  #over(): void {
    this.#isOver = true;
    this.#stop();
    this.#tell({ kind: "signed-out" });
  }
}

let channel: { readonly personId: string; readonly live: LiveChannel } | null = null;

/** The one ear of this tab, for whoever is signed in; it begins at an index of the log. */
export function liveChannel(personId: string, seen: number): LiveChannel {
  if (channel?.personId !== personId) channel = { personId, live: new LiveChannel(personId, seen) };
  return channel.live;
}
