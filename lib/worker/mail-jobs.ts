import "server-only";
import { randomUUID } from "node:crypto";
import { findArticleById } from "@/lib/data/article/articles";
import { listClaimsById } from "@/lib/data/claim/claims";
import { listCommentsById } from "@/lib/data/conversation/comments";
import { databaseTime } from "@/lib/data/database";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { namesOfPeople } from "@/lib/data/desk/people";
import type { Jobs } from "@/lib/data/jobs";
import { mailToken } from "@/lib/data/notification/mail-token";
import {
  endMail,
  findMailChoice,
  findWaitingMail,
  gatherMail,
  listAwaitingMail,
  noteMailTrouble,
  noteMailTry,
  type WaitingMail,
} from "@/lib/data/notification/mails";
import { sha256Hex } from "@/lib/data/sha256";
import { isMailDue } from "@/lib/domain/notification/mail-due";
import { mailSettings, ownAddress, timeZone } from "@/lib/env";
import { type MailItem, mailText, plainSaid, unsubscribeAddress } from "./mail-text";
import { sendMail } from "./send-mail";

/** How far back a first message looks: whoever sets up a mail server sends nobody a year's worth. In milliseconds. */
const BACK_MS = 3 * 24 * 60 * 60 * 1_000;

/** Makes a message for everybody whose next one is due, once a minute. */
export async function lookAtMailJob(): Promise<void> {
  if (mailSettings() === null) return;
  const now = await databaseTime();
  const since = new Date(now.getTime() - BACK_MS);
  for (const { personId, often, last } of await listAwaitingMail(since))
    if (isMailDue(often, last, now, timeZone())) await gather(personId, now);
}

/** Makes the message of somebody who has them at once, unless they chose otherwise meanwhile. */
export async function gatherMailJob({ personId }: Jobs["gather-mail"]): Promise<void> {
  if (mailSettings() === null || (await findMailChoice(personId)) !== "at-once") return;
  await gather(personId, await databaseTime());
}

async function gather(personId: string, madeAt: Date): Promise<void> {
  const id = randomUUID();
  const since = new Date(madeAt.getTime() - BACK_MS);
  await gatherMail(personId, { id, tokenSha256: sha256Hex(mailToken(id)), madeAt, since });
}

/**
 * Sends a message and notes that it was taken. Whoever dies in between, or hears no answer, sends it again with the same
 * Message-ID, by which mail programs know it. A server that refuses this message, or its reader, for good ends it; whatever
 * else goes wrong is thrown, without the other side's words, and the job comes back.
 */
export async function sendMailJob({ mailId }: Jobs["send-mail"]): Promise<void> {
  const mail = await findWaitingMail(mailId);
  if (mail === null) return;
  if (mail === "needless") return end(mailId, "needless");
  const server = mailSettings();
  if (server === null) throw new Error("no mail server is set up any more");
  const token = mailToken(mailId);
  await noteMailTry(mailId, sha256Hex(token));
  const { galleyAddress, name: newsroom, mailWords } = await getNewsroomSettings();
  const galley = galleyAddress ?? ownAddress();
  const told = { newsroom, galley, items: await itemsOf(mail, mailWords), more: mail.more, token };
  const outcome = await sendMail(server, {
    ...mailText(told),
    to: mail.to,
    messageId: `<${mailId}@${new URL(galley).hostname}>`,
    date: mail.madeAt,
    unsubscribe: `${unsubscribeAddress(galley, token)}/now`,
  });
  if (outcome.is === "taken") return end(mailId, "sent");
  await noteMailTrouble(mailId, outcome.trouble);
  if (outcome.is === "refused") return end(mailId, "given-up");
  throw new Error(`the mail server took no message (${outcome.trouble})`);
}

/** A message that was tried for days is given up; what it told stands in the product all the same. */
export async function mailLostJob({ mailId }: Jobs["mail-lost"]): Promise<void> {
  await end(mailId, "given-up");
}

async function end(mailId: string, state: "sent" | "given-up" | "needless"): Promise<void> {
  await endMail(mailId, state, await databaseTime());
}

/** What the message tells, with the words that are not published yet where the newsroom lets them out. */
async function itemsOf({ tells }: WaitingMail, withWords: boolean): Promise<MailItem[]> {
  const comments = new Map(
    (await listCommentsById(tells.flatMap(({ commentId }) => commentId ?? []))).map((each) => [each.id, each]),
  );
  const claims = new Map(
    (await listClaimsById(tells.flatMap(({ claimId }) => claimId ?? []))).map((each) => [each.id, each]),
  );
  const people = await namesOfPeople([
    ...tells.flatMap(({ byId }) => byId ?? []),
    ...[...comments.values()].flatMap(({ mentions }) => mentions),
  ]);
  const items: MailItem[] = [];
  for (const { id, kind, byId, articleId, claimId, commentId } of tells) {
    const claim = claims.get(claimId ?? "");
    const words = comments.get(commentId ?? "")?.words ?? null;
    const shown = withWords
      ? {
          title: (await findArticleById(articleId))?.title ?? null,
          statement: claim?.statement ?? null,
          said: words && plainSaid(words, people),
        }
      : { title: null, statement: null, said: null };
    items.push({ id, kind, by: people.get(byId ?? "")?.name ?? null, claim: claim?.number ?? null, ...shown });
  }
  return items;
}
