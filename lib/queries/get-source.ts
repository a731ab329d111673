import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { namesOfPeople } from "@/lib/data/people";
import { countUsesOfSource, listUsesOfSource, type SourceUse } from "@/lib/data/source-list";
import { findShownSource, type ShownSource } from "@/lib/data/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "./define-query";
import { type PageOfRows, readPage } from "./page-of-rows";
import { isId } from "./search-params";

/** A source, who brought it in, and a page of where it is used. */
export type SourceDetail = {
  readonly source: ShownSource;
  readonly addedBy: string;
  readonly uses: PageOfRows<SourceUse>;
};

/** The source with that id and a page of its uses. Throws NotFoundError, also for what is no id. */
export const getSource = defineQuery(
  "source:read",
  async (actor: Actor, id: string, page: number): Promise<SourceDetail> => {
    const source = isId(id) ? await findShownSource(sourceReaderOf(actor), id) : null;
    if (!source) throw new NotFoundError("source");
    const [people, uses] = await Promise.all([
      namesOfPeople([source.addedById]),
      readPage(
        page,
        () => countUsesOfSource(source.id),
        (range) => listUsesOfSource(source.id, range),
      ),
    ]);
    return { source, addedBy: people.get(source.addedById)?.name ?? "", uses };
  },
);
