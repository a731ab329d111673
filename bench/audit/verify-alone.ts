import { performance } from "node:perf_hooks";
import { verifyLog } from "@/lib/data/record/verify";
import { disconnect } from "../../lib/data/database";

// Verifies the log of DATABASE_URL in a process of its own, as the command line does, and says as one line of JSON how long
// that took, and how much memory the process had at the beginning and at most.

const megabytes = () => Math.round(process.memoryUsage.rss() / 1_000_000);

const startMb = megabytes();
let mostMb = startMb;
const before = performance.now();
const verified = await verifyLog({ onProgress: () => (mostMb = Math.max(mostMb, megabytes())) });
if ("fault" in verified) throw new Error(JSON.stringify(verified.fault));
const ms = Math.round(performance.now() - before);
await disconnect();
process.stdout.write(`${JSON.stringify({ events: verified.size, ms, startMb, mostMb })}\n`);
