import { countCoverage } from "@/lib/commands/article/keep-coverage";
import { rangeInNewest } from "@/lib/commands/article/range-in-newest";
import { defineCommand, done } from "@/lib/commands/define-command";
import { findAnchor, findClaimOnRange, updateAnchor } from "@/lib/data/claim/anchors";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import { checkClaimLength, nextClaimState, statementFromQuote } from "@/lib/domain/claim/claim";
import { refuse } from "@/lib/domain/result";
import type { AdjustEndsInput } from "@/lib/input/claim";
import { keepClaim, takeClaim } from "./claim-in-hand";

/**
 * Moves a claim's ends in the newest version, or places one that was lost there; an approval becomes stale, since it named the quote. A statement that
 * was still the old quote itself follows the new one.
 */
export const adjustEnds = defineCommand<AdjustEndsInput, { revision: number }>({
  name: "adjust-ends",
  permission: "claim:edit",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "change");
    if (!next.ok) return next;
    const newest = await rangeInNewest(tx, article, input);
    if (!newest.ok) return newest;
    const { version, range, seenVersion } = newest.value;
    const anchor = makeAnchor(version.text, range);
    if (!anchor.ok) return anchor;
    const fits = checkClaimLength(range);
    if (!fits.ok) return fits;
    const before = await findAnchor(tx, claim.id, version.id);
    const wasLost = before?.how === "lost";
    if (!wasLost && before?.start === range.start && before.end === range.end) return refuse("nothing-changed");
    const standing = await findClaimOnRange(tx, version.id, range.start, range.end);
    if (standing !== null) return refuse("claim-same-range", { number: standing });

    await updateAnchor(tx, claim.id, version.id, anchor.value);
    const followsQuote = claim.statement === statementFromQuote(before?.quote ?? "");
    const statement = followsQuote ? statementFromQuote(anchor.value.quote) : claim.statement;
    const { signOffEnded } = await keepClaim(tx, taken.value, { state: next.value, statement }, await now());
    await countCoverage(tx, article);
    const { start, end, quote } = anchor.value;
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "claim.ends-adjusted",
        subject: claim.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: next.value,
        data: {
          number: claim.number,
          version: version.number,
          seenVersion,
          wasLost,
          start,
          end,
          quote,
          quoteBefore: before?.quote ?? null,
          statement,
          signOffEnded,
        },
      },
    });
  },
});
