import { defineClaimCommand } from "@/lib/commands/define-claim-command";
import { done } from "@/lib/commands/define-command";
import { getVersion } from "@/lib/data/article/articles";
import { confirmAnchorRow, findAnchor } from "@/lib/data/claim/anchors";
import { lookReason } from "@/lib/domain/anchor/carry-claim";
import { refuse } from "@/lib/domain/result";
import type { ConfirmAnchorInput } from "@/lib/input/claim";

/**
 * Says that a claim which a new version reworded, or whose sentence it changed, stands where it was carried to, and what
 * it states now. A stale approval stays stale: the editor decides on it.
 * Refuses: claim-changed, article-changed, claim-lost (there is nothing to confirm), anchor-settled.
 */
export const confirmAnchor = defineClaimCommand<ConfirmAnchorInput>({
  name: "confirm-anchor",
  permission: "claim:edit",
  action: null,
  async run({ tx, article, claim, keep, revised }, input) {
    if (article.versionNumber !== input.versionNumber) return refuse("article-changed");
    const version = await getVersion(tx, article.id, article.versionNumber);
    const anchor = await findAnchor(tx, claim.id, version.id);
    if (!anchor || anchor.how === "lost") return refuse("claim-lost");
    if (lookReason(claim.state, anchor) === null) return refuse("anchor-settled");
    await confirmAnchorRow(tx, claim.id, version.id);
    const { statement } = input;
    const { signOffEnded } = await keep({ statement });
    const { start, end, quote } = anchor;
    return done({
      value: revised,
      event: {
        type: "claim.anchor-confirmed",
        subject: claim.id,
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
