import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { ok, type Result } from "@/lib/domain/result";
import { articleMarkdown, checkMarkdown } from "@/lib/domain/text/markdown-limits";
import { lowered, raised } from "@/lib/domain/text/raised";
import { changedBesideSigns } from "@/lib/importers/draft/signs";
import { type BlockText, joinBlocks } from "@/lib/importers/html/join-blocks";
import type { ImportedText } from "@/lib/importers/imported-text";
import { takeFrontMatter } from "./front-matter";

/**
 * Turns Markdown (CommonMark and GitHub's tables, strikethrough, task lists, footnotes, bare addresses) into plain
 * blocks, joined by a blank line. Inline markup leaves its text; links their words; images their alternative text; a
 * table's rows become paragraphs with ` | ` between cells; code becomes a paragraph; raw HTML, rules and comments go.
 * YAML front matter is read for title, author, date and language.
 *
 * Refuses: markdown-too-intricate (`line`).
 *
 * @param source canonical text
 */
export function importMarkdown(source: string): Result<ImportedText> {
  const parsed = parseMarkdown(source);
  if (!parsed.ok) return parsed;
  const { root, fields } = parsed.value;
  return ok({ ...joinBlocks(markdownBlocks(root.children, plainReading)), ...fields });
}

/** Parses Markdown with its front matter. Refuses: markdown-too-intricate (`line`). */
export function parseMarkdown(
  source: string,
): Result<{ readonly root: Root; readonly fields: ReturnType<typeof takeFrontMatter>["fields"] }> {
  const checked = checkMarkdown(source, articleMarkdown);
  if (!checked.ok) return checked;
  const { body, fields } = takeFrontMatter(source);
  return ok({ root: fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), fields });
}

/** What is read of links and of the signs of footnotes, and whether the words of footnotes are blocks. */
export type MarkdownReading = {
  readonly link: (node: Extract<Nodes, { type: "link" | "linkReference" }>, words: string) => string;
  readonly footnote: (identifier: string) => string;
  readonly holdsFootnotes: boolean;
};

const plainReading: MarkdownReading = { link: (_, words) => words, footnote: () => "", holdsFootnotes: true };

/** The blocks of nodes. */
export function markdownBlocks(nodes: readonly RootContent[], reading: MarkdownReading): BlockText[] {
  return nodes.flatMap((node) => blockTexts(node, reading));
}

/** The blocks of one node. `depth` counts the lists around it; `quoted` says whether a quote is. */
function blockTexts(node: RootContent, reading: MarkdownReading, depth = 0, quoted = false): BlockText[] {
  const paragraph = { kind: quoted ? "quote" : "paragraph", level: 0 } as const;
  switch (node.type) {
    case "heading":
      return [
        quoted
          ? { ...paragraph, text: inlineText(node, reading) }
          : { kind: "heading", level: node.depth, text: inlineText(node, reading) },
      ];
    case "paragraph":
      return [{ ...paragraph, text: inlineText(node, reading) }];
    case "code":
      return [{ ...paragraph, text: node.value }];
    case "blockquote":
      return node.children.flatMap((child) => blockTexts(child, reading, depth, true));
    case "list":
      return node.children.flatMap((item) => itemTexts(item, node, reading, depth + 1, quoted));
    case "table":
      return node.children.map((row) => ({
        ...paragraph,
        text: row.children.map((cell) => inlineText(cell, reading)).join(" | "),
      }));
    case "footnoteDefinition":
      return reading.holdsFootnotes ? node.children.flatMap((child) => blockTexts(child, reading, depth, quoted)) : [];
    default:
      return []; // html, thematicBreak, definition: nothing that is read
  }
}

/** A list item's first paragraph is the item; what else it holds stands as blocks of its own after it. */
function itemTexts(item: ListItem, list: List, reading: MarkdownReading, depth: number, quoted: boolean): BlockText[] {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return item.children.flatMap((child) => blockTexts(child, reading, depth, quoted));
  const own: BlockText = {
    kind: "list-item",
    level: Math.min(depth, 6),
    ordered: list.ordered === true,
    text: inlineText(first, reading),
  };
  return [own, ...rest.flatMap((child) => blockTexts(child, reading, depth, quoted))];
}

/** Words with a space for each line's end and the white space around it. */
function onOneLine(words: string): string {
  const lines = words.split(/[\r\n]+/);
  if (lines.length === 1) return words;
  const inner = lines.slice(1, -1).flatMap((line) => line.trim() || []);
  return [lines[0]?.trimEnd(), ...inner, lines.at(-1)?.trimStart()].join(" ");
}

/** The words of inline content on one line; only a hard line break stays a line break. */
function inlineText(node: Nodes | PhrasingContent, reading: MarkdownReading): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return onOneLine(node.value);
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "html":
      return /^<br\b/i.test(node.value) ? "\n" : "";
    case "footnoteReference":
      return reading.footnote(node.identifier);
    case "link":
    case "linkReference":
      return reading.link(node, inlineWords(node.children, reading));
    case "delete":
      return "";
    default:
      return "children" in node ? inlineWords(node.children, reading) : "";
  }
}

/** What inline HTML does to the words inside it. */
const changes: ReadonlyMap<string, (words: string) => string> = new Map([
  ["sup", raised],
  ["sub", lowered],
  ...["del", "s", "strike"].map((name) => [name, () => ""] as const),
]);

/** The words of a row of inline nodes; raw HTML among them raises, lowers and strikes what stands up to its end tag. */
function inlineWords(nodes: readonly Nodes[], reading: MarkdownReading): string {
  const open: { readonly name: string; readonly before: string }[] = [];
  let words = "";
  for (const node of nodes) {
    const [, closes, written = ""] = (node.type === "html" && /^<(\/?)([a-z]{1,6})\b/i.exec(node.value)) || [];
    const name = written.toLowerCase();
    if (!changes.has(name)) {
      words = joined(words, inlineText(node, reading));
    } else if (!closes) {
      open.push({ name, before: words });
      words = "";
    } else if (open.at(-1)?.name === name) {
      words = joined(open.pop()?.before ?? "", changedBesideSigns(words, changes.get(name) ?? String));
    }
  }
  return open.reduceRight((inside, { before }) => before + inside, words);
}

/** Where something was left out between two words, one space of two stays. */
function joined(words: string, next: string): string {
  return words.endsWith(" ") && next.startsWith(" ") ? words + next.slice(1) : words + next;
}
