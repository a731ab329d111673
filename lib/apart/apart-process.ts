import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { type Ahead, BytesAhead, sendWithBytes } from "./bytes-ahead";
import type { JobLimits } from "./job-limits";
import type { Asked, Told } from "./messages";

/** What came of a job: its value, or why its process was ended. */
export type Outcome = { readonly value: unknown } | { readonly ended: "too-slow" | "too-large" };

/** How much the heap of a process may hold at most, whatever its job; buffers and the rest are watched beside it. */
const HEAP_MEGABYTES = 4_096;
/** A process that has grown to this is replaced after its job, in bytes: what it holds, it would keep. */
const GROWN = 400 * 1024 * 1024;

/**
 * A process that does jobs one after the other, started with Node itself, with an environment without secrets. It keeps
 * no other process from ending.
 */
export class ApartProcess {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private complaint = "";
  private settle: ((told: Told | null) => void) | null = null;
  /** Whether it takes another job. */
  isAlive = true;

  /** @param program Node's arguments: a module that calls `serveJobs` */
  constructor(program: readonly string[]) {
    this.child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, ...program], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      serialization: "advanced",
      env: bareEnvironment(),
    });
    const { pid, stderr } = this.child;
    if (pid !== undefined) giveWay(pid);
    stderr?.on("data", (piece) => {
      this.complaint = `${this.complaint}${piece}`.slice(-2_000);
    });
    const ahead = new BytesAhead();
    this.child.on("message", (message: Told | Ahead) => {
      const told = ahead.heard(message);
      if (told !== null) this.heard(told);
    });
    this.child.once("exit", () => this.heard(null)).once("error", () => this.heard(null));
    this.ready = new Promise((resolve, reject) => {
      this.settle = (told) =>
        told ? resolve() : reject(new Error(`a process apart did not start: ${this.complaint}`));
    });
    this.ready.catch(() => {});
    this.letGo();
  }

  /** Does a job; of one that takes more than it may, the process is ended. Throws what the job threw. */
  async do(job: string, input: unknown, { seconds, megabytes }: JobLimits): Promise<Outcome> {
    this.holdOn();
    let isLate = false;
    let clock: NodeJS.Timeout | undefined;
    try {
      await this.ready;
      const answer = new Promise<Told | null>((resolve) => {
        this.settle = resolve;
      });
      clock = setTimeout(() => {
        isLate = true;
        this.end();
      }, seconds * 1_000);
      // One that is ended in the middle of it answers by its end.
      void sendWithBytes<Asked>((message, sent) => this.tell(message, sent), { job, input, megabytes });
      return this.outcomeOf(await answer, isLate);
    } finally {
      clearTimeout(clock);
      this.letGo();
    }
  }

  /** Ends it, by force. */
  end(): void {
    this.isAlive = false;
    this.child.kill("SIGKILL");
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  private outcomeOf(told: Told | null, isLate: boolean): Outcome {
    if (told === null) return { ended: isLate ? "too-slow" : "too-large" };
    if ("ready" in told) throw new Error("a process apart was ready twice");
    if (told.rss > GROWN) this.end();
    if ("exhausted" in told) return { ended: "too-large" };
    if ("value" in told) return { value: told.value };
    throw Object.assign(new Error(told.fault.message), { name: told.fault.name, stack: told.fault.stack });
  }

  private tell(message: Asked | Ahead, sent: (error: Error | null) => void): void {
    this.child.send(message, (error) => {
      // One that is gone already says nothing more.
      if (error) this.heard(null);
      sent(error);
    });
  }

  private heard(told: Told | null): void {
    if (told === null) this.isAlive = false;
    this.settle?.(told);
    this.settle = null;
  }

  /** Nobody's end waits for an idle process. */
  private letGo(): void {
    this.child.unref();
    this.child.channel?.unref();
    (this.child.stderr as { unref?: () => void } | null)?.unref?.();
  }

  private holdOn(): void {
    this.child.ref();
    this.child.channel?.ref();
  }
}

/** Whoever answers people goes first. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not allow it; then it goes on as it is.
  }
}

/** Nothing of Galley's, which holds secrets; Windows starts nothing without SystemRoot. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot, NODE_ENV = "production" } = process.env;
  return { NODE_ENV, ...(SystemRoot !== undefined && { SystemRoot }) };
}
