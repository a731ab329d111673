import { escapeHtml } from "@/lib/domain/highlight/marked-html";
import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
import { type ComparedPart, isChange } from "./parts";
import type { ComparedRow } from "./row-maker";
import { type MarkedSide, rangesHtml } from "./side-html";

export const compareViews = ["side", "inline"] as const;
export type CompareView = (typeof compareViews)[number];

type SideName = MarkedSide["name"];

/** The words that a comparison says beside those of the texts; none of them is HTML. */
export type CompareWords = {
  /** The language that they are in. */
  readonly language: string;
  readonly old: string;
  readonly new: string;
  readonly removed: string;
  readonly added: string;
  readonly end: string;
  /** What a row says of itself on a side; null for nothing. */
  readonly note: (row: ComparedRow, side: SideName) => string | null;
  /** What kind of block this is, for screen readers; null for a paragraph. */
  readonly kind: (block: Block) => string | null;
};

/** Two versions to be written: their blocks, what is marked in their texts, and the words around these. */
export type Compared = {
  readonly blocks: Readonly<Record<SideName, readonly Block[]>>;
  readonly sides: Readonly<Record<SideName, MarkedSide>>;
  readonly words: CompareWords;
};

/** A part's words as HTML, for the side or sides that show it. */
type Shown = Readonly<Record<SideName, ReadonlyMap<ComparedPart, string>>>;

/**
 * Gives a function that writes rows as HTML, in stretches of any length. Side by side a row has a cell a side. Inline it
 * is one text, in which what stands on both sides shows as it is in the new one: give only those old claims that the new
 * side lacks. Every word and attribute is escaped. A string and not elements, as an article's marks are: two long texts
 * would be ten thousand elements that do nothing.
 */
export function rowWriter(
  compared: Compared,
  allRows: readonly ComparedRow[],
  view: CompareView,
): (rows: readonly ComparedRow[]) => string {
  const inline = view === "inline";
  const isShown = (row: ComparedRow, part: ComparedPart, side: SideName) =>
    part[side] !== null && (side === "new" || !inline || part.kind === "removed" || row.kind === "moved-away");
  const shownOn = (side: SideName) => {
    const parts = allRows.flatMap((row) => row.parts.filter((part) => isShown(row, part, side)));
    const ranges = parts.map((part) => part[side] as TextRange);
    const html = rangesHtml(compared.sides[side], ranges);
    return new Map(parts.map((part, i) => [part, html[i] ?? ""]));
  };
  const shown: Shown = { old: shownOn("old"), new: shownOn("new") };
  const cells = inline ? inlineCells : sideCells;
  return (rows) => rows.map((row) => rowHtml(row, cells(compared, row, shown))).join("");
}

/** Only in a changed row is each change found by itself; any other row is one change as a whole. */
function rowHtml(row: ComparedRow, cells: string): string {
  const change = row.kind !== "changed" && row.changes > 0 ? ` data-change="${row.firstChange}"` : "";
  return `<div class="compare-row ${row.kind}"${change}>${cells}</div>`;
}

function sideCells(compared: Compared, row: ComparedRow, shown: Shown): string {
  const cell = (side: SideName) =>
    row[side] === null
      ? '<div class="compare-cell none"></div>'
      : cellHtml(compared, row, side, (part) => shown[side].get(part), true);
  return cell("old") + cell("new");
}

function inlineCells(compared: Compared, row: ComparedRow, shown: Shown): string {
  if (row.kind === "replaced") return sideCells(compared, row, shown);
  const side = row.new === null ? "old" : "new";
  return cellHtml(compared, row, side, (part) => shown.new.get(part) ?? shown.old.get(part), false);
}

function cellHtml(
  { blocks, words }: Compared,
  row: ComparedRow,
  side: SideName,
  htmlOf: (part: ComparedPart) => string | undefined,
  isAlone: boolean,
): string {
  const place = row[side] as number;
  const block = blocks[side][place] as Block;
  // A cell of both sides' words is of neither.
  const isOfOne = row.kind !== "same" && (isAlone || row.old === null || row.new === null);
  const name = isOfOne ? `<p class="side-name"${langOf(words)}>${escapeHtml(words[side])}</p>` : "";
  const id = row.other === null ? "" : ` id="${side}-block-${place}"`;
  const kind = words.kind(block);
  const told = kind === null ? "" : `<span class="unseen"${langOf(words)}>${escapeHtml(kind)} </span>`;
  const inner = partsHtml(words, row, htmlOf);
  return (
    `<div class="compare-cell ${side}"${id}>${name}${noteHtml(words, row, side)}` +
    `<p class="${lookOf(block)}">${told}${inner}</p></div>`
  );
}

function noteHtml(words: CompareWords, row: ComparedRow, side: SideName): string {
  const note = words.note(row, side);
  if (note === null) return "";
  const told = escapeHtml(note);
  const to = side === "old" ? "new" : "old";
  const linked = row.other === null ? told : `<a href="#${to}-block-${row.other}">${told}</a>`;
  return `<p class="compare-note"${langOf(words)}>${linked}</p>`;
}

function langOf({ language }: CompareWords): string {
  return ` lang="${escapeHtml(language)}"`;
}

function lookOf({ kind, level, ordered }: Block): string {
  return `block-${kind}${level > 0 ? ` level-${level}` : ""}${ordered ? " ordered" : ""}`;
}

function partsHtml(words: CompareWords, row: ComparedRow, htmlOf: (part: ComparedPart) => string | undefined): string {
  let change = row.firstChange - 1;
  let html = "";
  for (const [i, part] of row.parts.entries()) {
    if (isChange(part) && !isChange(row.parts[i - 1])) change++;
    const inner = htmlOf(part);
    if (inner === undefined) continue;
    const number = row.kind === "changed" ? ` data-change="${change}"` : "";
    if (part.kind === "removed") html += changeHtml(words, "removed", `<del${number}>${inner}</del>`);
    else if (part.kind === "added") html += changeHtml(words, "added", `<ins${number}>${inner}</ins>`);
    else html += row.kind === "moved-away" ? `<del class="moved">${inner}</del>` : inner;
  }
  return html;
}

function changeHtml(words: CompareWords, kind: "removed" | "added", html: string): string {
  const unseen = (told: string) => `<span class="unseen"${langOf(words)}>${escapeHtml(told)} </span>`;
  return `${unseen(` ${words[kind]}`)}${html}${unseen(words.end)}`;
}
