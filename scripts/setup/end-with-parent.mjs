// Runs in a thread of its own, so that it sees the parent go also while the process does nothing but compute.
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./postmaster-file.mjs";

/** How often to look, and how long the process may answer those that it serves once the parent is gone, in milliseconds. */
const interval = 300;
const grace = 3_000;

const parent = process.ppid;
// The parent's number as it was given: it may have been killed before this thread could ask for it.
const supervisor = Number(process.env.GALLEY_SUPERVISOR);

while (process.ppid === parent && !(supervisor && !isAlive(supervisor))) await sleep(interval);
process.kill(process.pid, "SIGTERM");
await sleep(grace);
// Next waits for its clients without end, and they may go on asking.
process.kill(process.pid, "SIGKILL");
