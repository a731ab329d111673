import { parseUrl } from "@/lib/domain/parse-url";
import type { SignedLink } from "@/lib/importers/draft/link-notes";
import { signOf } from "@/lib/importers/draft/signs";
import { htmlBlocks } from "@/lib/importers/html/html-blocks";
import { unsigned, type WrittenComment, writtenComments } from "./written-comments";

/** A note that a page holds, with the number of its sign, which stands behind its words, or before them (`isBefore`). */
type PageNote = WrittenComment & { readonly kind: "comment" | "footnote" | "endnote"; readonly sign: number };

/** What was taken out of a document. */
export type TakenNotes = { readonly notes: readonly PageNote[]; readonly links: readonly SignedLink[] };

/** What may be a note, around the element that its sign leads to. */
const noteBlocks = "li, p, dd, div, aside, td";

/**
 * Takes the notes out of a document, in place: a link to a part of it that links back is a note's sign, and that part the note.
 * So pandoc, GitHub, Word, LibreOffice and Google Docs write them, and the latter comments, too; LibreOffice writes comments as
 * those of HTML, where they stood. With `signs`, signs stand in the text where the notes' stood, and at the ends of links.
 */
export function takeNotes(document: Document, signs: boolean): TakenNotes {
  const targets = targetsIn(document);
  const notes: PageNote[] = [];
  let next = 0;
  const put = () => (signs ? signOf(next++) : "");
  const local = localLinks(document.body);
  const order = new Map(local.map((link, i) => [link, i]));
  for (const reference of local) {
    if (!document.body.contains(reference)) continue;
    const note = noteOf(reference, targets, order);
    if (!note) continue;
    const sign = next;
    notes.push({ kind: kindOf(reference), sign, ...unsigned, text: wordsOf(note.block, note.back) });
    note.block.remove();
    const raised = reference.closest("sup");
    const whole = raised && raised.textContent === reference.textContent ? raised : reference;
    whole.replaceWith(document.createTextNode(put()));
  }
  for (const { node, ...comment } of writtenComments(document)) {
    notes.push({ kind: "comment", sign: next, ...comment });
    node.replaceWith(document.createTextNode(put()));
  }
  const links: SignedLink[] = [];
  for (const link of document.querySelectorAll("a[href]")) {
    const address = addressOf(link);
    if (address === null || !signs) continue;
    links.push({ from: next, to: next + 1, address });
    link.prepend(document.createTextNode(put()));
    link.append(document.createTextNode(put()));
  }
  return { notes, links };
}

function localLinks(root: Element): Element[] {
  return [...root.querySelectorAll("a[href]")].filter((link) => (link.getAttribute("href") ?? "").startsWith("#"));
}

function targetsIn(document: Document): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of document.querySelectorAll("[id], a[name]")) {
    for (const name of [element.getAttribute("id"), element.getAttribute("name")]) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

function targetOf(link: Element, targets: ReadonlyMap<string, Element>): Element | undefined {
  const name = (link.getAttribute("href") ?? "").slice(1);
  return targets.get(name);
}

type NoteBlock = { readonly block: Element; readonly back: readonly Element[] };

/** The note that a sign leads to: what comes behind it and leads back. */
function noteOf(
  reference: Element,
  targets: ReadonlyMap<string, Element>,
  order: ReadonlyMap<Element, number>,
): NoteBlock | null {
  const target = targetOf(reference, targets);
  const block = target?.closest(noteBlocks);
  if (!target || !block || block.contains(reference) || block.localName === "body") return null;
  const back = localLinks(block).filter((link) => {
    const to = targetOf(link, targets);
    if ((order.get(link) ?? 0) < (order.get(reference) ?? 0)) return false;
    return to !== undefined && (to === reference || to.contains(reference) || reference.contains(to)) && isSmall(to);
  });
  return back.length > 0 ? { block, back } : null;
}

/** Whether an element is a sign with what stands around it, and no chapter, to which a table of contents leads back. */
function isSmall(element: Element): boolean {
  return (element.textContent ?? "").trim().length <= 12;
}

function kindOf(reference: Element): PageNote["kind"] {
  const name = reference.getAttribute("href") ?? "";
  if (name.startsWith("#cmnt")) return "comment";
  return /^#(?:_?edn|sdendnote|endnote)/.test(name) ? "endnote" : "footnote";
}

/** A note's words, a line a block, with the addresses of its links where their words do not say them. */
function wordsOf(block: Element, back: readonly Element[]): string {
  for (const each of back) each.remove();
  for (const link of block.querySelectorAll("a[href]")) {
    const address = addressOf(link);
    if (address !== null && !(link.textContent ?? "").includes(address)) link.append(` (${address})`);
  }
  return htmlBlocks(block)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join("\n");
}

/** The address of a link that leads out of the document; of one that Google Docs leads around by itself, the true one. */
function addressOf(link: Element): string | null {
  const href = link.getAttribute("href")?.trim() ?? "";
  if (!/^(?:https?|mailto):/i.test(href)) return null;
  const url = parseUrl(href);
  const around = url?.hostname === "www.google.com" && url.pathname === "/url" ? url.searchParams.get("q") : null;
  return around ?? href;
}
