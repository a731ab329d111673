import { parseArgs } from "node:util";
import { disconnect } from "../lib/data/database";
import { makeThrowawayPostgres } from "../scripts/setup/throwaway-postgres.mjs";
import { measureCommands } from "./audit/commands";
import { fillLog } from "./audit/fill-log";
import { measureInMemory } from "./audit/in-memory";
import { measureProofs, measureWholeLog } from "./audit/whole-log";

// What the audit log costs: commands a second against the same commands with a plain insert of the event, verifying
// against SHA-256 of the same bytes, and the size of proofs. `npm run bench -- audit [--quick] [--json]`; --quick tries a
// small log and few rounds. Databases of its own, which do not wait for the disk: the work itself is what is measured.

const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "boolean" } } });
const EVENTS = values.quick ? 50_000 : 1_000_000;
const ROUNDS = values.quick ? 2 : 9;

process.env.LOG_LEVEL = "silent";
const parts: Record<string, object[]> = { inMemory: [measureInMemory(EVENTS)] };
const database = await makeThrowawayPostgres();
process.env.DATABASE_URL = database.url;
try {
  parts.sequencing = [await fillLog(database.url, EVENTS)];
  parts.wholeLog = [await measureWholeLog(database.url)];
  parts.proofs = await measureProofs();
} finally {
  await disconnect();
  await database.remove();
}
parts.commands = await measureCommands(ROUNDS);

if (values.json) console.log(JSON.stringify({ bench: "audit", ...parts }));
else {
  const says: Record<string, string> = {
    inMemory: "Verifying in memory: leaf hashes, tree and root, against SHA-256 of the events alone, a call an event",
    sequencing: "Events a second that the sequencer gave their places",
    wholeLog: "galley audit verify, all that it checks and reading included, against the same; and its memory",
    proofs: "Bytes of a proof",
    commands: "Commands a second with the log against a plain insert of the event",
  };
  for (const [part, rows] of Object.entries(parts)) {
    console.log(says[part]);
    console.table(rows);
  }
}
