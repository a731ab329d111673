import "server-only";
import { factsApart } from "@/lib/apart/facts-apart";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, type ArticleVersion, findArticle, readVersion } from "@/lib/data/article/articles";
import { listSkips, type Skip } from "@/lib/data/article/skips";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listClaims, type VisibleClaim } from "@/lib/data/claim/claims";
import { namesOfPeople } from "@/lib/data/desk/people";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import type { Anchor } from "@/lib/domain/anchor/anchor";
import { type KeptAnchor, type LookReason, lookReason } from "@/lib/domain/anchor/carry-claim";
import { NotFoundError } from "@/lib/domain/errors";
import type { TextRange } from "@/lib/domain/text/range";
import { sentencesToCover } from "@/lib/domain/text/sentences-to-cover";
import { isCorrected } from "@/lib/domain/verdict/correction";
import { defineQuery } from "@/lib/queries/define-query";

/** A claim as the article and the list show it; `anchor` is null where it was lost. */
export type WorkbenchClaim = Pick<
  VisibleClaim,
  "id" | "number" | "isTick" | "statement" | "category" | "priority" | "revision" | "assignedToId" | "dueAt" | "state"
> & {
  readonly anchor: Pick<Anchor, "start" | "end" | "quote"> | null;
  /** What its standing verdict finds; null where nobody has judged it, or it is left out. */
  readonly finding: StandingFinding | null;
  /** Whether it stands on the words of its approved correction. */
  readonly isCorrected: boolean;
  /** Why somebody should look at where it stands in this version, or null. */
  readonly look: LookReason | null;
  readonly assignedTo: string | null;
};

/** Everything that the workbench shows of an article, apart from the one claim that is open. */
export type Workbench = {
  readonly article: Article;
  /** The name of whoever leads its check, or null. */
  readonly lead: string | null;
  readonly version: ArticleVersion;
  readonly claims: readonly WorkbenchClaim[];
  readonly skips: readonly Skip[];
  /** The sentences that somebody has to look at. */
  readonly sentences: readonly TextRange[];
  /** What a checker has to tick in them; nothing where finding it took more than it may. */
  readonly facts: readonly TextRange[];
};

/** The workbench of the article at an address; claims in text order. Throws NotFoundError. */
export const getWorkbench = defineQuery("article:read", async (_: Actor, slug: string): Promise<Workbench> => {
  const article = await findArticle(slug);
  if (!article) throw new NotFoundError("article");
  const version = await readVersion(article.id, article.versionNumber);
  const [rows, findings, anchors, skips] = await Promise.all([
    listClaims(article.id),
    standingFindings({ articleId: article.id }),
    listAnchors(version.id),
    listSkips(version.id),
  ]);
  const names = await namesOfPeople(
    [article.leadId ?? [], rows.flatMap(({ assignedToId }) => assignedToId ?? [])].flat(),
  );
  const lead = names.get(article.leadId ?? "")?.name ?? null;
  const claims = rows.map((claim) =>
    workbenchClaim(
      claim,
      findings.get(claim.id) ?? null,
      anchors.get(claim.id),
      names.get(claim.assignedToId ?? "")?.name ?? null,
    ),
  );
  claims.sort((a, b) => (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0) || (b.anchor?.end ?? 0) - (a.anchor?.end ?? 0));
  const sentences = sentencesToCover(version.text, version.blocks, article.language);
  const { text, blocks } = version;
  const facts = await factsApart({ text, blocks, language: article.language });
  return { article, lead, version, claims, skips, sentences, facts: facts.ok ? facts.value : [] };
});

function workbenchClaim(
  claim: VisibleClaim,
  finding: StandingFinding | null,
  anchor: KeptAnchor | undefined,
  assignedTo: string | null,
): WorkbenchClaim {
  const { id, number, isTick, statement, category, priority, revision, assignedToId, dueAt } = claim;
  const place = anchor && anchor.how !== "lost" ? { start: anchor.start, end: anchor.end, quote: anchor.quote } : null;
  return {
    id,
    number,
    isTick,
    statement,
    category,
    priority,
    revision,
    assignedToId,
    dueAt,
    assignedTo,
    state: claim.state,
    finding,
    isCorrected:
      finding !== null &&
      isCorrected({ state: claim.state, correction: finding.correction, quote: place?.quote ?? null }),
    anchor: place,
    look: lookReason(claim.state, anchor),
  };
}
