import { openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startChildThatFollows } from "../../scripts/setup/child-that-follows.mjs";

/** RestartSec of the service in docs/production.md, in milliseconds. */
const restartTime = 1_000;

/** How long a script may take to stop its server and then the database, in milliseconds. */
const stopTime = 90_000;

/** One of Galley's scripts under a supervisor of its own, which starts it again whenever it ends, as systemd does. */
export class Service {
  readonly #args: readonly string[];
  readonly #env: Readonly<Record<string, string>>;
  readonly #log: number;
  #child: ReturnType<typeof startChildThatFollows> | null = null;
  #isStopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(args: readonly string[], env: Readonly<Record<string, string>>, logFile: string) {
    this.#args = args;
    this.#env = env;
    this.#log = openSync(logFile, "a");
  }

  start(): void {
    this.#running = this.#keep();
  }

  /** The script's own process. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#child?.stop();
    await this.#running;
  }

  async #keep(): Promise<void> {
    while (!this.#isStopping) {
      const stdio = ["ignore", this.#log, this.#log];
      this.#child = startChildThatFollows([...this.#args], { env: this.#env, stdio, stopTime });
      await this.#child.ended;
      if (!this.#isStopping) await sleep(restartTime);
    }
  }
}
