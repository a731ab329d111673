import "server-only";
import { factsApart } from "@/lib/apart/facts-apart";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, type ArticleVersion, findArticle, readVersion } from "@/lib/data/article/articles";
import { listSaidRanges } from "@/lib/data/conversation/said";
import { NotFoundError } from "@/lib/domain/errors";
import type { TextRange } from "@/lib/domain/text/range";
import { crossheadsIn, sentencesToCover } from "@/lib/domain/text/sentences-to-cover";
import { defineQuery } from "@/lib/queries/define-query";
import { type WorkbenchClaim, workbenchClaims } from "@/lib/queries/parts/workbench-claims";
import {
  type WorkbenchPlan,
  type WorkbenchSkip,
  workbenchPlan,
  workbenchSkips,
} from "@/lib/queries/parts/workbench-parts";

/** Everything that the workbench shows of an article, apart from the one claim that is open. */
export type Workbench = {
  readonly article: Article;
  readonly plan: WorkbenchPlan;
  readonly version: ArticleVersion;
  readonly claims: readonly WorkbenchClaim[];
  readonly skips: readonly WorkbenchSkip[];
  /** The words that open threads are about, in text order. */
  readonly said: readonly TextRange[];
  /** The sentences that somebody has to look at, and the crossheads, which by themselves nobody has to. */
  readonly sentences: readonly TextRange[];
  readonly crossheads: readonly TextRange[];
  /** What a checker has to tick in them; nothing where finding it took more than it may. */
  readonly facts: readonly TextRange[];
};

/** The workbench of the article at an address; claims in text order. Throws NotFoundError. */
export const getWorkbench = defineQuery("article:read", async (_: Actor, slug: string): Promise<Workbench> => {
  const article = await findArticle(slug);
  if (!article) throw new NotFoundError("article");
  const version = await readVersion(article.id, article.versionNumber);
  const [claims, skips, said, plan] = await Promise.all([
    workbenchClaims(article.id, version.id),
    workbenchSkips(version.id),
    listSaidRanges(version.id),
    workbenchPlan(article),
  ]);
  const { text, blocks } = version;
  const sentences = sentencesToCover(text, blocks, article.language);
  const facts = await factsApart({ text, blocks, language: article.language });
  const crossheads = crossheadsIn(blocks);
  return { article, plan, version, claims, skips, said, sentences, crossheads, facts: facts.ok ? facts.value : [] };
});
