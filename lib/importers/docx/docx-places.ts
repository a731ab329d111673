import { isBlank } from "@/lib/domain/text/trim";
import { InkIndex, inkIn } from "@/lib/importers/draft/ink";
import type { DocxBlock } from "./docx-blocks";
import type { DocxMark } from "./docx-marks";

/** Where something stands in a text (code units); `isPoint` where it has no words. */
export type Place = { readonly start: number; readonly end: number; readonly isPoint: boolean };

/** A mark with its place: at `start` a range begins that goes on behind it, at `end` one ends that came before. */
type Found = {
  readonly mark: DocxMark;
  readonly ink: number;
  readonly start: number;
  readonly end: number;
  readonly point: number;
  /** No words stand behind it. */
  readonly isLast: boolean;
};

/** The places of what a document's marks tell. */
export type Places = {
  /** Those of comments, by id, in the order in which they begin; of one id those with words first. */
  readonly comments: ReadonlyMap<string, readonly Place[]>;
  readonly links: readonly (Place & { readonly address: string })[];
  readonly notes: readonly { readonly kind: "footnote" | "endnote"; readonly id: string; readonly at: number }[];
};

/** @param text what joinBlocks made of the blocks */
export function placesIn(text: string, blocks: readonly DocxBlock[]): Places {
  const marks = foundMarks(text, blocks);
  const notes = marks.flatMap(({ mark, end }) =>
    mark.kind === "footnote" || mark.kind === "endnote" ? { kind: mark.kind, id: mark.id, at: end } : [],
  );
  return { comments: commentPlaces(marks), links: linkPlaces(text, marks), notes };
}

function foundMarks(text: string, blocks: readonly DocxBlock[]): Found[] {
  const index = new InkIndex(text);
  const found: Found[] = [];
  let before = 0;
  for (const block of blocks) {
    const own = isBlank(block.text) ? 0 : inkIn(block.text);
    for (const { mark, ink, isBehindSpace } of block.marks) {
      const all = before + Math.min(ink, own);
      const [start, end] = [index.startOf(all), index.endOf(all)];
      const point = isBehindSpace && ink < own ? start : end;
      found.push({ mark, ink: all, start, end, point, isLast: start === text.length });
    }
    before += own;
  }
  return found;
}

function rangeOf(from: Found, to: Found): Place {
  return to.ink > from.ink
    ? { start: from.start, end: to.end, isPoint: false }
    : { start: from.point, end: from.point, isPoint: true };
}

/** A range that has no end ends at the comment's sign; a sign without a range is a place, and so is a beginning alone. */
function commentPlaces(marks: readonly Found[]): ReadonlyMap<string, readonly Place[]> {
  const open = new Map<string, Found[]>();
  const places = new Map<string, Place[]>();
  const awaitsSign = new Map<string, number>();
  const add = (id: string, place: Place) => {
    const before = places.get(id);
    if (before) before.push(place);
    else places.set(id, [place]);
  };
  for (const each of marks) {
    const { mark } = each;
    if (mark.kind !== "comment-start" && mark.kind !== "comment-end" && mark.kind !== "comment-sign") continue;
    const { kind, id } = mark;
    if (kind === "comment-start") {
      open.set(id, [...(open.get(id) ?? []).slice(-MOST_OPEN), each]);
      continue;
    }
    const begun = open.get(id)?.pop();
    if (begun) add(id, rangeOf(begun, each));
    if (kind === "comment-end" && begun) awaitsSign.set(id, (awaitsSign.get(id) ?? 0) + 1);
    if (kind === "comment-sign" && !begun) {
      const awaiting = awaitsSign.get(id) ?? 0;
      if (awaiting === 0) add(id, rangeOf(each, each));
      else awaitsSign.set(id, awaiting - 1);
    }
  }
  for (const [id, begun] of open) for (const each of begun) add(id, inWordBehind(each));
  for (const [id, all] of places) places.set(id, id === "" ? all.toSorted(byStart) : wordsFirst(all));
  return places;
}

/** A beginning alone is said of the word behind it. */
function inWordBehind({ start, isLast }: Found): Place {
  const at = isLast ? start : start + 1;
  return { start: at, end: at, isPoint: true };
}

/** Of places that have one id, those with words are meant: the others are left of words that were moved or deleted. */
function wordsFirst(places: readonly Place[]): Place[] {
  return [...places.filter(({ isPoint }) => !isPoint), ...places.filter(({ isPoint }) => isPoint)];
}

function byStart(a: Place, b: Place): number {
  return a.start - b.start || a.end - b.end;
}

/** Links with words; what a program cut into pieces of one address that stand beside each other is one. */
function linkPlaces(text: string, marks: readonly Found[]): (Place & { address: string })[] {
  const open = new Map<object, Found>();
  const links: (Place & { address: string })[] = [];
  for (const each of marks) {
    const { mark } = each;
    if (mark.kind === "link-start") open.set(mark.link, each);
    if (mark.kind !== "link-end") continue;
    const begun = open.get(mark.link);
    const place = begun && rangeOf(begun, each);
    if (!place || place.isPoint) continue;
    const { address } = mark.link;
    const last = links.at(-1);
    if (last?.address === address && last.end <= place.start && isOneGap(text.slice(last.end, place.start))) {
      links[links.length - 1] = { ...last, end: place.end };
    } else {
      links.push({ ...place, address });
    }
  }
  return links.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function isOneGap(between: string): boolean {
  return /^[^\S\n]*$/.test(between);
}

/** So many ranges of one id may stand open at once; no program writes two. */
const MOST_OPEN = 100;
