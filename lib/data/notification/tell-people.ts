import "server-only";
import { batchesOf } from "@/lib/data/batches";
import { oneOf } from "@/lib/data/columns";
import type { Transaction } from "@/lib/data/database";
import { sendJob } from "@/lib/data/jobs";
import { isGranted, roles } from "@/lib/domain/desk/permissions";
import { type NotificationKind, seenBy } from "@/lib/domain/notification/kinds";
import type { AuditEvent } from "@/lib/domain/record/audit/event";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";
import { mailSettings } from "@/lib/env";

/** Somebody who is to be told: of what, and where it stands. */
type Told = {
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly articleId: string;
  readonly claimId: string | null;
  readonly commentId: string | null;
};

type Of<T extends AuditEventType> = Extract<AuditEvent, { readonly type: T }>;

/** Whom an event of each kind is told to, besides the approvers whose approval it made stale. */
const tellers: { readonly [T in AuditEventType]?: (tx: Transaction, event: Of<T>) => Promise<Told[]> } = {
  "comment.made": async (tx, { subject, data, ...at }) => {
    const mentioned = data.mentions.map((id) => told("mention", id, at, subject));
    if (data.thread === subject) return mentioned;
    const others = await tx.comment.findMany({
      where: { firstId: data.thread, id: { not: subject }, emptiedAt: null, authorId: { not: null } },
      select: { authorId: true },
      distinct: ["authorId"],
    });
    return [...mentioned, ...others.flatMap(({ authorId }) => (authorId ? told("reply", authorId, at, subject) : []))];
  },
  "comment.edited": async (_, { subject, data, ...at }) =>
    data.mentions.filter((id) => !data.mentionsBefore.includes(id)).map((id) => told("mention", id, at, subject)),
  "verdict.changes-requested": (tx, event) => toldAuthor(tx, "sent-back", event),
  "verdict.approved": (tx, event) => toldAuthor(tx, "approved", event),
  "verdict.reaffirmed": (tx, event) => toldAuthor(tx, "approved", event),
  "claim.assigned": async (_, { data: { before, after }, ...at }) =>
    after.assignedToId === null || after.assignedToId === before.assignedToId
      ? []
      : [told("assigned", after.assignedToId, at)],
  "article.version-added": async (tx, { articleId, data }) => {
    if (data.stale.length === 0 || articleId === undefined) return [];
    const claims = await tx.claim.findMany({
      where: { articleId, number: { in: [...data.stale] } },
      select: { id: true },
    });
    return staleFor(
      tx,
      articleId,
      claims.map(({ id }) => id),
    );
  },
  "notice.raised": async (tx, { data }) => {
    const evidence = await tx.evidence.findMany({
      where: { id: { in: data.notices.map((notice) => notice.evidence) } },
      select: { claim: { select: { id: true, articleId: true } } },
    });
    const claims = new Map(evidence.map(({ claim }) => [claim.id, claim.articleId]));
    const approvals = await lastApprovals(tx, [...claims.keys()]);
    return approvals.flatMap(({ claimId, decidedById, verdictAuthorId }) => {
      const at = { articleId: claims.get(claimId), claimId };
      return [...new Set([decidedById, verdictAuthorId])].map((id) => told("notice", id, at));
    });
  },
};

/**
 * Notes whom an event is told to, in the transaction that wrote it, so that nothing is lost or told twice: never those who did
 * it, and only who may see it and has an account that is open. Whoever has e-mails at once gets one sent.
 */
export async function tellPeople(tx: Transaction, event: AuditEvent): Promise<void> {
  const all = [...(await ownTeller(tx, event)), ...(await madeStale(tx, event))];
  const others = all.filter(({ personId }) => personId !== event.actorId);
  if (others.length === 0) return;
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(others.map(({ personId }) => personId))] }, active: true },
    select: { id: true, role: true },
  });
  const roleOf = new Map(people.map(({ id, role }) => [id, oneOf(roles, role)]));
  const rows = new Map<string, Told>();
  for (const each of others) {
    const role = roleOf.get(each.personId);
    const key = `${each.personId} ${each.claimId}`;
    // Of two kinds for one event, such as a mention in a reply, the first is the nearer one.
    if (role && isGranted(seenBy[each.kind], new Set([role])) && !rows.has(key)) rows.set(key, each);
  }
  const made = { eventId: event.id, byId: event.actorId, at: event.at };
  for (const data of batchesOf([...rows.values()].map((row) => ({ ...row, ...made }))))
    await tx.notification.createMany({ data });
  await mailAtOnce(tx, [...new Set([...rows.values()].map(({ personId }) => personId))], event.at);
}

async function ownTeller<T extends AuditEventType>(tx: Transaction, event: AuditEvent & { type: T }): Promise<Told[]> {
  const teller = tellers[event.type] as ((tx: Transaction, event: AuditEvent) => Promise<Told[]>) | undefined;
  return teller ? teller(tx, event) : [];
}

async function madeStale(tx: Transaction, { from, to, articleId, claimId }: AuditEvent): Promise<Told[]> {
  if (to !== "stale" || from === "stale" || articleId === undefined || claimId === undefined) return [];
  return staleFor(tx, articleId, [claimId]);
}

async function staleFor(tx: Transaction, articleId: string, claimIds: readonly string[]): Promise<Told[]> {
  const approvals = await lastApprovals(tx, claimIds);
  return approvals.map(({ claimId, decidedById }) => told("stale", decidedById, { articleId, claimId }));
}

/** Who approved each of these claims last, and whose verdict that was. */
async function lastApprovals(tx: Transaction, claimIds: readonly string[]) {
  const rows = await tx.decision.findMany({
    where: { claimId: { in: [...claimIds] }, kind: { in: ["approve", "reaffirm"] } },
    select: { claimId: true, decidedById: true, verdict: { select: { authorId: true } } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
  });
  const last = new Map(rows.map((row) => [row.claimId, row]));
  return [...last.values()].map(({ verdict, ...row }) => ({ ...row, verdictAuthorId: verdict.authorId }));
}

async function toldAuthor(
  tx: Transaction,
  kind: "sent-back" | "approved",
  event: Of<"verdict.changes-requested" | "verdict.approved" | "verdict.reaffirmed">,
): Promise<Told[]> {
  const { claimId, data } = event;
  if (claimId === undefined) return [];
  const verdict = await tx.verdict.findFirst({ where: { claimId, number: data.verdict }, select: { authorId: true } });
  return verdict ? [told(kind, verdict.authorId, event)] : [];
}

function told(
  kind: NotificationKind,
  personId: string,
  at: { readonly articleId?: string | undefined; readonly claimId?: string | undefined },
  commentId: string | null = null,
): Told {
  if (at.articleId === undefined) throw new Error(`what tells of ${kind} is of no article`);
  return { kind, personId, articleId: at.articleId, claimId: at.claimId ?? null, commentId };
}

/** How long a message waits for others to the same person, in milliseconds. */
const GATHER_MS = 20_000;

/**
 * Has whoever wants their messages at once sent one. It waits a little for what follows: an editor who approves thirty
 * ticks makes one message of it, and those who come second find nothing left to send.
 */
async function mailAtOnce(tx: Transaction, personIds: readonly string[], at: Date): Promise<void> {
  if (personIds.length === 0 || mailSettings() === null) return;
  const atOnce = await tx.mailChoice.findMany({ where: { personId: { in: [...personIds] }, often: "at-once" } });
  const startAfter = new Date(at.getTime() + GATHER_MS);
  for (const { personId } of atOnce) await sendJob(tx, "gather-mail", { personId }, { startAfter });
}
