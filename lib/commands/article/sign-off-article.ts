import { defineCommand, done } from "@/lib/commands/define-command";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { coverageNow } from "@/lib/commands/parts/keep-coverage";
import { toldSignIn } from "@/lib/commands/parts/told-sign-in";
import { touchArticle } from "@/lib/data/article/articles";
import { insertSignOff } from "@/lib/data/article/sign-offs";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { checkSignOff } from "@/lib/domain/article/signoff";
import { refuse } from "@/lib/domain/result";
import type { SignOffArticleInput } from "@/lib/input/article";

/**
 * Signs an article off when nothing is open, bound to the hash of exactly what was signed. Refuses article-signed-off,
 * article-changed, and what checkSignOff refuses.
 */
export const signOffArticle = defineCommand<SignOffArticleInput, { subjectSha256: string }>({
  name: "sign-off-article",
  permission: "article:sign-off",
  async run({ tx, actor, now }, input) {
    const taken = await takeOpenArticle(tx, input.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    if (article.state === "signed-off") return refuse("article-signed-off");
    const { subject, text, sha256, stillWrong } = await getSignOffSubject(article, tx);
    const { fullCoverage, fullFacts } = await getNewsroomSettings(tx);
    const coverage = fullCoverage || fullFacts ? await coverageNow(tx, article) : null;
    const factsLeft = coverage && fullFacts ? coverage.facts.total - coverage.facts.settled : 0;
    const unmarked = coverage?.counts.unmarked ?? 0;
    const ready = checkSignOff(subject.claims, { fullCoverage, factsLeft, unmarked, stillWrong });
    if (!ready.ok) return ready;
    if (sha256 !== input.subjectSha256) return refuse("article-changed");
    const { id, signIn } = await insertSignOff(tx, {
      articleId: article.id,
      subject: text,
      subjectSha256: sha256,
      signedById: actor.id,
      signedAt: await now(),
    });
    await touchArticle(tx, article.id, await now(), { state: "signed-off" });
    return done({
      value: { subjectSha256: sha256 },
      event: {
        type: "article.signed-off",
        subject: id,
        articleId: article.id,
        from: "checking",
        to: "signed-off",
        data: {
          ...{ version: subject.version.number, claims: subject.claims.length, subjectSha256: sha256 },
          signIn: toldSignIn(signIn),
        },
      },
    });
  },
});
