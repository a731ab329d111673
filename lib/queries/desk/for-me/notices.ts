import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { countNoticesThatWait, listNoticesThatWait, type NoticeThatWaits } from "@/lib/data/evidence/waiting-notices";
import { pageAt } from "@/lib/queries/parts/page-of-rows";
import type { ForMeRow, SectionReader } from "./section";

/** Notices of the watch on what somebody has or put there; nothing for who may not answer. One query for each. */
export const notices: SectionReader = {
  count: async (actor) => new Map([["notices", mayAnswer(actor) ? await countNoticesThatWait(actor.id) : 0]]),
  rows: async (actor, { skip, take }) =>
    new Map([["notices", mayAnswer(actor) ? (await listNoticesThatWait(actor.id, { skip, take })).map(rowOf) : []]]),
};

function mayAnswer(actor: Actor): boolean {
  return may(actor, "notice:answer");
}

function rowOf({ id, kind, raisedAt, before, statement, title, language, direction }: NoticeThatWaits): ForMeRow {
  const page = pageAt(before);
  return {
    id,
    href: `/notices${page > 1 ? `?page=${page}` : ""}#notice-${id}`,
    mark: { is: "notice", kind },
    words: { text: statement, language, direction },
    article: { text: title, language, direction },
    told: null,
    due: null,
    since: raisedAt,
  };
}
