import { getVersion, touchArticle } from "@/lib/data/articles";
import { findClaimOnRange, insertClaim } from "@/lib/data/claims";
import { isAssignable } from "@/lib/data/people";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import { checkClaimLength, statementFromQuote } from "@/lib/domain/claim";
import { ok, refuse } from "@/lib/domain/result";
import type { MarkClaimInput } from "@/lib/input/claim";
import { endStandingSignOff, takeArticle } from "./claim-in-hand";
import { defineCommand } from "./define-command";

/** Marks a range of an article's current version as a claim. Gives the claim's id and number. */
export const markClaim = defineCommand<MarkClaimInput, { claimId: string; number: number }>({
  name: "mark-claim",
  permission: "claim:mark",
  async run({ tx, actor, now }, input) {
    const article = await takeArticle(tx, input.articleId);
    if (article.versionNumber !== input.versionNumber) return refuse("article-changed");
    const version = await getVersion(tx, article.id, article.versionNumber);
    const anchor = makeAnchor(version.text, input);
    if (!anchor.ok) return anchor;
    const fits = checkClaimLength(input);
    if (!fits.ok) return fits;
    const standing = await findClaimOnRange(tx, version.id, input.start, input.end);
    if (standing !== null) return refuse("claim-same-range", { number: standing });
    if (input.assignedToId !== null && !(await isAssignable(tx, input.assignedToId)))
      return refuse("field-invalid", {}, "assignedToId");

    const number = article.claimCount + 1;
    const { claimant, category, priority, assignedToId } = input;
    const statement = input.statement ?? statementFromQuote(anchor.value.quote);
    const fields = { statement, claimant, category, priority, assignedToId };
    const claimId = await insertClaim(
      tx,
      { ...fields, articleId: article.id, number, markedById: actor.id },
      version.id,
      anchor.value,
    );
    const signOffEnded = await endStandingSignOff(tx, article, now());
    await touchArticle(tx, article.id, now(), { claimCount: number });
    const { start, end, quote } = anchor.value;
    return ok({
      value: { claimId, number },
      event: {
        type: "claim.marked",
        subject: claimId,
        articleId: article.id,
        claimId,
        to: "open",
        data: { number, version: version.number, start, end, quote, ...fields, signOffEnded },
      },
    });
  },
});
