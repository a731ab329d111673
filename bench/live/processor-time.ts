import { readFileSync } from "node:fs";
import { treeOf } from "../faults/processes";

/** How many of the kernel's ticks make a second, on every Linux that there is today. */
const TICKS = 100;

/** The processor time that a process and all that it started have used so far, in seconds. Linux only. */
export function processorTime(pid: number): number {
  return treeOf(pid).reduce((sum, each) => sum + timeOf(each), 0);
}

/** The memory that a process has, in megabytes. */
export function memoryOf(pid: number): number {
  const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return Math.round((Number(pages) * 4096) / 1e6);
}

function timeOf(pid: number): number {
  try {
    // The name, in parentheses, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}
