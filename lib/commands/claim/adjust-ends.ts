import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { countCoverage } from "@/lib/commands/parts/keep-coverage";
import { rangeInNewest } from "@/lib/commands/parts/range-in-newest";
import { findAnchor, findClaimOnRange, updateAnchor } from "@/lib/data/claim/anchors";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import { checkClaimLength, statementFromQuote } from "@/lib/domain/claim/claim";
import { refuse } from "@/lib/domain/result";
import type { AdjustEndsInput } from "@/lib/input/claim";

/**
 * Moves a claim's ends in the newest version, or places one that was lost there; an approval becomes stale, since it named the quote. A statement that
 * was still the old quote itself follows the new one.
 */
export const adjustEnds = defineClaimCommand<AdjustEndsInput>({
  name: "adjust-ends",
  permission: "claim:edit",
  action: "change",
  async run({ tx, article, claim, keep, revised }, input) {
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
    const { signOffEnded } = await keep({ statement });
    await countCoverage(tx, article);
    const { start, end, quote } = anchor.value;
    return done({
      value: revised,
      event: {
        type: "claim.ends-adjusted",
        subject: claim.id,
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
