import "server-only";
import { oneOf } from "@/lib/data/columns";
import { database, inTransaction, type Transaction } from "@/lib/data/database";
import { sendJob } from "@/lib/data/jobs";
import { isGranted, roles } from "@/lib/domain/desk/permissions";
import { type MailOften, mailOften, seenBy, usualOften } from "@/lib/domain/notification/kinds";
import { type Notification, notificationOf } from "./notifications";

/** How many notifications one message tells of at most; the rest is on the page that it leads to. */
const MOST = 50;

/** How often a person has e-mails. */
export async function findMailChoice(personId: string, tx: Transaction = database()): Promise<MailOften> {
  const row = await tx.mailChoice.findUnique({ where: { personId } });
  return row ? oneOf(mailOften, row.often) : usualOften;
}

/** Keeps how often a person wants them. */
export async function keepMailChoice(
  tx: Transaction,
  personId: string,
  often: MailOften,
  chosenAt: Date,
): Promise<void> {
  const choice = { often, chosenAt };
  await tx.mailChoice.upsert({ where: { personId }, create: { personId, ...choice }, update: choice });
}

/** Who has something unread since a moment that no message told yet, how often they want one, and when they had the last. */
export async function listAwaitingMail(
  since: Date,
): Promise<{ personId: string; often: MailOften; last: Date | null }[]> {
  const rows = await database().$queryRaw<{ id: string; often: string | null; last: Date | null }[]>`
    SELECT person.id, mail_choice.often, (SELECT max(made_at) FROM mail WHERE mail.person_id = person.id) AS last
    FROM person LEFT JOIN mail_choice ON mail_choice.person_id = person.id
    WHERE person.active AND person.id IN (
      SELECT person_id FROM notification WHERE read_at IS NULL AND mail_id IS NULL AND at >= ${since}
    )`;
  return rows.map(({ id, often, last }) => ({
    ...{ personId: id, last },
    often: often === null ? usualOften : oneOf(mailOften, often),
  }));
}

/**
 * Makes a message of what a person has not been told of by one, with the job that sends it, in one transaction; whoever is
 * second finds nothing left. Gives whether there was anything.
 */
export async function gatherMail(
  personId: string,
  mail: { readonly id: string; readonly tokenSha256: string; readonly madeAt: Date; readonly since: Date },
): Promise<boolean> {
  const { since, ...made } = mail;
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM notification
      WHERE person_id = ${personId}::uuid AND read_at IS NULL AND mail_id IS NULL AND at >= ${since}
      ORDER BY at DESC FOR UPDATE SKIP LOCKED`;
    if (rows.length === 0) return false;
    await tx.mail.create({ data: { ...made, personId, state: "waiting" } });
    const ids = rows.map(({ id }) => id);
    await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailId: made.id } });
    await sendJob(tx, "send-mail", { mailId: made.id });
    return true;
  });
}

/** A message that waits, with what it tells as far as that is unread and may still be seen, the oldest first. */
export type WaitingMail = {
  readonly id: string;
  readonly personId: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly madeAt: Date;
  readonly tells: readonly Notification[];
  /** How many more there are than it tells. */
  readonly more: number;
};

/** The message, as its reader may have it now; "needless" where they want none any more or have read all, null where it has ended. */
export async function findWaitingMail(id: string): Promise<WaitingMail | "needless" | null> {
  const mail = await database().mail.findUnique({ where: { id } });
  if (mail?.state !== "waiting") return null;
  const { personId, madeAt } = mail;
  const person = await database().person.findUnique({ where: { id: personId } });
  if (!person?.active || (await findMailChoice(personId)) === "none") return "needless";
  const facts = new Set([oneOf(roles, person.role)]);
  const rows = await database().notification.findMany({
    where: { mailId: id, readAt: null, OR: [{ commentId: null }, { comment: { emptiedAt: null } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const seen = rows.map(notificationOf).filter(({ kind }) => isGranted(seenBy[kind], facts));
  if (seen.length === 0) return "needless";
  const { name, email } = person;
  return {
    id,
    personId,
    to: { name, email },
    madeAt,
    tells: seen.slice(0, MOST),
    more: Math.max(0, seen.length - MOST),
  };
}

/** Notes that a message was begun to be sent once more, with the hash of the token that it holds now. */
export async function noteMailTry(id: string, tokenSha256: string): Promise<void> {
  const data = { tokenSha256, tries: { increment: 1 } };
  await database().mail.updateMany({ where: { id, state: "waiting" }, data });
}

/** Notes what went wrong, in a word of Galley's own. */
export async function noteMailTrouble(id: string, trouble: string): Promise<void> {
  await database().mail.updateMany({ where: { id, state: "waiting" }, data: { trouble } });
}

/** Notes how a message ended; gives whether it waited until then. */
export async function endMail(id: string, state: "sent" | "given-up" | "needless", endedAt: Date): Promise<boolean> {
  const { count } = await database().mail.updateMany({ where: { id, state: "waiting" }, data: { state, endedAt } });
  return count === 1;
}

/** Whose message it was that holds the token with this hash; null for none. */
export async function findPersonOfMail(tokenSha256: string): Promise<string | null> {
  const row = await database().mail.findUnique({ where: { tokenSha256 }, select: { personId: true } });
  return row?.personId ?? null;
}
