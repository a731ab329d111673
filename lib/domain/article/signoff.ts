import { type ClaimState, isSettled } from "@/lib/domain/claim/claim";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { CorrectionStands } from "@/lib/domain/verdict/correction";
import type { Finding } from "@/lib/domain/verdict/rating-scale";

/**
 * A claim as a sign-off sees it. `approval` is the hash, in hex, of its last approval; null where it was dismissed. `correction`
 * is what the text did about it, null where there was nothing to do.
 */
export type SignOffClaim = {
  readonly number: number;
  readonly state: ClaimState;
  readonly approval: string | null;
  readonly correction: CorrectionStands | null;
};

/** A claim that was found wrong and is still printed, and what it was found. */
export type StillWrong = { readonly number: number; readonly finding: Finding };

/** Exactly what a sign-off covers. Ranges of skips are UTF-16 code units of the version's text. */
export type SignOffSubject = {
  readonly article: string;
  readonly version: { readonly number: number; readonly sha256: string };
  readonly claims: readonly SignOffClaim[];
  readonly skips: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
};

type SignOffParts = {
  readonly article: { readonly id: string };
  readonly version: SignOffSubject["version"];
  readonly claims: readonly { readonly id: string; readonly number: number; readonly state: ClaimState }[];
  /** The hash of each claim's last approval, by claim id. */
  readonly approvals: ReadonlyMap<string, string>;
  /** What the text did about each claim's correction, by claim id. */
  readonly corrections: ReadonlyMap<string, CorrectionStands | null>;
  readonly skips: SignOffSubject["skips"];
};

/** What a sign-off would cover. Names member by member, so that nothing else gets into the hash. */
export function signOffSubjectOf({
  article,
  version,
  claims,
  approvals,
  corrections,
  skips,
}: SignOffParts): SignOffSubject {
  return {
    article: article.id,
    version: { number: version.number, sha256: version.sha256 },
    claims: claims.map(({ id, number, state }) => ({
      number,
      state,
      approval: state === "approved" ? (approvals.get(id) ?? null) : null,
      correction: corrections.get(id) ?? null,
    })),
    skips: skips.map(({ start, end, reason }) => ({ start, end, reason })),
  };
}

/** The numbers of the claims that stand in the way, in order. */
export function claimsInTheWay(claims: readonly SignOffClaim[]): number[] {
  return claims.filter((claim) => !isSettled(claim.state)).map((claim) => claim.number);
}

/** Found wrong and still printed, counted by what it was found, the most of them first. */
export function countWrong(wrong: readonly StillWrong[]): (Finding & { readonly count: number })[] {
  const counts = new Map<string, Finding & { count: number }>();
  for (const { finding } of wrong) {
    const known = counts.get(finding.label);
    if (known) known.count++;
    else counts.set(finding.label, { ...finding, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

type SignOffConditions = {
  readonly fullCoverage: boolean;
  /** How many facts are neither ticked, claimed nor skipped; 0 where the newsroom does not ask for them. */
  readonly factsLeft: number;
  /** How many sentences hold neither a claim nor a skip. */
  readonly unmarked: number;
  readonly stillWrong: readonly StillWrong[];
};

/**
 * An article is signed off when it has claims, each of them is approved or dismissed, what was found wrong is corrected in it
 * or ruled stet, and, where the newsroom asks for it, no sentence is unmarked and no fact is left.
 */
export function checkSignOff(
  claims: readonly SignOffClaim[],
  { fullCoverage, factsLeft, unmarked, stillWrong }: SignOffConditions,
): Result<void> {
  if (claims.every((claim) => claim.state === "taken-back")) return refuse("no-claims");
  const open = claimsInTheWay(claims);
  if (open.length > 0) return refuse("claims-still-open", { count: open.length, numbers: open.join(", ") });
  if (stillWrong.length > 0) {
    const found = countWrong(stillWrong).map(({ label, count }) => `${label} (${count})`);
    const numbers = stillWrong.map(({ number }) => number);
    return refuse("still-wrong", { count: stillWrong.length, found: found.join(", "), numbers: numbers.join(", ") });
  }
  if (fullCoverage && unmarked > 0) return refuse("coverage-incomplete", { count: unmarked });
  return factsLeft > 0 ? refuse("facts-left", { count: factsLeft }) : ok(undefined);
}

/** The text whose SHA-256 names the sign-off. */
export function signOffSubjectText(subject: SignOffSubject): string {
  return canonicalJson(subject as unknown as Json);
}
