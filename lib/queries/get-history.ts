import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type Article, findArticle } from "@/lib/data/articles";
import { listAuditEvents, type RecordedEvent } from "@/lib/data/audit-events";
import { findClaimByNumber } from "@/lib/data/claims";
import { namesOfPeople } from "@/lib/data/people";
import { titlesOfSources } from "@/lib/data/sources";
import { sourceIdIn, withSourceTitle } from "@/lib/domain/audit/source-in-event";
import { NotFoundError } from "@/lib/domain/errors";
import type { SourceReader } from "@/lib/domain/source";
import { defineQuery } from "./define-query";

/** How many events a page of a history holds. */
const PAGE = 100;

/** An event with names in place of ids; `actor` is null for the set-up. `claimNumber` is null for events of the article. */
export type HistoryEvent = RecordedEvent & { readonly actor: string | null; readonly claimNumber: number | null };

/** One page of a history, newest first; `page` counts from 1. */
export type History = {
  readonly article: Pick<Article, "slug" | "title" | "language" | "direction">;
  readonly events: readonly HistoryEvent[];
  readonly page: number;
  readonly hasOlder: boolean;
};

/** The history of an article, or of the claim with that number in it. Throws NotFoundError. */
export const getHistory = defineQuery(
  "article:read",
  async (actor: Actor, slug: string, claimNumber: number | null, page: number): Promise<History> => {
    const article = await findArticle(slug);
    if (!article) throw new NotFoundError("article");
    const claim = claimNumber === null ? null : await findClaimByNumber(article.id, claimNumber);
    if (claimNumber !== null && !claim) throw new NotFoundError("claim");
    const of = claim ? { claimId: claim.id } : { articleId: article.id };
    const found = await listAuditEvents(of, PAGE + 1, (page - 1) * PAGE);
    const events = found.slice(0, PAGE);
    return { article, events: await withNames(events, sourceReaderOf(actor)), page, hasOlder: found.length > PAGE };
  },
);

async function withNames(events: readonly RecordedEvent[], reader: SourceReader): Promise<HistoryEvent[]> {
  const ids = events.flatMap(({ actorId, data }) => [actorId, assigneeIn(data.before), assigneeIn(data.after)]);
  const [people, titles] = await Promise.all([
    namesOfPeople(ids.filter((id) => id !== null)),
    titlesOfSources(
      events.flatMap(({ data }) => sourceIdIn(data) ?? []),
      reader,
    ),
  ]);
  const nameOf = (id: string) => people.get(id)?.name ?? "";
  return events.map((event) => ({
    ...event,
    actor: event.actorId === null ? null : nameOf(event.actorId),
    claimNumber: event.claimId !== null && typeof event.data.number === "number" ? event.data.number : null,
    data: {
      ...withSourceTitle(event.data, titles),
      ...named("before", event.data.before, nameOf),
      ...named("after", event.data.after, nameOf),
    },
  }));
}

/** Who a claim was assigned to, in the values that an event gives from before or after a change. */
function assigneeIn(values: unknown): string | null {
  const id = typeof values === "object" && values !== null && "assignedToId" in values ? values.assignedToId : null;
  return typeof id === "string" ? id : null;
}

function named(member: "before" | "after", values: unknown, nameOf: (id: string) => string) {
  const id = assigneeIn(values);
  return id === null ? {} : { [member]: { ...(values as object), assignedToId: nameOf(id) } };
}
