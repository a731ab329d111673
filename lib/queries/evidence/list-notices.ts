import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { namesOfPeople } from "@/lib/data/desk/people";
import { countNotices, listNoticeRows, type NoticeRow } from "@/lib/data/evidence/notices";
import { watchTimes } from "@/lib/env";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";
import { choiceOf, pageOf, type SearchParams } from "@/lib/queries/search-params";

/** A notice with the name of whoever answered it. */
export type ListedNotice = NoticeRow & { readonly answeredBy: string | null };

/** A page of notices; `isOn` says whether the watch looks by itself. */
export type NoticeList = PageOfRows<ListedNotice> & { readonly mayAnswer: boolean; readonly isOn: boolean };

/** What the page's address asks for: those that wait for an answer, or those that have one. */
export function readNoticeFilter(params: SearchParams) {
  return { isAnswered: choiceOf(params, "show", ["answered"]) !== null, page: pageOf(params) };
}

/** Notices, the newest first. */
export const listNotices = defineQuery(
  "notice:read",
  async (actor: Actor, { isAnswered, page }: ReturnType<typeof readNoticeFilter>): Promise<NoticeList> => {
    const rows = await readPage(
      page,
      () => countNotices(isAnswered),
      (range) => listNoticeRows(isAnswered, sourceReaderOf(actor), range),
    );
    const people = await namesOfPeople(rows.rows.flatMap(({ answeredById }) => answeredById ?? []));
    return {
      ...rows,
      rows: rows.rows.map((row) => ({ ...row, answeredBy: people.get(row.answeredById ?? "")?.name ?? null })),
      mayAnswer: may(actor, "notice:answer"),
      isOn: watchTimes() !== null,
    };
  },
);
