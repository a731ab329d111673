import { wordsHash } from "@/lib/domain/conversation/comment";
import { erasedName } from "@/lib/domain/record/audit/personal-hash";
import type { ToldArticle } from "@/lib/domain/record/bundle/told/told-article";
import type { ToldComment, ToldThread } from "@/lib/domain/record/bundle/told/told-threads";
import type { AuditReport, ReportThread } from "@/lib/domain/report/report";
import { type Reading, same } from "./read-values";

/**
 * Whether the report says how much was said and which threads it holds, and their words are those that the records have the
 * salted hashes of. So are the names of who wrote outside of Galley. Words may be missing where the comment was deleted or its author erased.
 */
export function conversationHolds(reading: Reading, { conversation }: AuditReport, { threads }: ToldArticle): boolean {
  const { included, ...counts } = conversation;
  const told = threads.included();
  return (
    same(counts, threads.counts()) &&
    included.length === told.length &&
    included.every((thread, i) => threadHolds(reading, thread, told[i]))
  );
}

function threadHolds(reading: Reading, thread: ReportThread, told: ToldThread | undefined): boolean {
  return (
    told !== undefined &&
    same(
      [thread.id, thread.about, thread.claim, thread.quote, thread.resolved],
      [told.id, told.about, told.claim, told.quote, told.isResolved],
    ) &&
    thread.comments.length === told.comments.length &&
    thread.comments.every((comment, i) => commentHolds(reading, comment, told.comments[i]))
  );
}

function commentHolds(
  { sha256, person }: Reading,
  { id, by, at, editedAt, words, salt, wordsSha256, mentions, writer }: ReportThread["comments"][number],
  told: ToldComment | undefined,
): boolean {
  if (told === undefined) return false;
  const isErased = told.writerSha256 === null && told.by !== null && by.name === erasedName(told.by);
  const isEmptied = told.isDeleted || isErased;
  const saysThat =
    words === null || salt === null
      ? isEmptied && words === null && salt === null && mentions.length === 0 && writer === null
      : !isEmptied &&
        wordsHash(sha256, salt, words) === wordsSha256 &&
        (writer === null ? null : wordsHash(sha256, salt, writer)) === told.writerSha256 &&
        same(mentions, told.mentions);
  return (
    saysThat &&
    same([id, at, editedAt, wordsSha256], [told.id, told.at, told.editedAt, told.wordsSha256]) &&
    same(by, person(told.by))
  );
}
