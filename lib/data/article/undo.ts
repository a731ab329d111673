import "server-only";
import type { Transaction } from "@/lib/data/database";
import { eventInBytes } from "@/lib/data/record/audit-events";

/** What one key takes back. */
const undoable = {
  "claim.marked": "mark",
  "claim.ticked": "tick",
  "skip.made": "skip",
  "evidence.attached": "evidence",
} as const;

/** A mark, tick, skip or attachment that somebody made; `subject` is the id of the claim, skip or evidence. */
export type Act = {
  readonly eventId: string;
  readonly what: (typeof undoable)[keyof typeof undoable];
  readonly subject: string;
  readonly claimId: string | null;
  readonly at: Date;
};

/** How many acts are looked through for one that still stands: a long run of ticks can be taken back one by one. */
const MOST = 1_000;

/** The marks, ticks, skips and attachments that the person made in the article since a moment, newest first; at most 1,000. */
export async function listActs(tx: Transaction, articleId: string, personId: string, since: Date): Promise<Act[]> {
  const rows = await tx.auditEvent.findMany({
    where: { articleId, actorId: personId, at: { gte: since }, type: { in: Object.keys(undoable) } },
    orderBy: { position: "desc" },
    take: MOST,
  });
  return rows.flatMap(({ id: eventId, claimId, at, bytes }) => {
    const { type, subject } = eventInBytes(bytes);
    return isUndoable(type) ? { eventId, what: undoable[type], subject, claimId, at } : [];
  });
}

function isUndoable(type: string): type is keyof typeof undoable {
  return Object.hasOwn(undoable, type);
}

/** Whether, since an act on a claim, anybody else did something to that claim or a verdict on it was submitted or decided. */
export async function hasMovedOn(tx: Transaction, act: Act, personId: string): Promise<boolean> {
  if (act.claimId === null) return false;
  const later = await tx.auditEvent.count({
    where: {
      claimId: act.claimId,
      at: { gte: act.at },
      id: { not: act.eventId },
      OR: [{ actorId: { not: personId } }, { type: { startsWith: "verdict." } }, { type: "claim.dismissed" }],
    },
  });
  return later > 0;
}
