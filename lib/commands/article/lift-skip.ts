import { defineCommand, done } from "@/lib/commands/define-command";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { countsNow } from "@/lib/commands/parts/keep-coverage";
import { touchArticle } from "@/lib/data/article/articles";
import { findNewestSkip, findSkip, liftSkipRow } from "@/lib/data/article/skips";
import { NotFoundError } from "@/lib/domain/errors";
import { refuse } from "@/lib/domain/result";
import type { LiftSkipInput } from "@/lib/input/claim";

/**
 * Takes a skip off, so that its range counts as unmarked again; one that was carried to a newer version meanwhile, there.
 * Refuses `skip-gone`.
 */
export const liftSkip = defineCommand<LiftSkipInput, { skipId: string }>({
  name: "lift-skip",
  permission: "skip:make",
  async run({ tx, now }, input) {
    const seen = await findSkip(tx, input.skipId);
    if (!seen) throw new NotFoundError("skip");
    const taken = await takeOpenArticle(tx, seen.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    const skip = await findNewestSkip(tx, article, seen.id);
    if (!skip || !(await liftSkipRow(tx, skip.id, await now()))) return refuse("skip-gone");
    const signOffEnded = await endStandingSignOff(tx, article, await now());
    await touchArticle(tx, article.id, await now(), await countsNow(tx, article));
    const { start, end, quote, reason } = skip;
    return done({
      value: { skipId: skip.id },
      event: {
        type: "skip.lifted",
        subject: skip.id,
        articleId: article.id,
        data: { start, end, quote, skipReason: reason, signOffEnded },
      },
    });
  },
});
