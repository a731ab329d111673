import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { namesOfPeople } from "@/lib/data/desk/people";
import { listPossibleDuplicates } from "@/lib/data/evidence/source-duplicates";
import { countUsesOfSource, listUsesOfSource, type SourceUse } from "@/lib/data/evidence/source-list";
import { findSource, listMergedSources, type ShownSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";
import { isId } from "@/lib/queries/search-params";

export type { ShownSource, SourceUse };

/** A source, who brought it in, and a page of where it and what was merged into it are used. */
export type SourceDetail = {
  readonly source: ShownSource;
  readonly addedBy: string;
  readonly merged: readonly ShownSource[];
  /** Sources that may be the same, for those who may merge them. */
  readonly duplicates: readonly ShownSource[];
  readonly uses: PageOfRows<SourceUse>;
};

/** The source with that id and a page of its uses. Throws NotFoundError, also for what is no id. */
export const getSource = defineQuery(
  "source:read",
  async (actor: Actor, id: string, page: number): Promise<SourceDetail> => {
    const reader = sourceReaderOf(actor);
    const source = isId(id) ? await findSource(reader, id) : null;
    if (!source) throw new NotFoundError("source");
    const mayMerge = may(actor, "source:merge") && !source.isHidden && source.mergedIntoId === null;
    const [people, merged, duplicates, uses] = await Promise.all([
      namesOfPeople([source.addedById]),
      listMergedSources(reader, source.id),
      mayMerge ? listPossibleDuplicates(source, reader) : [],
      readPage(
        page,
        () => countUsesOfSource(source.id),
        (range) => listUsesOfSource(source.id, reader, range),
      ),
    ]);
    return { source, addedBy: people.get(source.addedById)?.name ?? "", merged, duplicates, uses };
  },
);
