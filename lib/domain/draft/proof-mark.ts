/**
 * By what a proof is known when it comes back: the article by id, the version by number and hash, the claims that have a
 * comment, and the corrections that were open, each by claim and revision of its verdict.
 */
export type ProofMark = {
  readonly article: string;
  readonly version: number;
  readonly sha256: string;
  readonly claims: readonly number[];
  readonly corrections: readonly { readonly claim: number; readonly verdict: number }[];
};

/** The mark as custom properties of a document, by name. */
export function proofProperties({ article, version, sha256, claims, corrections }: ProofMark): Record<string, string> {
  return {
    GalleyArticle: article,
    GalleyVersion: String(version),
    GalleyText: sha256,
    GalleyClaims: claims.join(" "),
    GalleyCorrections: corrections.map(({ claim, verdict }) => `${claim}:${verdict}`).join(" "),
  };
}

/** The mark that a document's custom properties tell; null where they tell none, or are not as Galley writes them. */
export function readProofProperties(properties: ReadonlyMap<string, string>): ProofMark | null {
  const article = properties.get("GalleyArticle") ?? "";
  const sha256 = properties.get("GalleyText") ?? "";
  const version = numberIn(properties.get("GalleyVersion") ?? "");
  const claims = wordsIn(properties.get("GalleyClaims")).map(numberIn);
  const corrections = wordsIn(properties.get("GalleyCorrections")).map((each) => each.split(":").map(numberIn));
  const isOurs =
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(article) &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    [version, ...claims, ...corrections.flat()].every((number) => number > 0) &&
    corrections.every(({ length }) => length === 2);
  if (!isOurs) return null;
  return {
    ...{ article, version, sha256, claims },
    corrections: corrections.map(([claim = 0, verdict = 0]) => ({ claim, verdict })),
  };
}

function wordsIn(value = ""): string[] {
  return value.split(" ").filter((word) => word !== "");
}

/** A number as Galley writes it; 0 for anything else. */
function numberIn(word: string): number {
  return /^[1-9]\d{0,8}$/.test(word) ? Number(word) : 0;
}

/** Which claim a comment of a proof is on, by the address that it ends with; null where it is none of ours. */
export function claimOfComment(text: string): number | null {
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  const number = /\/articles\/[^/\s]{1,500}\/claims\/([1-9]\d{0,8})$/.exec(last)?.[1];
  return number === undefined ? null : Number(number);
}
