import { inkIn } from "@/lib/importers/draft/ink";
import type { XmlElement } from "./docx-xml";

/** What stands between words and is none: the ends of a comment's range, its sign, a link's ends, the sign of a note. */
export type DocxMark =
  | { readonly kind: "comment-start" | "comment-end" | "comment-sign"; readonly id: string }
  | { readonly kind: "link-start" | "link-end"; readonly link: { readonly address: string } }
  | { readonly kind: "footnote" | "endnote"; readonly id: string };

/**
 * A mark with its place: how many characters that are no white space stand before it in its block, which tells where it
 * is however white space is set; and whether some stands right before it, or nothing.
 */
export type PlacedMark = { readonly mark: DocxMark; readonly ink: number; readonly isBehindSpace: boolean };

/** Words with the marks between them. */
export type MarkedText = { readonly text: string; readonly marks: readonly PlacedMark[] };

const commentMarks: ReadonlyMap<string, "comment-start" | "comment-end" | "comment-sign"> = new Map([
  ["w:commentRangeStart", "comment-start"],
  ["w:commentRangeEnd", "comment-end"],
  ["w:commentReference", "comment-sign"],
]);

/** The mark that an element of a comment is; null for every other element. An id that is missing is empty. */
export function commentMark({ name, attributes }: XmlElement): DocxMark | null {
  const kind = commentMarks.get(name);
  return kind === undefined ? null : { kind, id: attributes.get("w:id") ?? "" };
}

/** Joins marked texts; the marks go along, and no range begins or ends with the separator alone. */
export function joinMarked(texts: readonly MarkedText[], separator: string): MarkedText {
  const between = inkIn(separator);
  const marks: PlacedMark[] = [];
  let before = 0;
  for (const [i, { text, marks: own }] of texts.entries()) {
    const whole = inkIn(text);
    for (const placed of own) {
      const { kind } = placed.mark;
      const endsBefore = i > 0 && placed.ink === 0 && kind.endsWith("-end");
      const startsBehind = i < texts.length - 1 && placed.ink === whole && kind.endsWith("-start");
      const moved = endsBefore ? -between : startsBehind ? between : 0;
      marks.push({ ...placed, ink: before + placed.ink + moved });
    }
    before += whole + between;
  }
  return { text: texts.map(({ text }) => text).join(separator), marks };
}
