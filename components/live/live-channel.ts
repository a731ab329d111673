import type { Change } from "@/lib/domain/live/change";
import type { Here } from "@/lib/domain/live/here";
import { BEAT_MS, SILENCE_MS } from "@/lib/domain/live/limits";
import type { ArticleNews } from "@/lib/queries/live/article-news";
import type { Changes, LiveMessage } from "@/lib/queries/live/live-message";

/** How long after a stream failed it is tried anew, in milliseconds; until then it is asked. */
const AGAIN_MS = 60_000;

/**
 * What a tab hears: what happened (null: more than is told) and what workbenches show since, up to which index of the log; that
 * the session or role is another one; that nobody is signed in.
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
  | { readonly kind: "signed-out" };

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
  #failedAt = Number.NEGATIVE_INFINITY;
  #isAsking = false;
  #isOver = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(personId: string, seen: number) {
    // Two people's rights are two streams, also where they share a browser one after the other.
    this.#name = `galley-live-${personId}`;
    this.#seen = seen;
    addEventListener("pagehide", () => this.#stop());
    addEventListener("pageshow", () => this.#start());
    for (const name of ["online", "focus"]) addEventListener(name, () => this.#look());
    document.addEventListener("visibilitychange", () => this.#look());
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
      if (data !== "who-is-here") this.#hear(data);
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
      this.#hear(message);
      this.#tabs?.postMessage(message);
    };
    stream.onerror = () => {
      // While it is connecting again by itself there is nothing to do.
      if (stream.readyState !== EventSource.CLOSED || stream !== this.#stream) return;
      this.#failedAt = performance.now();
      this.#heardAt = Number.NEGATIVE_INFINITY;
      this.#hangUp();
      this.#ask();
    };
  }

  #hangUp(): void {
    this.#stream?.close();
    this.#stream = null;
  }

  #hear(message: LiveMessage): void {
    this.#heardAt = performance.now();
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

  /** Nothing was heard in time: the stream is lost or held up somewhere, or the tab that had it sleeps. */
  #look(): void {
    const now = performance.now();
    if (this.#timer === undefined || document.hidden || now - this.#heardAt < SILENCE_MS) return;
    this.#ask();
    if (this.#stream && now - this.#failedAt > AGAIN_MS) {
      this.#failedAt = now;
      this.#lead();
    } else if (!this.#stream && now - this.#failedAt > AGAIN_MS) {
      this.#failedAt = now;
      if (this.#letGo) this.#lead();
      else this.#wantLead(true);
    }
  }

  /** Asks for what was missed. */
  async #ask(): Promise<void> {
    if (this.#isAsking || this.#isOver) return;
    this.#isAsking = true;
    try {
      const answer = await this.#answerSince(this.#seen);
      if (!answer) return;
      const { told, here } = answer;
      const heardAt = this.#heardAt;
      this.#hear({ kind: "changes", told });
      this.#hear({ kind: "here", here });
      // An answer to a question is no sign that the stream is well.
      this.#heardAt = heardAt;
    } finally {
      this.#isAsking = false;
    }
  }

  /** What the server answers about what happened since; null where it does not, or nobody is signed in any more. */
  async #answerSince(index: number): Promise<{ readonly told: Changes; readonly here: Here } | null> {
    try {
      const answer = await fetch(`/api/live?since=${index}`, { headers: { accept: "application/json" } });
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
