import { ApartProcess, type Outcome } from "./apart-process";
import type { JobLimits } from "./job-limits";

export type PoolSettings = {
  /** Node's arguments: a module that calls `serveJobs`. */
  readonly program: readonly string[];
  /** How many processes there are at most. */
  readonly size: number;
  /** How many may wait for one, and for how long, in seconds. What nobody waits for is not counted, and waits. */
  readonly waiting: number;
  readonly seconds: number;
};

export type JobOptions = {
  /** Nobody waits for it: it never takes the last free process, and waits as long as it has to. */
  readonly patient?: boolean;
};

type Waiting = { readonly isPatient: boolean; readonly go: (process: ApartProcess | null) => void };

/**
 * Processes that do jobs, started when they are needed and kept. Who comes when all are busy waits in turn; who comes when
 * the queue is full, or has waited too long, is told so.
 */
export class Pool {
  private readonly all = new Set<ApartProcess>();
  private readonly free: ApartProcess[] = [];
  private readonly queue: Waiting[] = [];

  constructor(private readonly settings: PoolSettings) {}

  /** Starts all processes, so that the first job finds one. */
  warmUp(): void {
    while (this.all.size < this.settings.size) this.free.push(this.start());
  }

  /** Does a job in one of them; `busy` when it was not begun. Throws what the job threw. */
  async do(job: string, input: unknown, limits: JobLimits, options: JobOptions = {}): Promise<Outcome | "busy"> {
    const process = await this.take(options.patient === true);
    if (!process) return "busy";
    try {
      return await process.do(job, input, limits);
    } finally {
      this.giveBack(process);
    }
  }

  /** How many jobs are under way. */
  get busy(): number {
    return this.all.size - this.free.length;
  }

  /** Ends all processes; jobs under way end as those that took too much. */
  end(): void {
    for (const each of this.all) each.end();
    this.all.clear();
    this.free.length = 0;
  }

  private take(isPatient: boolean): Promise<ApartProcess | null> {
    const process = this.freeFor(isPatient);
    if (process) return Promise.resolve(process);
    if (!isPatient && this.queue.filter((each) => !each.isPatient).length >= this.settings.waiting)
      return Promise.resolve(null);
    return new Promise((resolve) => {
      let clock: NodeJS.Timeout | undefined;
      const waiting: Waiting = {
        isPatient,
        go: (taken) => {
          clearTimeout(clock);
          resolve(taken);
        },
      };
      this.queue.push(waiting);
      if (isPatient) return;
      clock = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(waiting), 1);
        resolve(null);
      }, this.settings.seconds * 1_000);
    });
  }

  private freeFor(isPatient: boolean): ApartProcess | null {
    const { size } = this.settings;
    if (this.busy >= (isPatient ? Math.max(1, size - 1) : size)) return null;
    for (let process = this.free.pop(); process; process = this.free.pop()) {
      if (process.isAlive) return process;
      this.all.delete(process);
    }
    return this.start();
  }

  private start(): ApartProcess {
    const process = new ApartProcess(this.settings.program);
    this.all.add(process);
    return process;
  }

  private giveBack(process: ApartProcess): void {
    if (process.isAlive) this.free.push(process);
    // One that was ended is replaced at once, so that the next one need not wait for its start.
    else if (this.all.delete(process)) this.free.push(this.start());
    this.goOn();
  }

  /** Those who wait go in turn, but nobody waits behind what is patient. */
  private goOn(): void {
    for (const isPatient of [false, true]) {
      for (let i = this.queue.findIndex((each) => each.isPatient === isPatient); i >= 0; ) {
        const process = this.freeFor(isPatient);
        if (!process) break;
        this.queue.splice(i, 1)[0]?.go(process);
        i = this.queue.findIndex((each) => each.isPatient === isPatient);
      }
    }
  }
}
