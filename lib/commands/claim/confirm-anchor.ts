import { defineCommand, done } from "@/lib/commands/define-command";
import { getVersion } from "@/lib/data/article/articles";
import { confirmAnchorRow, findAnchor } from "@/lib/data/claim/anchors";
import { lookReason } from "@/lib/domain/anchor/carry-claim";
import { refuse } from "@/lib/domain/result";
import type { ConfirmAnchorInput } from "@/lib/input/claim";
import { keepClaim, takeClaim } from "./claim-in-hand";

/**
 * Says that a claim which a new version reworded, or whose sentence it changed, stands where it was carried to, and what
 * it states now. A stale approval stays stale: the editor decides on it.
 * Refuses: claim-changed, article-changed, claim-lost (there is nothing to confirm), anchor-settled.
 */
export const confirmAnchor = defineCommand<ConfirmAnchorInput, { revision: number }>({
  name: "confirm-anchor",
  permission: "claim:edit",
  async run({ tx, actor, now }, input) {
    const taken = await takeClaim(tx, input, actor.id);
    if (!taken.ok) return taken;
    const { claim, article } = taken.value;
    if (article.versionNumber !== input.versionNumber) return refuse("article-changed");
    const version = await getVersion(tx, article.id, article.versionNumber);
    const anchor = await findAnchor(tx, claim.id, version.id);
    if (!anchor || anchor.how === "lost") return refuse("claim-lost");
    if (lookReason(claim.state, anchor) === null) return refuse("anchor-settled");
    await confirmAnchorRow(tx, claim.id, version.id);
    const { statement } = input;
    const { signOffEnded } = await keepClaim(tx, taken.value, { statement }, await now());
    const { start, end, quote } = anchor;
    return done({
      value: { revision: claim.revision + 1 },
      event: {
        type: "claim.anchor-confirmed",
        subject: claim.id,
        articleId: article.id,
        claimId: claim.id,
        from: claim.state,
        to: claim.state,
        data: {
          number: claim.number,
          version: version.number,
          start,
          end,
          quote,
          statement,
          statementBefore: claim.statement === statement ? null : claim.statement,
          signOffEnded,
        },
      },
    });
  },
});
