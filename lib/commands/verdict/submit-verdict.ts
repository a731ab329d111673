import { sourceReaderOf } from "@/lib/auth/source-reader";
import { keepClaim, takeClaim } from "@/lib/commands/claim/claim-in-hand";
import { takeLook } from "@/lib/commands/claim/take-look";
import { defineCommand, done } from "@/lib/commands/define-command";
import { listEvidenceWithSources } from "@/lib/data/evidence/evidence";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { countVerdicts, insertVerdict } from "@/lib/data/verdict/verdicts";
import { nextClaimState } from "@/lib/domain/claim/claim";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { ok, refuse } from "@/lib/domain/result";
import { checkVerdict } from "@/lib/domain/verdict/verdict";
import type { SubmitVerdictInput } from "@/lib/input/verdict";

/**
 * Proposes a verdict as the claim's next revision, for a second person to approve. Refuses `words-name-source` when it
 * names a confidential source that the person may see.
 */
export const submitVerdict = defineCommand<SubmitVerdictInput, { verdictId: string; number: number }>({
  name: "submit-verdict",
  permission: "verdict:submit",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "submit-verdict");
    if (!next.ok) return next;
    const scale = await getRatingScale(tx);
    if (scale.version !== input.scaleVersion) return refuse("rating-scale-changed", {}, "rating");
    const rating = scale.ratings.find(({ key }) => key === input.rating);
    if (!rating) return refuse("rating-unknown", { rating: input.rating }, "rating");
    const { rationale, correction } = input;
    const evidence = await listEvidenceWithSources([claim.id], sourceReaderOf(actor), { tx });
    const fit = checkVerdict({ rating, rationale, evidenceCount: evidence.length });
    if (!fit.ok) return fit;
    for (const { source } of evidence) {
      const kept = source.isHidden ? ok(undefined) : checkKeepsName(source, { rationale, correction });
      if (!kept.ok) return kept;
    }
    const looked = await takeLook(tx, article, claim.id);
    if (!looked.ok) return looked;

    const number = (await countVerdicts(tx, claim.id)) + 1;
    const verdictId = await insertVerdict(tx, {
      claimId: claim.id,
      number,
      ratingId: rating.id,
      rationale,
      correction,
      authorId: actor.id,
    });
    await keepClaim(tx, taken.value, { state: next.value, stateReason: null }, await now());
    return done({
      value: { verdictId, number },
      event: {
        type: "verdict.submitted",
        subject: verdictId,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next.value,
        data: {
          number: claim.number,
          verdict: number,
          rating: rating.key,
          ratingLabel: rating.label,
          scale: scale.version,
          rationale,
          correction,
        },
      },
    });
  },
});
