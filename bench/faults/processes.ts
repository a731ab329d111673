import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** The processes that a process started and that still run, with their command lines. Linux only. */
export function childrenOf(pid: number): { pid: number; command: string }[] {
  return readdirSync("/proc").flatMap((entry) => {
    const child = Number(entry);
    return child && parentOf(child) === pid ? [{ pid: child, command: contentOf(`/proc/${child}/cmdline`) }] : [];
  });
}

/** A process and all that it started, directly or not. */
export function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap((child) => treeOf(child.pid))];
}

/** Sends a signal; a process that is gone already has nothing against it. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    // 0 and less are whole groups of processes, our own first.
    if (pid <= 1) throw new Error(`there is no process ${pid} to send ${name} to`);
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

/** Waits until all of them have ended; one whose parent has not asked how counts as ended. */
export async function untilEnded(pids: readonly number[]): Promise<void> {
  while (pids.some((pid) => contentOf(`/proc/${pid}/cmdline`) !== "")) await sleep(10);
}

function parentOf(pid: number): number {
  return Number(contentOf(`/proc/${pid}/status`).match(/^PPid:\s*(\d+)$/m)?.[1] ?? 0);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
