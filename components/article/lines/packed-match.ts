import type { PinnedPair } from "@/lib/queries/article/get-line-by-line";
import type { Match } from "./use-facts";

/** A fact and its place in the source: start and end of both, 1 where they agree, the page, and the second of a recording. */
export type PackedMatch = readonly [number, number, number, number, 0 | 1, number | null, number | null];

/** What goes to the browser of a pair, in little room: there may be thousands. */
export function packedMatch({ article, source, agrees, page, second }: PinnedPair): PackedMatch {
  return [article.start, article.end, source.start, source.end, agrees ? 1 : 0, page, second];
}

export function unpackedMatch([start, end, from, to, agrees, page, second]: PackedMatch): Match {
  return { article: { start, end }, source: { start: from, end: to }, agrees: agrees === 1, page, second };
}
