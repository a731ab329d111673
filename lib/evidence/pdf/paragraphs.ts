import type { PageLine } from "./page-line";

/** In shares of the letters' size: lines farther apart than this are never neighbours; an indent; a difference in size. */
const FARTHEST = 3;
const INDENT = 0.8;
const OTHER_SIZE = 0.1;
/** How much more than the usual distance between two lines parts two paragraphs. */
const PARTED = 1.25;
/** How many lines to either side show how far a column reaches. */
const AROUND = 5;

const endsSentence = /[.!?:…。！？؟۔।]["'”’»)\]」』）]*$/u;
/** After a comma or a short word in small letters more must come. */
const breaksOff = /(?:,|(?:^|\s)\p{Ll}{1,4})$/u;
const NEARLY = 0.75;
const startsSmall = /^["'“‘«(]*[\p{Ll}\p{Lo}]/u;
const marker = /^(?:[•‣▪◦●○■►▶·*–—-]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/;

/** The lines of each paragraph, in order. Lines belong together by distance, size and how far they reach. */
export function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const usual = usualDistance(lines);
  const paragraphs: PageLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1];
    const goesOn = last !== undefined && goesOnIn(last, line, usual, columnAround(lines, i - 1));
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

type Column = { readonly start: number; readonly end: number };

function goesOnIn(line: PageLine, next: PageLine, usual: number, column: Column): boolean {
  if (!isAlike(line, next) || marker.test(next.text)) return false;
  const inMidSentence = !endsSentence.test(line.text) && startsSmall.test(next.text);
  if (!standsUnder(line, next)) return inMidSentence && isFull(line, next, column);
  if (line.y - next.y > PARTED * usual * line.size) return false;
  const indent = next.rtl ? line.end - next.end : next.start - line.start;
  if (indent > INDENT * line.size && endsSentence.test(line.text)) return false;
  return isFull(line, next, column) || inMidSentence || (breaksOff.test(line.text) && isNearlyFull(line, column));
}

/** Whether a line stands right below another one, in its column. */
function standsUnder(line: PageLine, next: PageLine): boolean {
  const below = line.y - next.y;
  const overlaps = next.start < line.end && line.start < next.end;
  return line.page === next.page && overlaps && below > 0 && below < FARTHEST * line.size;
}

/** Whether the first word of the next line would not have fitted into the line. */
function isFull(line: PageLine, next: PageLine, column: Column): boolean {
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0;
  const width = ((next.end - next.start) / next.text.length) * (word + 1) + line.size / 2;
  return line.rtl ? line.start - width <= column.start : line.end + width >= column.end;
}

/** Whether a line reaches over most of its column. */
function isNearlyFull(line: PageLine, column: Column): boolean {
  return line.end - line.start > NEARLY * (column.end - column.start);
}

/** The usual distance from line to line in shares of the letters' size: the median of those that are near enough. */
function usualDistance(lines: readonly PageLine[]): number {
  const distances: number[] = [];
  for (const [i, next] of lines.entries()) {
    const line = lines[i - 1];
    if (line && standsUnder(line, next)) distances.push((line.y - next.y) / line.size);
  }
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? FARTHEST;
}

/** How far the column of a line reaches to either side: as far as the lines around it that follow one another downwards. */
function columnAround(lines: readonly PageLine[], at: number): Column {
  let { start, end } = lines[at] as PageLine;
  for (const step of [-1, 1]) {
    for (let i = at; Math.abs(i - at) < AROUND; i += step) {
      const [line, next] = step < 0 ? [lines[i - 1], lines[i]] : [lines[i], lines[i + 1]];
      if (!line || !next || !isAlike(line, next) || !standsUnder(line, next)) break;
      const other = step < 0 ? line : next;
      start = Math.min(start, other.start);
      end = Math.max(end, other.end);
    }
  }
  return { start, end };
}

/** Whether two lines may be of one paragraph by their looks. */
function isAlike(line: PageLine, next: PageLine): boolean {
  if (line.cells || next.cells || line.rtl !== next.rtl) return false;
  return Math.abs(line.size - next.size) <= OTHER_SIZE * line.size;
}
