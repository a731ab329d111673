import "server-only";
import { listAnchors } from "@/lib/data/claim/anchors";
import type { Claim } from "@/lib/data/claim/claims";
import type { Transaction } from "@/lib/data/database";
import type { StillWrong } from "@/lib/domain/article/signoff";
import { type CorrectionStands, correctionOf, isStillWrong } from "@/lib/domain/verdict/correction";
import { standingFindings } from "./standing-findings";
import { listStets } from "./stets";

/** Where the corrections of an article's claims stand in a version, by claim id, and which of them are wrong and still printed. */
export type StandingCorrections = {
  readonly corrections: ReadonlyMap<string, CorrectionStands | null>;
  readonly stillWrong: readonly StillWrong[];
};

/** The same as the database has it now, in three queries. */
export async function standingCorrections(
  claims: readonly Claim[],
  version: { readonly id: string },
  articleId: string,
  tx: Transaction,
): Promise<StandingCorrections> {
  const findings = await standingFindings({ articleId }, tx);
  const anchors = await listAnchors(version.id, tx);
  const approved = claims.filter(({ state }) => state === "approved").map(({ id }) => id);
  const stets = new Set((await listStets(approved, tx)).map(({ verdictId }) => verdictId));
  const stillWrong: StillWrong[] = [];
  const corrections = claims.map(({ id, number, state }) => {
    const finding = findings.get(id);
    if (!finding) return [id, null] as const;
    const anchor = anchors.get(id);
    const quote = anchor && anchor.how !== "lost" ? anchor.quote : null;
    const { label, colour, sign, verdictId } = finding;
    const stands = correctionOf({ ...finding, state, quote, isStet: stets.has(verdictId) });
    if (isStillWrong(stands, finding)) stillWrong.push({ number, finding: { label, colour, sign } });
    return [id, stands] as const;
  });
  return { corrections: new Map(corrections), stillWrong };
}
