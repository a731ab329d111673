import { type Direction, firstStrongDirection } from "./direction";

/** A node of a syntax tree, of Markdown or of HTML, as far as its words go. */
type WordTree = { readonly type?: string; readonly value?: unknown; readonly children?: readonly WordTree[] };

/**
 * The direction of the first letter in a tree; null when it has none. Browsers do not see it in `dir="auto"` where the words
 * stand in elements that have a direction of their own, as those of a list and a quotation do.
 */
export function treeDirection({ value, children = [] }: WordTree): Direction | null {
  const own = typeof value === "string" ? firstStrongDirection(value) : null;
  if (own !== null) return own;
  for (const child of children) {
    const direction = treeDirection(child);
    if (direction !== null) return direction;
  }
  return null;
}
