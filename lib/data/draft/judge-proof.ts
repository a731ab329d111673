import "server-only";
import type { JobValue } from "@/lib/apart/jobs";
import { runApart } from "@/lib/apart/run-apart";
import { type Article, type ArticleVersion, findArticleById, readVersion } from "@/lib/data/article/articles";
import { findAnchorIn } from "@/lib/data/claim/anchors";
import { listClaims } from "@/lib/data/claim/claims";
import { listVerdicts } from "@/lib/data/verdict/verdicts";
import type { KeptFindings } from "@/lib/domain/draft/kept-findings";
import type { ProofMark } from "@/lib/domain/draft/proof-mark";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { TextRange } from "@/lib/domain/text/range";

/** A proof that came back, held against its version. `claims` are the article's by number. */
export type HeldProof = {
  readonly read: JobValue<"read-proof">;
  readonly judged: JobValue<"judge-proof">;
  readonly findings: KeptFindings;
  readonly version: ArticleVersion;
  readonly claims: ReadonlyMap<number, string>;
};

/**
 * Reads a proof that came back to an article, apart, and finds what the writer made of each correction. Where a program
 * dropped Galley's marks, the comments still tell which claims they are on, and it is held against the newest version and the
 * corrections that are open now. Changes nothing. Refuses what readReturnedProof does, proof-unmarked,
 * proof-of-another-article (`title`) and proof-version-unknown (`number`).
 */
export async function holdProof(
  article: Article,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<HeldProof>> {
  const read = await runApart("read-proof", { bytes: file.bytes, name: file.name });
  if (!read.ok) return read;
  const { mark, claims: commented, accepted, blocks, rejected } = read.value;
  if (!mark && commented.length === 0) return refuse("proof-unmarked", {}, "file");
  if (mark && mark.article !== article.id) {
    const other = await findArticleById(mark.article);
    return refuse("proof-of-another-article", { title: other?.title ?? "" }, "file");
  }
  const number = mark?.version ?? article.versionNumber;
  const version = number <= article.versionNumber ? await readVersion(article.id, number) : null;
  if (!version || (mark && version.sha256 !== mark.sha256)) return refuse("proof-version-unknown", { number }, "file");
  const claims = await listClaims(article.id);
  const corrections = await correctionsOf(article, version, claims, mark);
  const judged = await runApart("judge-proof", {
    version: { text: version.text, blocks: version.blocks },
    corrections,
    returned: { accepted, acceptedBlocks: blocks, rejected },
  });
  if (!judged.ok) return judged;
  const verdictOf = new Map(corrections.map(({ claim, verdict }) => [claim, verdict]));
  const { outside, outsideCount, outcomes } = judged.value;
  const gone = mark ? mark.claims.filter((claim) => !commented.includes(claim)) : [];
  return ok({
    ...{ read: read.value, judged: judged.value, version },
    claims: new Map(claims.map((claim) => [claim.number, claim.id])),
    findings: {
      outcomes: outcomes.map((each) => ({ ...each, verdict: verdictOf.get(each.claim) ?? 1 })),
      ...{ commentsGone: gone, outside, outsideCount, isMarked: mark !== null },
    },
  });
}

type Correction = TextRange & { readonly to: string; readonly claim: number; readonly verdict: number };

/** The corrections that a proof had, or that are open now. */
async function correctionsOf(
  article: Article,
  version: ArticleVersion,
  claims: Awaited<ReturnType<typeof listClaims>>,
  mark: ProofMark | null,
): Promise<Correction[]> {
  const asked = new Map(mark?.corrections.map(({ claim, verdict }) => [claim, verdict]));
  const own = claims.filter(({ number, state }) => (mark ? asked.has(number) : state === "approved"));
  const verdicts = await listVerdicts(own.map(({ id }) => id));
  const found: Correction[] = [];
  for (const { id, number } of own) {
    const verdict = verdicts.find(
      (each) => each.claimId === id && (mark ? each.number === asked.get(number) : each.state === "approved"),
    );
    const anchor = await findAnchorIn(id, article.id, version.number);
    if (!verdict?.correction || !anchor || anchor.how === "lost") continue;
    const { start, end } = anchor;
    found.push({ start, end, to: verdict.correction, claim: number, verdict: verdict.number });
  }
  return found;
}
