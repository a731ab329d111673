import type { ClaimOrigin } from "@/lib/domain/shape/claim-origin";

/** What tells the same origin again, in one word; null for an annotation without an id. */
export function originKey(origin: ClaimOrigin): string | null {
  if (origin.from === "report") return `report ${origin.reportId} ${origin.id}`;
  return origin.id === null ? null : `annotation ${origin.target} ${origin.id}`;
}
