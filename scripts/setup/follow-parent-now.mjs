// Loaded by `node --import` into what Galley starts and must not outlive it, since Next's script is not ours to change.
import { isMainThread, Worker } from "node:worker_threads";

// Threads of the server get the same options; one watch for the whole process is enough.
if (isMainThread) new Worker(new URL("./end-with-parent.mjs", import.meta.url), { execArgv: [] }).unref();
