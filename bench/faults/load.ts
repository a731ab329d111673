import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { wordsBeforeFile } from "@/lib/domain/evidence/file-with-words";
import { withinTime } from "../http/within-time";

/** How long a client waits for an answer, and before it asks again, in milliseconds. */
const answerTime = 10_000;
const againTime = 50;

/** Where the clients send their commands. */
export type Target = { readonly sites: readonly string[]; readonly cookie: string; readonly sourceId: string };

/**
 * Clients that bring files to a source as fast as they are taken, each a command by HTTP with a key of its own. What is not
 * acknowledged is sent again with the same key, to the next server, until it is.
 */
export class Load {
  /** The intents that were acknowledged, with the snapshot that each was told. */
  readonly acknowledged = new Map<string, string>();
  /** Keys of which two answers told two snapshots. */
  readonly contradicted: string[] = [];
  readonly #target: Target;
  readonly #clients: number;
  /** When the last command of each client was sent that has been acknowledged. */
  readonly #sentAt: number[];
  #isWorking = false;
  #working: Promise<unknown> = Promise.resolve();

  constructor(target: Target, clients: number) {
    this.#target = target;
    this.#clients = clients;
    this.#sentAt = Array.from({ length: clients }, () => 0);
  }

  start(): void {
    this.#isWorking = true;
    this.#working = Promise.all(Array.from({ length: this.#clients }, (_, client) => this.#work(client)));
  }

  /** Lets every client end what it has begun. */
  async rest(): Promise<void> {
    this.#isWorking = false;
    await this.#working;
  }

  /**
   * How many milliseconds after `since` every client has had a command acknowledged that it sent after that; null when one
   * has not within `limit` milliseconds.
   */
  async servedAgain(since: number, limit: number): Promise<number | null> {
    while (performance.now() - since < limit) {
      if (this.#sentAt.every((sent) => sent > since)) return performance.now() - since;
      await sleep(10);
    }
    return null;
  }

  /** Sends each of some intents to two servers at once, or twice to the one. */
  async race(count: number): Promise<void> {
    const { sites } = this.#target;
    for (let i = 0; i < count; i++) {
      const key = randomUUID();
      await Promise.all([sites[0], sites.at(-1)].map((site) => this.#until(key, [site as string])));
    }
  }

  async #work(client: number): Promise<void> {
    while (this.#isWorking) this.#sentAt[client] = await this.#until(randomUUID(), this.#target.sites, client);
  }

  /** Sends one intent until it is acknowledged; gives when it was sent that time. */
  async #until(key: string, sites: readonly string[], first = 0): Promise<number> {
    for (let attempt = first; ; attempt++) {
      const sent = performance.now();
      const snapshotId = await this.#send(key, sites[attempt % sites.length] as string).catch(() => null);
      if (snapshotId) {
        if ((this.acknowledged.get(key) ?? snapshotId) !== snapshotId) this.contradicted.push(key);
        this.acknowledged.set(key, snapshotId);
        return sent;
      }
      await sleep(againTime);
    }
  }

  #send(key: string, site: string): Promise<string | null> {
    const { cookie, sourceId } = this.#target;
    return withinTime(answerTime, async (signal) => {
      const input = { evidence: null, name: `${key}.txt`, toldType: "text/plain" };
      const answer = await fetch(`${site}/sources/${sourceId}/snapshots`, {
        method: "POST",
        headers: { cookie, origin: site },
        body: new Blob([wordsBeforeFile({ input, key }), `What was said of ${key}.`]),
        redirect: "manual",
        signal,
      });
      const said = (await answer.json()) as { ok?: boolean; value?: { snapshotId?: string } };
      return said.ok === true ? (said.value?.snapshotId ?? null) : null;
    });
  }
}
