import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { anchorInNewest } from "@/lib/commands/parts/anchor-in-newest";
import { countCoverage } from "@/lib/commands/parts/keep-coverage";
import { findAnchor, updateAnchor } from "@/lib/data/claim/anchors";
import { statementFromQuote } from "@/lib/domain/claim/claim";
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
    const newest = await anchorInNewest(tx, article, input);
    if (!newest.ok) return newest;
    const { version, range, seenVersion, anchor, standing } = newest.value;
    const before = await findAnchor(tx, claim.id, version.id);
    const wasLost = before?.how === "lost";
    if (!wasLost && before?.start === range.start && before.end === range.end) return refuse("nothing-changed");
    if (standing !== null) return refuse("claim-same-range", { number: standing });

    await updateAnchor(tx, claim.id, version.id, anchor);
    const followsQuote = claim.statement === statementFromQuote(before?.quote ?? "");
    const statement = followsQuote ? statementFromQuote(anchor.quote) : claim.statement;
    const { signOffEnded } = await keep({ statement });
    await countCoverage(tx, article);
    const { start, end, quote } = anchor;
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
