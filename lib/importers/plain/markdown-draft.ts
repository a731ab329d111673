import type { FootnoteDefinition, Root } from "mdast";
import { ok, type Result } from "@/lib/domain/result";
import type { FoundDraft, FoundNote } from "@/lib/importers/draft/draft";
import { linkNotes, type SignedLink } from "@/lib/importers/draft/link-notes";
import { placesOfSigns, signOf, withoutSigns } from "@/lib/importers/draft/signs";
import { joinBlocks } from "@/lib/importers/html/join-blocks";
import { type MarkdownReading, markdownBlocks, parseMarkdown } from "./markdown";

/**
 * Reads Markdown as a draft: its article without the words of footnotes, and these and links as notes. Of a footnote that is
 * referred to again, its first sign counts. Refuses as importMarkdown does.
 *
 * @param source canonical text
 */
export function readMarkdownDraft(source: string): Result<FoundDraft> {
  const parsed = parseMarkdown(withoutSigns(source));
  if (!parsed.ok) return parsed;
  const { root, fields } = parsed.value;
  const { addresses, footnotes } = definitionsIn(root);
  const addressOf: AddressOf = (node) => (node.type === "link" ? node.url : (addresses.get(node.identifier) ?? ""));
  const plain = markdownBlocks(root.children, { link: (_, words) => words, footnote: () => "", holdsFootnotes: false });
  const links: SignedLink[] = [];
  const signs = new Map<string, number>();
  let next = 0;
  const signed = markdownBlocks(root.children, {
    link: (node, words) => {
      const [from, to] = [next++, next++];
      links.push({ from, to, address: addressOf(node) });
      return signOf(from) + words + signOf(to);
    },
    footnote: (id) => {
      if (!signs.has(id)) signs.set(id, next);
      return signOf(next++);
    },
    holdsFootnotes: false,
  });
  const article = { ...joinBlocks(plain), ...fields };
  const places = placesOfSigns(article.text, plain, signed);
  const notes = [...signs].flatMap(([id, sign]): FoundNote | [] => {
    const [note, at] = [footnotes.get(id), places.get(sign)?.end];
    if (!note || at === undefined) return [];
    const said = { kind: "footnote", text: noteWords(note, addressOf), author: null, at: null } as const;
    return { ...said, start: at, end: at, on: "statement", replies: [], resolved: false };
  });
  const found = [...notes, ...linkNotes(links, places)];
  return ok({ article, found: found.toSorted((a, b) => a.start - b.start || a.end - b.end) });
}

type AddressOf = (node: Parameters<MarkdownReading["link"]>[0]) => string;

function definitionsIn(root: Root) {
  const addresses = new Map<string, string>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const node of root.children) {
    if (node.type === "definition" && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if (node.type === "footnoteDefinition" && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  }
  return { addresses, footnotes };
}

/** A note's words, a line a block, with the addresses of its links where their words do not say them. */
function noteWords(note: FootnoteDefinition, addressOf: AddressOf): string {
  const blocks = markdownBlocks(note.children, {
    link: (node, words) => (words.includes(addressOf(node)) ? words : `${words} (${addressOf(node)})`),
    footnote: () => "",
    holdsFootnotes: true,
  });
  return blocks.map(({ text }) => text.trim()).join("\n");
}
