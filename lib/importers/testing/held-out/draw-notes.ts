import { draftShapes } from "@/lib/importers/testing/draft-file";
import { type Chance, type DrawnDraft, type DrawnNote, drawArticle, type Piece, type Wrap, wrapKinds } from "./draw";

const authors = ["Ana Díaz", "W. Riter", "李 明", "محمد علي", "Jörg & Söhne", "a <b>"];

/** A random draft: an article with notes, tracked changes and controls, and how it is written. */
export function drawDraft(chance: Chance): DrawnDraft {
  const article = drawArticle(chance);
  const hasNoIds = chance.is(0.1);
  const shape = hasNoIds ? ("libreoffice" as const) : chance.of(draftShapes);
  const { pieces } = article;
  const links = drawLinks(chance, pieces);
  const wraps = drawWraps(chance, pieces, links);
  const deleted = new Set(Array.from({ length: chance.below(4) }, () => chance.below(pieces.length)));
  const comments = drawComments(chance, pieces, hasNoIds);
  return { shape, ...article, wraps, deleted, hasNoIds, notes: [...comments, ...links, ...drawSigns(chance, pieces)] };
}

function said(chance: Chance, text: string) {
  const at = `2026-0${1 + chance.below(9)}-1${chance.below(10)}T0${chance.below(10)}:30:00Z`;
  return { author: chance.of(authors), at, text };
}

const unsaid = { author: null, at: null, replies: [], resolved: false } as const;

function drawComments(chance: Chance, pieces: readonly Piece[], hasNoIds: boolean): DrawnNote[] {
  const comments: DrawnNote[] = [];
  let free = 0;
  for (let nth = 0, count = 1 + chance.below(12); nth < count; nth++) {
    // Without ids, ranges that overlap cannot be told apart.
    const first = hasNoIds ? free + chance.below(4) : chance.below(pieces.length);
    if (first >= pieces.length) break;
    const length = chance.is(0.15) ? chance.below(60) : chance.below(6);
    const last = Math.min(pieces.length - 1, first + length);
    const own = { ...said(chance, `comment ${nth}: ${chance.of(texts)}`), kind: "comment" as const };
    const replies = Array.from({ length: hasNoIds || chance.is(0.7) ? 0 : 1 + chance.below(3) }, (_, i) =>
      said(chance, `reply ${i} to ${nth}`),
    );
    const all = { ...own, replies, resolved: !hasNoIds && chance.is(0.2) };
    const word = pieces[first] as Piece;
    const by = word.isWord && chance.is(0.6) ? chance.of(["inside", "behind", "open"] as const) : "range";
    const isUntold = !hasNoIds && chance.is(0.04);
    const end = by === "range" ? last : first;
    free = end + 1;
    if (isUntold) comments.push({ ...all, by: "nothing", first, last: first, start: 0, end: 0 });
    else comments.push({ ...all, by, first, last: end, start: word.start, end: (pieces[end] as Piece).end });
  }
  return comments;
}

const texts = [
  "who says?",
  "see https://a.example/log?a=1&b=2 and b.example",
  "Interview with Ana Diaz, 3 May\nby phone",
  "两个来源",
  "راجع السجل",
  "<sic> & so on",
];

function drawLinks(chance: Chance, pieces: readonly Piece[]): DrawnNote[] {
  const links: DrawnNote[] = [];
  let free = 0;
  while (links.length < 6) {
    const first = free + 1 + chance.below(20);
    const cell = pieces[first]?.cell;
    if (cell === undefined) break;
    let last = first + chance.below(4);
    while (pieces[last]?.cell !== cell) last--;
    free = last + 2;
    const { start } = pieces[first] as Piece;
    const text = `https://l.example/${links.length}?q=%C3%BC&r=(1)`;
    links.push({ kind: "link", by: "range", first, last, start, end: (pieces[last] as Piece).end, text, ...unsaid });
  }
  return links;
}

function drawWraps(chance: Chance, pieces: readonly Piece[], links: readonly DrawnNote[]): Wrap[] {
  const wraps: Wrap[] = [];
  const isTaken = (at: number) => links.some(({ first, last }) => first <= at && at <= last);
  for (let at = chance.below(8); at < pieces.length; at += 2 + chance.below(25)) {
    if (isTaken(at)) continue;
    let last = at + chance.below(5);
    while (pieces[last]?.cell !== pieces[at]?.cell) last--;
    for (let i = at; i <= last; i++) if (isTaken(i)) last = i - 1;
    wraps.push({ kind: chance.of(wrapKinds), first: at, last });
    at = last;
  }
  return wraps;
}

/** Footnotes and endnotes: each is said of its sentence up to the sign, from the last sign in it. */
function drawSigns(chance: Chance, pieces: readonly Piece[]): DrawnNote[] {
  const signs: DrawnNote[] = [];
  for (const [i, piece] of pieces.entries()) {
    const isLast = pieces[i + 1]?.sentence !== piece.sentence;
    if (!chance.is(isLast ? 0.2 : 0.02)) continue;
    const kind = chance.of(["footnote", "footnote", "endnote"] as const);
    const before = signs.at(-1);
    const isSame = before !== undefined && (pieces[before.last] as Piece).sentence === piece.sentence;
    const first = isSame ? before.last + 1 : pieces.findIndex(({ sentence }) => sentence === piece.sentence);
    const text = `${kind} ${signs.length}: ${chance.of(texts).replace("\n", " ")}`;
    const { start } = pieces[first] as Piece;
    signs.push({ kind, by: "range", first: i, last: i, start, end: piece.end, text, ...unsaid });
  }
  return signs;
}
