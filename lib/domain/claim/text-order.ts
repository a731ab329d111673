import type { TextRange } from "@/lib/domain/text/range";

type Placed = { readonly number: number; readonly anchor: TextRange | null };

/** The order of claims in their text: by where they start, the longer first; those that stand nowhere before all others. */
export function inTextOrder(a: Placed, b: Placed): number {
  return (
    (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0) ||
    (b.anchor?.end ?? 0) - (a.anchor?.end ?? 0) ||
    a.number - b.number
  );
}
