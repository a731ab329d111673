import { lowered, raised } from "@/lib/domain/text/raised";
import { inColumns } from "./columns";
import { DROP_CAP, isInitial } from "./drop-caps";
import type { PageItem } from "./page-item";
import type { PageLine, Piece } from "./page-line";
import { withNotes } from "./page-notes";
import type { PageItems } from "./pdf-words";

/**
 * In shares of the letters' size: what parts two words; what parts two cells, once a gap in the line is surely one; and how
 * far the letters of a line stand apart in height.
 */
const WORD_GAP = 0.15;
const CELL_GAP = 0.8;
const SURE_GAP = 1.5;
const SAME_LINE = 0.5;
/** Letters of less than this size stand off their line, if they are so far above or below it. */
const SMALLER = 0.85;
const RAISED = 0.12;
const LOWERED = 0.08;

/** Puts the words of a page together to lines, in the order in which they are drawn. */
export function pageLines({ number, height, items, notes = [] }: PageItems): PageLine[] {
  const lines: Piece[][] = [];
  for (const piece of withNotes(items.map(pieceOf), notes.map(pieceOf))) {
    const line = lines.at(-1);
    if (line && isDrawnAgain(line, piece)) continue;
    if (line && standsInLine(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return inColumns(lines).map((pieces) => lineOf(pieces, number, height));
}

function pieceOf([text, a, b, c, d, x, y, width, rtl]: PageItem): Piece {
  const angle = Math.round(Math.atan2(b, a) * 100) / 100;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    text: text.replace(/^(\p{M}+)(\p{L})/u, "$2$1"),
    x: x * cos + y * sin,
    y: y * cos - x * sin,
    width,
    size: Math.hypot(c, d) || Math.hypot(a, b) || 1,
    rtl: rtl === 1,
    angle,
  };
}

/** Where a letter and its mark are drawn apart, some files give both for each. */
function isDrawnAgain(line: readonly Piece[], piece: Piece): boolean {
  const last = line.at(-1) as Piece;
  return last.width === 0 && piece.width === 0 && last.text === piece.text && Math.abs(last.x - piece.x) < 1;
}

function standsInLine(line: readonly Piece[], piece: Piece): boolean {
  const last = line.at(-1) as Piece;
  const size = Math.max(last.size, piece.size);
  if (isInitial(last.text) && last.size > DROP_CAP * piece.size) return false;
  return last.angle === piece.angle && Math.abs(last.y - piece.y) < SAME_LINE * size;
}

function lineOf(pieces: readonly Piece[], page: number, pageHeight: number): PageLine {
  const letters = (of: readonly Piece[]) => of.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const rtl = letters(pieces.filter((piece) => piece.rtl)) * 2 > letters(pieces);
  const largest = pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
  const { text, cells } = textOf(
    inOrder(
      pieces.map((piece) => offLine(piece, largest)),
      rtl,
    ),
    rtl,
  );
  return {
    page,
    text,
    start: pieces.reduce((start, { x }) => Math.min(start, x), Number.POSITIVE_INFINITY),
    end: pieces.reduce((end, { x, width }) => Math.max(end, x + width), Number.NEGATIVE_INFINITY),
    y: largest.y,
    pageHeight,
    size: largest.size,
    rtl,
    cells,
  };
}

/** Small letters above or below the line they stand in, as raised.ts sets them. */
function offLine(piece: Piece, line: Piece): Piece {
  if (piece.size > SMALLER * line.size) return piece;
  const above = (piece.y - line.y) / line.size;
  if (above > RAISED) return { ...piece, text: raised(piece.text) };
  return above < -LOWERED ? { ...piece, text: lowered(piece.text) } : piece;
}

/**
 * In the order of reading: a line that reads from right to left from there, and others as they are drawn; words of the
 * other direction that stand together the other way round.
 */
function inOrder(pieces: readonly Piece[], rtl: boolean): Piece[] {
  const line = rtl ? pieces.toSorted(fromRight) : pieces;
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of line) {
    if (piece.rtl !== rtl && /\p{L}/u.test(piece.text)) {
      run.push(piece);
      continue;
    }
    ordered.push(...turned(run, rtl), piece);
    run = [];
  }
  return [...ordered, ...turned(run, rtl)];
}

function turned(run: readonly Piece[], rtl: boolean): Piece[] {
  return rtl ? run.toReversed() : run.toSorted(fromRight);
}

function fromRight(one: Piece, other: Piece): number {
  return other.x - one.x;
}

function textOf(pieces: readonly Piece[], rtl: boolean): { text: string; cells: boolean } {
  const gaps = pieces.map((piece, i) => gapBefore(pieces[i - 1], piece));
  const goesOn = pieces.map((piece, i) => rtl || piece.x > (pieces[i - 1]?.x ?? 0));
  const cells = gaps.some((gap, i) => goesOn[i] && gap > SURE_GAP);
  let text = "";
  for (const [i, piece] of pieces.entries()) {
    const gap = gaps[i] as number;
    if (cells && goesOn[i] && gap > CELL_GAP) text += " | ";
    else if (gap > WORD_GAP) text += " ";
    text += piece.text;
  }
  return { text: text.replace(/\s+/g, " ").trim(), cells };
}

/** How far a piece stands from the one before it, whichever is on the left, in shares of their size. */
function gapBefore(before: Piece | undefined, piece: Piece): number {
  if (!before) return 0;
  const [left, right] = before.x <= piece.x ? [before, piece] : [piece, before];
  return (right.x - (left.x + left.width)) / Math.max(before.size, piece.size);
}
