import { defineCommand, done } from "@/lib/commands/define-command";
import { anchorInNewest } from "@/lib/commands/parts/anchor-in-newest";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { countsNow } from "@/lib/commands/parts/keep-coverage";
import { touchArticle } from "@/lib/data/article/articles";
import { findClaimOfOrigin, insertClaimOrigin } from "@/lib/data/claim/claim-origins";
import { insertClaim } from "@/lib/data/claim/claims";
import { statementFromQuote } from "@/lib/domain/claim/claim";
import { claimFieldsIn } from "@/lib/domain/claim/fields";
import { guessCategory } from "@/lib/domain/claim/guess-category";
import { refuse } from "@/lib/domain/result";
import type { MarkClaimInput } from "@/lib/input/claim";

/**
 * Marks a range as a claim of an article's newest version. Gives the claim's id and number, and the version that it was
 * carried over to when somebody added one meanwhile. Without a category it gets the one that its words look like. What came from elsewhere is marked once: claim-known names the claim
 * that it is already.
 */
export const markClaim = defineCommand<MarkClaimInput, { claimId: string; number: number; carriedTo: number | null }>({
  name: "mark-claim",
  permission: "claim:mark",
  async run({ tx, actor, now }, input) {
    const taken = await takeOpenArticle(tx, input.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    const origin = input.origin ?? null;
    const known = origin && (await findClaimOfOrigin(tx, article.id, origin));
    if (known !== null) return refuse("claim-known", { number: known });
    const newest = await anchorInNewest(tx, article, input);
    if (!newest.ok) return newest;
    const { version, range, seenVersion, anchor, standing } = newest.value;
    if (standing !== null) return refuse("claim-same-range", { number: standing });

    const number = article.claimCount + 1;
    const statement = input.statement ?? statementFromQuote(anchor.quote);
    const category = input.category ?? guessCategory(version.text, version.blocks, article.language, range);
    const fields = claimFieldsIn({ ...input, statement, category });
    const claimId = await insertClaim(
      tx,
      { ...fields, articleId: article.id, number, markedById: actor.id },
      version.id,
      anchor,
    );
    if (origin) await insertClaimOrigin(tx, claimId, origin);
    const signOffEnded = await endStandingSignOff(tx, article, await now());
    await touchArticle(tx, article.id, await now(), { claimCount: number, ...(await countsNow(tx, article)) });
    const { start, end, quote } = anchor;
    return done({
      value: { claimId, number, carriedTo: seenVersion && version.number },
      event: {
        type: "claim.marked",
        subject: claimId,
        articleId: article.id,
        claimId,
        to: "open",
        data: {
          ...{ number, version: version.number, seenVersion, start, end, quote, ...fields },
          ...{ claimOrigin: origin, signOffEnded },
        },
      },
    });
  },
});
