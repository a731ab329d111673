import type { Block } from "@/lib/domain/text/blocks";
import { wordsOf } from "@/lib/domain/text/edit";
import type { EditorBlock } from "./editor-block";

/** The longest title that an article can have, in UTF-16 code units. */
const MAX_TITLE = 300;

/**
 * The title that the article gets by the edit; null where it stays. Where the text begins with the title as its heading,
 * a change of that heading is one of the title.
 */
export function editedTitle(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  title: string,
  edited: readonly EditorBlock[],
): string | null {
  const [old] = blocks;
  if (old?.kind !== "heading" || text.slice(old.start, old.end) !== title) return null;
  const [first] = edited;
  if (first?.block !== 0 || first.kind !== "heading") return null;
  const words = wordsOf(text, first.pieces).replace(/\s+/g, " ").trim();
  return words === "" || words === title || words.length > MAX_TITLE ? null : words;
}
