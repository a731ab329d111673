import { momentOf, type Shown } from "./held-news";

/** What stands on an article's words, all of which goes to the browser. */
export type Marks = Pick<Shown, "claims" | "skips" | "said"> & {
  /** The sentences that somebody has to look at, as lib/domain/text/packed-ranges.ts packs them. */
  readonly packedSentences: readonly number[];
  /** The crossheads, which by themselves nobody has to look at, in the same way. */
  readonly packedCrossheads: readonly number[];
  /** What a checker has to tick, as start and end in turn. */
  readonly facts: readonly number[];
};

type Claim = Shown["claims"][number];

/** Claims as the names of what is said of them, and then, claim by claim, what that is. */
type PackedClaims = [names: (keyof Claim)[], ...claims: Claim[keyof Claim][][]];

/**
 * An article's marks as one string. As objects React would write every value of some hundreds of claims, read them to make the
 * page's HTML, and read them again in the browser; and half of what is sent would be names.
 */
export function packMarks(marks: Marks): string {
  const names = Object.keys(marks.claims[0] ?? {}) as (keyof Claim)[];
  const claims: PackedClaims = [names, ...marks.claims.map((claim) => names.map((name) => claim[name]))];
  return JSON.stringify({ ...marks, claims });
}

/** The marks that packMarks packed. */
export function unpackMarks(packed: string): Marks {
  const { claims, ...marks } = JSON.parse(packed) as Omit<Marks, "claims"> & { readonly claims: PackedClaims };
  const [names, ...rows] = claims;
  return { ...marks, claims: rows.map((row) => claimOf(names, row)) };
}

function claimOf(names: readonly string[], row: readonly unknown[]): Claim {
  const claim: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) claim[names[i] as string] = row[i];
  claim.dueAt = momentOf(claim.dueAt as Date | null);
  return claim as Claim;
}
