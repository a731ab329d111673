import { defineCommand, done } from "@/lib/commands/define-command";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { countsNow } from "@/lib/commands/parts/keep-coverage";
import { rangeInNewest } from "@/lib/commands/parts/range-in-newest";
import { touchArticle } from "@/lib/data/article/articles";
import { insertSkip } from "@/lib/data/article/skips";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import type { SkipRangeInput } from "@/lib/input/claim";

/** Leaves a range unchecked on purpose, with a reason. A sign-off names the skips, so a standing one ends. */
export const skipRange = defineCommand<SkipRangeInput, { skipId: string; carriedTo: number | null }>({
  name: "skip-range",
  permission: "skip:make",
  async run({ tx, actor, now }, input) {
    const taken = await takeOpenArticle(tx, input.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    const newest = await rangeInNewest(tx, article, input);
    if (!newest.ok) return newest;
    const { version, range, seenVersion } = newest.value;
    const anchor = makeAnchor(version.text, range);
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
    const signOffEnded = await endStandingSignOff(tx, article, await now());
    await touchArticle(tx, article.id, await now(), await countsNow(tx, article));
    return done({
      value: { skipId, carriedTo: seenVersion && version.number },
      event: {
        type: "skip.made",
        subject: skipId,
        articleId: article.id,
        data: { version: version.number, seenVersion, start, end, quote, skipReason: reason, note, signOffEnded },
      },
    });
  },
});
