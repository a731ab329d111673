import "server-only";
import type { Transaction } from "@/lib/data/database";
import { LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { eventInBytes } from "./audit-events";

/** How many events, or rows, are read at a time: what bounds the memory, beside one short line for each plan. */
const chunkSize = 1000;

const planned = ["article.planned", "claim.assigned"];

/**
 * Checks that every article has the lead and the deadline that the log recorded last, every claim whom it was given to and until
 * when, and that each stale claim is so since one of its own records. Throws LogFaultFound.
 */
export async function checkPlans(tx: Transaction): Promise<void> {
  const told = await readTold(tx);
  for await (const { id, leadId, deadline } of rowsOf((page) =>
    tx.article.findMany({ ...page, select: articleColumns }),
  ))
    hold(id, told.get(id), planLine(leadId, deadline));
  for await (const { id, assignedToId, dueAt } of rowsOf((page) =>
    tx.claim.findMany({ ...page, select: claimColumns }),
  ))
    hold(id, told.get(id), planLine(assignedToId, dueAt));
  await checkStaleSince(tx);
}

const articleColumns = { id: true, leadId: true, deadline: true } as const;
const claimColumns = { id: true, assignedToId: true, dueAt: true } as const;
const nobodyEver = planLine(null, null);

function planLine(personId: string | null, until: Date | string | null): string {
  return `${personId} ${until instanceof Date ? until.toISOString() : until}`;
}

function hold(id: string, told: string | undefined, kept: string): void {
  if ((told ?? nobodyEver) !== kept) throw new LogFaultFound({ what: "plan-changed", id });
}

/** The plan that was recorded last, of each article and claim for which there is one, by id. */
async function readTold(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (let after = -1n; ; ) {
    const events = await tx.auditEvent.findMany({
      where: { type: { in: planned }, position: { gt: after } },
      orderBy: { position: "asc" },
      take: chunkSize,
      select: { position: true, bytes: true },
    });
    for (const { bytes } of events) {
      const { type, subject, data } = eventInBytes(bytes);
      if (type === "article.planned") told.set(subject, planLine(data.after.leadId, data.after.deadline));
      if (type === "claim.assigned") told.set(subject, planLine(data.after.assignedToId, data.after.dueAt));
    }
    const last = events.at(-1);
    if (!last) return told;
    after = last.position;
  }
}

type Page = {
  readonly where?: { readonly id: { readonly gt: string } };
  readonly orderBy: { readonly id: "asc" };
  readonly take: number;
};

/** All rows of a table by id, a chunk at a time. */
async function* rowsOf<T extends { readonly id: string }>(read: (page: Page) => Promise<T[]>): AsyncGenerator<T> {
  for (let after: string | undefined; ; ) {
    const rows = await read({
      ...(after && { where: { id: { gt: after } } }),
      orderBy: { id: "asc" },
      take: chunkSize,
    });
    yield* rows;
    after = rows.at(-1)?.id;
    if (after === undefined) return;
  }
}

/** Since when a claim is stale puts it into its place among what waits. */
async function checkStaleSince(tx: Transaction): Promise<void> {
  const [wrong] = await tx.$queryRaw<{ id: string }[]>`
    SELECT claim.id FROM claim WHERE state = 'stale' AND NOT EXISTS (
      SELECT 1 FROM audit_number JOIN audit_event event ON event.id = audit_number.event_id
      WHERE (series, of_id) IN (('claim', claim.id), ('every-claim', claim.article_id)) AND event.at = claim.stale_since)
    ORDER BY claim.id LIMIT 1`;
  if (wrong) throw new LogFaultFound({ what: "stale-since-changed", id: wrong.id });
}
