import { randomUUID } from "node:crypto";
import { importArticle } from "@/lib/commands/article/import-article";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { skipRange } from "@/lib/commands/article/skip-range";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { approveVerdict, requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { findArticle, findArticleById, readVersion } from "@/lib/data/article/articles";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { type MarkedFields, usualFields } from "@/lib/domain/claim/fields";
import { as, type Desk, must, seen } from "./desk";

/** An article in the database, as scenarios pass it on. */
export type SeededArticle = {
  readonly id: string;
  readonly slug: string;
  readonly text: string;
  readonly versionNumber: number;
};

const words =
  "The bridge opened in 1932. It cost 4.2 million pounds. Nobody liked it, the mayor said.\n\nIt was closed again in 1951.";

/** An article that the reviewer imported. */
export async function seedArticle(
  desk: Desk,
  text: string = words,
  title = `The bridge ${randomUUID().slice(0, 8)}`,
  language = "en",
): Promise<SeededArticle> {
  const source = { from: "paste", text } as const;
  const { slug } = must(
    await importArticle(as(desk.reviewer), {
      source,
      title,
      byline: null,
      publishedOn: null,
      language,
      direction: null,
    }),
  );
  return readSeeded(slug);
}

/** An article that was imported before. */
export async function readSeeded(slug: string): Promise<SeededArticle> {
  const article = await findArticle(slug);
  if (!article) throw new Error("the imported article is missing");
  const version = await readVersion(article.id, article.versionNumber);
  return { id: article.id, slug, text: version.text, versionNumber: version.number };
}

/** An open claim on a quote of the article. */
export async function seedMarked(
  desk: Desk,
  article: SeededArticle,
  quote = "The bridge opened in 1932",
  fields: MarkedFields = usualFields,
): Promise<string> {
  return must(await markClaim(as(desk.reviewer), { ...rangeOf(article, quote), ...fields })).claimId;
}

/** A quote of the article that the reviewer skipped as opinion. */
export async function seedSkip(desk: Desk, article: SeededArticle, quote: string): Promise<void> {
  const why = { reason: "opinion", note: "A matter of taste." } as const;
  must(await skipRange(as(desk.reviewer), { ...rangeOf(article, quote), ...why }));
}

/** The editor signs the article off as it stands. */
export async function seedSignedOff(desk: Desk, { id }: SeededArticle): Promise<void> {
  const article = await findArticleById(id);
  if (!article) throw new Error("the article is missing");
  const { sha256: subjectSha256 } = await getSignOffSubject(article);
  must(await signOffArticle(as(desk.editor), { articleId: id, subjectSha256 }));
}

/** Where a quote stands in the article's version. */
function rangeOf({ id, versionNumber, text }: SeededArticle, quote: string) {
  const start = text.indexOf(quote);
  return { articleId: id, versionNumber, start, end: start + quote.length };
}

/** A new source attached to a claim, by the reviewer unless somebody else is named. */
export async function seedEvidence(
  desk: Desk,
  claimId: string,
  address = `https://archive.example/${randomUUID()}`,
  by = desk.reviewer,
): Promise<string> {
  const source = {
    from: "new",
    title: "Opening day",
    publisher: "The Archive",
    author: null,
    publishedOn: null,
    kind: "primary",
    medium: "page",
    address,
  } as const;
  return must(
    await attachEvidence(as(by), { ...(await seen(claimId)), source, stance: "supports", passage: null, note: null }),
  ).evidenceId;
}

/** A claim with one source and an open verdict of the reviewer's. */
export async function seedVerdictSubmitted(desk: Desk, article: SeededArticle, quote?: string): Promise<string> {
  const claimId = await seedMarked(desk, article, quote);
  await seedEvidence(desk, claimId);
  await submitAgain(desk, claimId);
  return claimId;
}

/** The reviewer submits a verdict on a claim that has evidence. */
export async function submitAgain(
  desk: Desk,
  claimId: string,
  rationale = "The archive's own page says so.",
): Promise<void> {
  const { version } = await getRatingScale();
  must(
    await submitVerdict(as(desk.reviewer), {
      ...(await seen(claimId)),
      rating: "true",
      scaleVersion: version,
      rationale,
      correction: null,
    }),
  );
}

/** A claim that the editor approved. */
export async function seedApproved(desk: Desk, article: SeededArticle, quote?: string): Promise<string> {
  const claimId = await seedVerdictSubmitted(desk, article, quote);
  must(await approveVerdict(as(desk.editor), { ...(await seen(claimId)), note: null }));
  return claimId;
}

/** A claim that the editor approved as false, with how its words should read, or without. */
export async function seedFalse(
  desk: Desk,
  article: SeededArticle,
  quote: string,
  correction: string | null,
): Promise<string> {
  const claimId = await seedMarked(desk, article, quote);
  await seedEvidence(desk, claimId);
  const { version: scaleVersion } = await getRatingScale();
  const verdict = { rating: "false", scaleVersion, rationale: "The minutes say otherwise.", correction };
  must(await submitVerdict(as(desk.reviewer), { ...(await seen(claimId)), ...verdict }));
  must(await approveVerdict(as(desk.editor), { ...(await seen(claimId)), note: null }));
  return claimId;
}

/** A claim whose approval went stale because evidence came later. */
export async function seedStale(desk: Desk, article: SeededArticle, quote?: string): Promise<string> {
  const claimId = await seedApproved(desk, article, quote);
  await seedEvidence(desk, claimId);
  return claimId;
}

/** A claim that the editor sent back. */
export async function seedChangesRequested(desk: Desk, article: SeededArticle, quote?: string): Promise<string> {
  const claimId = await seedVerdictSubmitted(desk, article, quote);
  must(await requestChanges(as(desk.editor), { ...(await seen(claimId)), reason: "Cite the council's minutes." }));
  return claimId;
}

/** A claim that the reviewer dismissed. */
export async function seedDismissed(desk: Desk, article: SeededArticle, quote?: string): Promise<string> {
  const claimId = await seedMarked(desk, article, quote);
  must(await dismissClaim(as(desk.reviewer), { ...(await seen(claimId)), reason: "A matter of taste." }));
  return claimId;
}
