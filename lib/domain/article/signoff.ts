import { type ClaimState, isSettled } from "@/lib/domain/claim/claim";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** A claim as a sign-off sees it. `approval` is the hash, in hex, of its last approval; null where it was dismissed. */
export type SignOffClaim = { readonly number: number; readonly state: ClaimState; readonly approval: string | null };

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
  readonly skips: SignOffSubject["skips"];
};

/** What a sign-off would cover. Names member by member, so that nothing else gets into the hash. */
export function signOffSubjectOf({ article, version, claims, approvals, skips }: SignOffParts): SignOffSubject {
  return {
    article: article.id,
    version: { number: version.number, sha256: version.sha256 },
    claims: claims.map(({ id, number, state }) => ({
      number,
      state,
      approval: state === "approved" ? (approvals.get(id) ?? null) : null,
    })),
    skips: skips.map(({ start, end, reason }) => ({ start, end, reason })),
  };
}

/** The numbers of the claims that stand in the way, in order. */
export function claimsInTheWay(claims: readonly SignOffClaim[]): number[] {
  return claims.filter((claim) => !isSettled(claim.state)).map((claim) => claim.number);
}

/**
 * An article is signed off when it has claims, each of them is approved or dismissed, and, where the newsroom asks for
 * full coverage, no sentence is unmarked. `unmarked` is how many sentences hold neither a claim nor a skip.
 */
export function checkSignOff(
  claims: readonly SignOffClaim[],
  { fullCoverage, unmarked }: { readonly fullCoverage: boolean; readonly unmarked: number },
): Result<void> {
  if (claims.every((claim) => claim.state === "taken-back")) return refuse("no-claims");
  const open = claimsInTheWay(claims);
  if (open.length > 0) return refuse("claims-still-open", { count: open.length, numbers: open.join(", ") });
  return fullCoverage && unmarked > 0 ? refuse("coverage-incomplete", { count: unmarked }) : ok(undefined);
}

/** The text whose SHA-256 names the sign-off. */
export function signOffSubjectText(subject: SignOffSubject): string {
  return canonicalJson(subject as unknown as Json);
}
