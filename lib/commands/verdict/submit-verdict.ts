import { sourceReaderOf } from "@/lib/auth/source-reader";
import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { takeLook } from "@/lib/commands/parts/take-look";
import { listEvidenceWithSources } from "@/lib/data/evidence/evidence";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { countVerdicts, insertVerdict } from "@/lib/data/verdict/verdicts";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { ok, refuse } from "@/lib/domain/result";
import { checkVerdict } from "@/lib/domain/verdict/verdict";
import type { SubmitVerdictInput } from "@/lib/input/verdict";

/**
 * Proposes a verdict as the claim's next revision, for a second person to approve. Refuses `words-name-source` when it
 * names a confidential source that the person may see.
 */
export const submitVerdict = defineClaimCommand<SubmitVerdictInput, { verdictId: string; number: number }>({
  name: "submit-verdict",
  permission: "verdict:submit",
  action: "submit-verdict",
  async run({ tx, actor, article, claim, keep }, input) {
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
    await keep({ stateReason: null });
    return done({
      value: { verdictId, number },
      event: {
        type: "verdict.submitted",
        subject: verdictId,
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
