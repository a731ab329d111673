import { getVersion } from "@/lib/data/articles";
import { findAnchor, findClaimOnRange, updateAnchor } from "@/lib/data/claims";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import { checkClaimLength, nextClaimState, statementFromQuote } from "@/lib/domain/claim";
import { ok, refuse } from "@/lib/domain/result";
import type { AdjustEndsInput } from "@/lib/input/claim";
import { keepClaim, takeClaim } from "./claim-in-hand";
import { defineCommand } from "./define-command";

/**
 * Moves a claim's ends in the current version; an approval becomes stale, since it named the quote. A statement that
 * was still the old quote itself follows the new one.
 */
export const adjustEnds = defineCommand<AdjustEndsInput, { revision: number }>({
  name: "adjust-ends",
  permission: "claim:edit",
  async run({ tx, now }, input) {
    const taken = await takeClaim(tx, input);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    const next = nextClaimState(claim.state, "change");
    if (!next.ok) return next;
    if (article.versionNumber !== input.versionNumber) return refuse("article-changed");
    const version = await getVersion(tx, article.id, article.versionNumber);
    const anchor = makeAnchor(version.text, input);
    if (!anchor.ok) return anchor;
    const fits = checkClaimLength(input);
    if (!fits.ok) return fits;
    const before = await findAnchor(tx, claim.id, version.id);
    if (before?.start === input.start && before.end === input.end) return refuse("nothing-changed");
    const standing = await findClaimOnRange(tx, version.id, input.start, input.end);
    if (standing !== null) return refuse("claim-same-range", { number: standing });

    await updateAnchor(tx, claim.id, version.id, anchor.value);
    const followsQuote = claim.statement === statementFromQuote(before?.quote ?? "");
    const statement = followsQuote ? statementFromQuote(anchor.value.quote) : claim.statement;
    const { signOffEnded } = await keepClaim(tx, taken.value, { state: next.value, statement }, now());
    const { start, end, quote } = anchor.value;
    return ok({
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
          start,
          end,
          quote,
          earlierQuote: before?.quote ?? null,
          statement,
          signOffEnded,
        },
      },
    });
  },
});
