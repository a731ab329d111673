import { claimOfJson, type Shown } from "./held-news";

/** What stands on an article's words, all of which goes to the browser. */
export type Marks = Pick<Shown, "claims" | "skips" | "said"> & {
  /** The sentences that somebody has to look at, as lib/domain/text/packed-ranges.ts packs them. */
  readonly packedSentences: readonly number[];
  /** The crossheads, which by themselves nobody has to look at, in the same way. */
  readonly packedCrossheads: readonly number[];
  /** What a checker has to tick, as start and end in turn. */
  readonly facts: readonly number[];
};

/**
 * An article's marks as one string. As objects React would write every value of some hundreds of claims, read them to make the
 * page's HTML, and read them again in the browser.
 */
export function packMarks(marks: Marks): string {
  return JSON.stringify(marks);
}

/** The marks that packMarks packed. */
export function unpackMarks(packed: string): Marks {
  const marks = JSON.parse(packed) as Marks;
  return { ...marks, claims: marks.claims.map(claimOfJson) };
}
