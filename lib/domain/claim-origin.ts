/**
 * Where a claim came from that nobody marked by hand: an annotation of a file (`fileSha256` is that of its bytes), by its
 * own id and the place of this target in it from 1, with whose it is, when it was made and what was remarked beside it,
 * as the file tells; or a claim of a report that another newsroom made, by the id that it has there.
 */
export type ClaimOrigin =
  | {
      readonly from: "annotation";
      readonly fileSha256: string;
      readonly id: string | null;
      readonly target: number;
      readonly creator: string | null;
      readonly created: string | null;
      readonly note: string | null;
    }
  | { readonly from: "report"; readonly reportId: string; readonly id: string };

/** What tells the same origin again, in one word; null for an annotation without an id. */
export function originKey(origin: ClaimOrigin): string | null {
  if (origin.from === "report") return `report ${origin.reportId} ${origin.id}`;
  return origin.id === null ? null : `annotation ${origin.target} ${origin.id}`;
}
