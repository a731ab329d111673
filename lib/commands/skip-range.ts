import { getVersion, touchArticle } from "@/lib/data/articles";
import { insertSkip } from "@/lib/data/skips";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import { ok, refuse } from "@/lib/domain/result";
import type { SkipRangeInput } from "@/lib/input/claim";
import { endStandingSignOff, takeArticle } from "./claim-in-hand";
import { defineCommand } from "./define-command";

/** Leaves a range unchecked on purpose, with a reason. A sign-off names the skips, so a standing one ends. */
export const skipRange = defineCommand<SkipRangeInput, { skipId: string }>({
  name: "skip-range",
  permission: "skip:make",
  async run({ tx, actor, now }, input) {
    const article = await takeArticle(tx, input.articleId);
    if (article.versionNumber !== input.versionNumber) return refuse("article-changed");
    const version = await getVersion(tx, article.id, article.versionNumber);
    const anchor = makeAnchor(version.text, input);
    if (!anchor.ok) return anchor;
    const { start, end, quote } = anchor.value;
    const { reason, note } = input;
    const skipId = await insertSkip(tx, {
      articleId: article.id,
      versionId: version.id,
      start,
      end,
      quote,
      reason,
      note,
      madeById: actor.id,
    });
    const signOffEnded = await endStandingSignOff(tx, article, now());
    await touchArticle(tx, article.id, now());
    return ok({
      value: { skipId },
      event: {
        type: "skip.made",
        subject: skipId,
        articleId: article.id,
        data: { version: version.number, start, end, quote, reason, note, signOffEnded },
      },
    });
  },
});
