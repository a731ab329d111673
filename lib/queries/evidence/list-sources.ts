import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import {
  countSources,
  listPublishers,
  listSourceRows,
  type SourceFilter,
  type SourceListing,
  sourceStatuses,
} from "@/lib/data/evidence/source-list";
import { type SourceKind, sourceKinds, sourceMedia } from "@/lib/domain/evidence/evidence";
import { parseSourceAddress } from "@/lib/domain/evidence/source-address";
import { ok, type Result } from "@/lib/domain/result";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";
import { choiceOf, pageOf, paramOf, type SearchParams } from "@/lib/queries/search-params";

/** How many publishers the filter offers, and how many sources the picker. */
const MAX_PUBLISHERS = 100;
const MAX_FOUND = 10;

export type { SourceListing };

/** A page of the library, and the publishers it can be filtered by. */
export type SourceList = PageOfRows<SourceListing> & { readonly publishers: readonly string[] };

/** What the library's address asks for. */
export function readSourceFilter(params: SearchParams) {
  return {
    search: paramOf(params, "q"),
    kind: choiceOf(params, "kind", sourceKinds),
    medium: choiceOf(params, "medium", sourceMedia),
    publisher: paramOf(params, "publisher"),
    status: choiceOf(params, "status", sourceStatuses) ?? "current",
    confidential: paramOf(params, "confidential") !== "",
    snapshot: choiceOf(params, "snapshot", ["with", "without"] as const),
    page: pageOf(params),
  };
}

/** The library, newest first, with how often each source is used. */
export const listSources = defineQuery(
  "source:read",
  async (actor: Actor, asked: ReturnType<typeof readSourceFilter>): Promise<SourceList> => {
    const { page: wanted, ...words } = asked;
    const filter: SourceFilter = { ...words, addressKey: keyOfSearch(asked.search) };
    const reader = sourceReaderOf(actor);
    const [page, publishers] = await Promise.all([
      readPage(
        wanted,
        () => countSources(filter, reader),
        (range) => listSourceRows(filter, reader, range),
      ),
      listPublishers(MAX_PUBLISHERS),
    ]);
    return { ...page, publishers };
  },
);

/** A source as the picker offers it. */
export type FoundSource = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly address: string | null;
  readonly publishedOn: string | null;
  readonly kind: SourceKind;
  readonly isConfidential: boolean;
  readonly useCount: number;
};

/** At most ten known sources that can be attached, for what is being typed: words, or an address in any spelling; the newest for nothing typed. */
export const findSources = defineQuery(
  "source:read",
  async (actor: Actor, typed: string): Promise<Result<readonly FoundSource[]>> => {
    const any = { kind: null, medium: null, publisher: "", confidential: false, snapshot: null } as const;
    const filter = { ...any, search: typed, addressKey: keyOfSearch(typed), status: "current" } as const;
    const rows = await listSourceRows(filter, sourceReaderOf(actor), { skip: 0, take: MAX_FOUND });
    return ok(
      rows.map(({ id, title, publisher, address, publishedOn, kind, confidence, useCount }) => ({
        ...{ id, title, publisher, address, publishedOn, kind, useCount },
        isConfidential: confidence !== null,
      })),
    );
  },
);

/** The normalised key of a search that looks like an address, else null. */
function keyOfSearch(search: string): string | null {
  const typed = search.trim();
  if (!/^(https?:\/\/\S|www\.\S|[^\s/@]+\.\p{L}{2,}(\/|$))/iu.test(typed)) return null;
  const parsed = parseSourceAddress(typed);
  return parsed.ok ? parsed.value.key : null;
}
