import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type LikeClaim, rankLikeClaims } from "@/lib/data/claim/like-claims";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import { defineQuery } from "@/lib/queries/define-query";

/** Another claim that says likely the same, with what was found of it where that is to be shown. */
export type FoundLikeClaim = LikeClaim & { readonly finding: StandingFinding | null };

const mostLike = 3;
/** Statements are tidy sentences: less in common than this is chance. */
const leastLike = 0.35;

/** The newsroom's other claims that say likely the same as one, the likest first. */
export const findClaimsLike = defineQuery(
  "article:read",
  async (_: Actor, claim: { readonly id: string; readonly statement: string; readonly language: string | null }) => {
    const like = await rankLikeClaims(claim, mostLike, leastLike);
    const findings = await standingFindings({ claimIds: like.map(({ id }) => id) });
    return like.map((each): FoundLikeClaim => ({ ...each, finding: findings.get(each.id) ?? null }));
  },
);
