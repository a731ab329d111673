import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { countSharedClaims, type SourceWeight, weighSources } from "@/lib/data/evidence/source-merges";
import { listShownSources, type ShownSource } from "@/lib/data/evidence/sources";
import { MOST_MERGED } from "@/lib/domain/evidence/source-merge";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

/** A source that can be merged, and what rests on it. */
export type MergeChoice = ShownSource & SourceWeight;

/** What would be merged, and what rests on it. `shared` counts the claims on which more than one of them stands. */
export type MergePreview = {
  readonly sources: readonly MergeChoice[];
  readonly shared: number;
};

const nothing: SourceWeight = { pieces: 0, claims: 0, approved: 0 };

/** The sources of these ids that can be merged, those with most claims first; what is no id, or merged, is left out. */
export const previewMerge = defineQuery(
  "source:merge",
  async (actor: Actor, ids: readonly string[]): Promise<MergePreview> => {
    const asked = [...new Set(ids.filter(isId))].slice(0, MOST_MERGED);
    const found = await listShownSources(sourceReaderOf(actor), asked);
    const sources = found.filter(({ mergedIntoId, isHidden }) => mergedIntoId === null && !isHidden);
    const standing = sources.map(({ id }) => id);
    const [weights, shared] = await Promise.all([weighSources(standing), countSharedClaims(standing)]);
    const weighed = sources.map((source) => ({ ...source, ...(weights.get(source.id) ?? nothing) }));
    return { sources: weighed.sort((a, b) => b.claims - a.claims), shared };
  },
);
