import { defineCommand, done } from "@/lib/commands/define-command";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { findStandingSignOff } from "@/lib/data/article/sign-offs";
import { refuse } from "@/lib/domain/result";
import type { WithdrawSignOffInput } from "@/lib/input/article";

/** Takes an article's sign-off back, for a reason. */
export const withdrawSignOff = defineCommand<WithdrawSignOffInput, { articleId: string }>({
  name: "withdraw-sign-off",
  permission: "article:sign-off",
  async run({ tx, now }, input) {
    const taken = await takeOpenArticle(tx, input.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    const standing = await findStandingSignOff(tx, article.id);
    if (standing && standing.subjectSha256 !== input.subjectSha256) return refuse("article-changed");
    if (!(await endStandingSignOff(tx, article, await now()))) return refuse("article-not-signed-off");
    return done({
      value: { articleId: article.id },
      event: {
        type: "article.sign-off-withdrawn",
        subject: article.id,
        articleId: article.id,
        from: "signed-off",
        to: "checking",
        data: { reason: input.reason },
      },
    });
  },
});
