import type { Block } from "@/lib/domain/text/blocks";
import type { EditorBlock } from "./editor-block";
import { untouchedBlocks } from "./editor-block";
import type { OldVersion } from "./forecast";

// A version and its blocks as the editor's tests begin with them, written as lines: "# " a heading, "> " a quote, "- " a
// list item, all else a paragraph.

const kinds = { "#": "heading", ">": "quote", "-": "list-item" } as const;

/** The version of these blocks. */
export function versionOf(...lines: string[]): OldVersion {
  let text = "";
  const blocks = lines.map((line): Block => {
    const [, sign, words = line] = /^([#>-]) (.*)$/.exec(line) ?? [];
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += words;
    const kind = sign ? kinds[sign as keyof typeof kinds] : "paragraph";
    const level = kind === "heading" || kind === "list-item" ? 1 : 0;
    return { start, end: text.length, kind, level, ...(kind === "list-item" && { ordered: false }) };
  });
  return { text, blocks, language: "en" };
}

/** The blocks again as such lines; the caret as "|". */
export function linesOf({ text }: OldVersion, blocks: readonly EditorBlock[]): string[] {
  const signs = { heading: "# ", quote: "> ", "list-item": "- ", paragraph: "" };
  return blocks.map(
    ({ kind, pieces }) =>
      signs[kind] +
      pieces.map((piece) => (typeof piece === "string" ? piece : text.slice(piece.start, piece.end))).join(""),
  );
}

export function blocksOf(version: OldVersion): EditorBlock[] {
  return untouchedBlocks(version.blocks);
}
