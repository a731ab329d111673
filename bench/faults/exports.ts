import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { askExport } from "@/lib/commands/report/ask-export";
import { disconnect } from "../../lib/data/database";
import type { Newsroom } from "./newsroom";
import { signal } from "./processes";

/** How long an export may take whose maker was killed: it is taken up within two minutes. In milliseconds. */
const takenUpTime = 240_000;

/** Asks for files until one is caught while it is being made, and kills the worker then. */
export async function endExportInTheMiddle(newsroom: Newsroom): Promise<number> {
  const [editor] = await newsroom.sql<{ id: string }>("SELECT id FROM person WHERE role = 'editor' AND active LIMIT 1");
  const [article] = await newsroom.sql<{ id: string }>("SELECT id FROM article LIMIT 1");
  if (!editor || !article) throw new Error("the demo newsroom is missing");
  const scope = { of: "article", articleId: article.id, claim: null } as const;
  for (;;) {
    const caller = { personId: editor.id, idempotencyKey: randomUUID() };
    const asked = await askExport(caller, { scope, format: "pdf" }).finally(disconnect);
    if (!asked.ok) await sleep(500);
    else if (await isBeingMade(newsroom, asked.value.exportId)) {
      signal([newsroom.workerProcess], "SIGKILL");
      return performance.now();
    }
  }
}

async function isBeingMade(newsroom: Newsroom, id: string): Promise<boolean> {
  for (;;) {
    const [row] = await newsroom.sql<{ state: string }>("SELECT state FROM report_export WHERE id = $1", [id]);
    if (row?.state === "making") return true;
    if (row?.state !== "waiting") return false;
  }
}

/** Waits until every file that was asked for has come, and gives how many have not, or have more than the one event. */
export async function countExports(newsroom: Newsroom): Promise<{ lost: number; doubled: number }> {
  const open = "SELECT id FROM report_export WHERE state <> 'kept'";
  for (const before = performance.now(); performance.now() - before < takenUpTime; await sleep(500)) {
    if ((await newsroom.sql(open)).length === 0) break;
  }
  const lost = (await newsroom.sql(open)).length;
  const events = await newsroom.sql<{ said: string }>(
    "SELECT convert_from(bytes, 'UTF8') AS said FROM audit_event WHERE type = 'report.exported'",
  );
  const subjects = events.map(({ said }) => (JSON.parse(said) as { subject: string }).subject);
  return { lost, doubled: subjects.length - new Set(subjects).size };
}
