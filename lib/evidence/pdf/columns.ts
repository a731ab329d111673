import type { Piece } from "./page-line";

/** In shares of the letters' size: what parts two columns at least, in every line. */
const GUTTER = 0.8;
/** So many lines with words on both sides make columns, of so many characters each on average. */
const LINES = 4;
const CHARACTERS = 14;
/** In columns, at least this share of lines goes on in the one below. */
const GOES_ON = 0.4;

const endsSentence = /[.!?:…。！？؟۔।]["'”’»)\]」』）]*$/u;
const beginsAnew = /^["'“‘«(]*[\p{Lu}\p{N}•‣▪–—-]/u;

type Line = readonly Piece[];
/** A stretch of a line without a gap. */
type Stretch = { readonly pieces: Line; readonly start: number; readonly end: number };
type Row = { readonly line: Line; readonly stretches: readonly Stretch[]; readonly size: number };
type Gutter = { readonly from: number; readonly to: number };

/**
 * The lines of a page of which each holds words of two columns or more, because they were drawn row by row, as the lines
 * of one column after the other. A table's rows look alike, but its cells do not go on in the row below, or begin anew
 * in the same rows; they stay.
 */
export function inColumns(lines: readonly Line[]): Line[] {
  const rows = lines.map(rowOf);
  const ordered: Line[] = [];
  for (let i = 0; i < rows.length; ) {
    const found = columnsFrom(rows, i);
    if (!found) {
      ordered.push((rows[i] as Row).line);
      i++;
      continue;
    }
    for (const side of found.sides) ordered.push(...inColumns(side));
    i = found.end;
  }
  return ordered;
}

function rowOf(line: Line): Row {
  const size = line.reduce((largest, piece) => Math.max(largest, piece.size), 0);
  const stretches: { pieces: Piece[]; start: number; end: number }[] = [];
  for (const piece of line.toSorted((one, other) => one.x - other.x)) {
    const last = stretches.at(-1);
    if (last && piece.x - last.end < GUTTER * size) {
      last.pieces.push(piece);
      last.end = Math.max(last.end, piece.x + piece.width);
    } else {
      stretches.push({ pieces: [piece], start: piece.x, end: piece.x + piece.width });
    }
  }
  return { line, stretches, size };
}

/** The columns that begin with a row: their lines, the one to read first first, and the row behind them. */
function columnsFrom(rows: readonly Row[], from: number): { sides: Line[][]; end: number } | null {
  const { stretches } = rows[from] as Row;
  for (const [i, right] of stretches.entries()) {
    const left = stretches[i - 1];
    if (!left) continue;
    const run = runOf(rows, from, { from: left.end, to: right.start });
    if (!run) continue;
    const both = run.sides.map((side) => side.map(textOf));
    if (!both.every(isProse) || beginTogether(run.pairs)) continue;
    const rtl = (rows[from] as Row).line.filter((piece) => piece.rtl).length * 2 > (rows[from] as Row).line.length;
    return { sides: rtl ? run.sides.toReversed() : run.sides, end: run.end };
  }
  return null;
}

type Run = { sides: Line[][]; pairs: (readonly [string, string])[]; end: number };

/** The rows that one gutter goes through, with at least so many that have words on both of its sides. */
function runOf(rows: readonly Row[], from: number, gutter: Gutter): Run | null {
  const run: Run = { sides: [[], []], pairs: [], end: from };
  let { from: left, to: right } = gutter;
  for (; run.end < rows.length; run.end++) {
    const { stretches, size } = rows[run.end] as Row;
    const before = stretches.filter(({ end }) => end <= right - GUTTER * size);
    const behind = stretches.filter(
      ({ start }) => start >= left + GUTTER * size && !before.some((one) => one.start === start),
    );
    if (before.length + behind.length < stretches.length || !goesDown(rows, run.end, from)) break;
    const [near, far] = [
      Math.max(left, ...before.map(({ end }) => end)),
      Math.min(right, ...behind.map(({ start }) => start)),
    ];
    if (far - near < GUTTER * size) break;
    [left, right] = [near, far];
    if (before.length > 0) run.sides[0]?.push(before.flatMap(({ pieces }) => pieces));
    if (behind.length > 0) run.sides[1]?.push(behind.flatMap(({ pieces }) => pieces));
    run.pairs.push([wordsOf(before), wordsOf(behind)]);
  }
  const full = run.pairs.filter(([one, other]) => one !== "" && other !== "").length;
  return full >= LINES && full * 2 >= run.pairs.length ? run : null;
}

/** Whether a row stands below the one before it, not far and in letters of the same size. */
function goesDown(rows: readonly Row[], at: number, from: number): boolean {
  if (at === from) return true;
  const [above, row] = [rows[at - 1] as Row, rows[at] as Row];
  const distance = ((above.line[0] as Piece).y - (row.line[0] as Piece).y) / row.size;
  return distance > 0 && distance < 4 && Math.abs(above.size - row.size) < 0.3 * row.size;
}

function wordsOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ pieces }) => textOf(pieces)).join(" ");
}

function textOf(line: Line): string {
  return line
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

/** Whether lines below one another are text that goes on from line to line. */
function isProse(lines: readonly string[]): boolean {
  if (lines.length < LINES) return false;
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const goOn = lines.filter((line, i) => i > 0 && goesOn(lines[i - 1] as string, line)).length;
  return characters / lines.length >= CHARACTERS && goOn >= GOES_ON * (lines.length - 1);
}

function goesOn(line: string, next: string): boolean {
  return !endsSentence.test(line) && !beginsAnew.test(next);
}

/** Whether both sides mostly begin anew in the same rows, as the cells of a table do. */
function beginTogether(pairs: readonly (readonly [string, string])[]): boolean {
  let [left, right, together] = [0, 0, 0];
  for (const [i, [one, other]] of pairs.entries()) {
    const [oneBefore, otherBefore] = pairs[i - 1] ?? ["", ""];
    if (i === 0) continue;
    const isNew = one !== "" && !goesOn(oneBefore, one);
    const isOtherNew = other !== "" && !goesOn(otherBefore, other);
    if (isNew) left++;
    if (isOtherNew) right++;
    if (isNew && isOtherNew) together++;
  }
  return together >= 2 && together * 2 > Math.max(left, right);
}
