import { readFile } from "node:fs/promises";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { sha256, sha256Hex } from "@/lib/data/sha256";
import { carryRanges } from "@/lib/domain/anchor/carry";
import { compareTexts } from "@/lib/domain/anchor/compare-texts";
import { originKey } from "@/lib/domain/claim/claim-origin";
import { claimFieldsIn } from "@/lib/domain/claim/fields";
import type { ComparedSide } from "@/lib/domain/compare/compared-side";
import { layOutRows } from "@/lib/domain/compare/layout";
import { compareSummary } from "@/lib/domain/compare/summary";
import { type KeptSource, watchFindings } from "@/lib/domain/evidence/notice";
import { findFacts } from "@/lib/domain/fact/find-facts";
import { matchFacts } from "@/lib/domain/fact/match/match-facts";
import type { TextWithFacts } from "@/lib/domain/fact/match/matched-text";
import { findPassage } from "@/lib/domain/passage/find-passage";
import { fingerprintOf } from "@/lib/domain/record/audit/signed-note";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import type { AuditReport } from "@/lib/domain/report/report";
import { ok } from "@/lib/domain/result";
import type { Encoding } from "@/lib/domain/text/encodings";
import type { TextRange } from "@/lib/domain/text/range";
import type { Capture } from "@/lib/evidence/archive/capture";
import { writeWacz } from "@/lib/evidence/archive/wacz";
import { writeWarc } from "@/lib/evidence/archive/warc";
import { readSnapshot, readWithMakers } from "@/lib/evidence/read/read-snapshot";
import { sniffType } from "@/lib/evidence/read/sniff-type";
import type { Served } from "@/lib/exporters/html/html";
import { keptReport } from "@/lib/exporters/report/kept-report";
import { readForeignReport, unlessFaulty } from "@/lib/exporters/report/read-foreign-report";
import type { ReportFormatName } from "@/lib/exporters/report/report-formats";
import { keptFile, servedFile } from "@/lib/exporters/served-file";
import { readAnnotations } from "@/lib/importers/annotation/annotations";
import { readClaimReviews } from "@/lib/importers/annotation/claim-review";
import { withLikelyLanguages } from "@/lib/importers/annotation/likely-language";
import { type PlannedArticle, planAnnotations } from "@/lib/importers/annotation/plan-annotations";
import { importDraft, withoutItsNotes } from "@/lib/importers/draft/import-draft";
import { isDraft, previewedDraft } from "@/lib/importers/draft/previewed-draft";
import { type AskedFindings, judgedProof, readReturnedProof } from "@/lib/importers/draft/returned-proof";
import { type ArticleOverrides, type ArticleSource, importArticle } from "@/lib/importers/import-article";
import { previewedText } from "@/lib/importers/previewed-text";
import { judgePassword } from "./judge-password";

type Article = { readonly source: ArticleSource; readonly overrides: ArticleOverrides };
type DraftFile = Parameters<typeof importDraft>[0] & { readonly overrides: ArticleOverrides };
/** The bytes, or where they lie; `encoding` is the one that a person chose. */
type Evidence = {
  readonly bytes: Uint8Array | { readonly path: string };
  readonly told: string | null;
  readonly name: string | null;
  readonly encoding?: Encoding | undefined;
};
type FactsText = Omit<TextWithFacts, "facts">;
type Rendered = { readonly format: ReportFormatName; readonly served: Served | null };
type Watched = { readonly before: KeptSource; readonly passage: TextRange | null };
/** `known`: the claims that came from elsewhere, their numbers by the hash of what tells their origin again. */
type Annotations = Omit<PlannedArticle, "numberOf"> & {
  readonly bytes: Uint8Array;
  readonly known: ReadonlyMap<string, number>;
};

/**
 * What is done in processes of their own, each by its name: a function of plain data that gives a Result of plain data.
 * Whoever reads what others wrote, or renders more than a page, has a line here. job-limits.ts has how much each may take.
 */
export const jobs = {
  "read-article": ({ source, overrides }: Article) => importArticle(source, overrides),

  "read-draft": ({ overrides, ...file }: DraftFile) => importDraft(file, overrides),

  /** A file with notes of a writer's is read as a draft. */
  "preview-article": async ({ source, overrides }: Article) => {
    const draft = "name" in source ? await importDraft(source, overrides) : null;
    if (draft?.ok && isDraft(source, draft.value)) return ok(previewedDraft(draft.value));
    const read = await importArticle(source, overrides);
    if (!read.ok) return read;
    const tooMany = draft && !draft.ok && draft.refusal.reason === "draft-notes-too-many";
    const own = tooMany ? withoutItsNotes(read.value) : read.value;
    return ok({ read: own, shown: previewedText(own), draft: null });
  },

  "read-proof": async ({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }) =>
    readReturnedProof({ bytes, name }),

  "judge-proof": (asked: AskedFindings) => ok(judgedProof(asked)),

  "read-evidence": async ({ bytes: given, told, name, encoding }: Evidence) => {
    const bytes = await bytesOf(given);
    const type = await sniffType(bytes, told, name);
    return ok({ type, ...(await readWithMakers(bytes, type, { told, encoding })) });
  },

  "read-pasted": async ({ bytes }: { readonly bytes: Uint8Array }) => ok(await readSnapshot(bytes, "text/plain", null)),

  "sniff-evidence": async ({ bytes, told, name }: Evidence) => ok(await sniffType(await bytesOf(bytes), told, name)),

  "find-passage": ({ text, passage }: { readonly text: string; readonly passage: string }) =>
    ok(findPassage(text, passage)),

  "find-facts": (text: FactsText) => ok(findFacts(text.text, text.blocks, text.language)),

  /** Which facts of an article a source gives, and in what sense; see lib/domain/fact/match. */
  "match-facts": ({ article, source }: { readonly article: FactsText; readonly source: FactsText }) => {
    const withFacts = (of: FactsText) => ({ ...of, facts: findFacts(of.text, of.blocks, of.language) });
    const here = withFacts(article);
    return ok({ facts: here.facts, pairs: matchFacts(here, withFacts(source)) });
  },

  "find-changes": ({ watched, now }: { readonly watched: readonly Watched[]; readonly now: KeptSource }) =>
    ok(watched.map(({ before, passage }) => watchFindings(before, passage, now))),

  "read-claim-reviews": ({ bytes }: { readonly bytes: Uint8Array }) => withLikelyLanguages(readClaimReviews(bytes)),

  "plan-annotations": ({ bytes, known, ...article }: Annotations) => {
    const read = readAnnotations(bytes);
    if (!read.ok) return read;
    const numberOf: PlannedArticle["numberOf"] = (origin) => {
      const key = originKey(origin);
      return key === null ? null : (known.get(sha256Hex(key)) ?? null);
    };
    const most = Math.floor(mostEarlierText / (read.value.length * article.version.text.length));
    const earlier = article.earlier.slice(0, most);
    return ok(planAnnotations(read.value, sha256Hex(bytes), { ...article, earlier, numberOf }));
  },

  "read-foreign-report": ({ bytes }: { readonly bytes: Uint8Array }) =>
    readForeignReport({ sha256, verifyEd25519 }, bytes),

  "verify-bundle": ({ bytes }: { readonly bytes: Uint8Array }) =>
    unlessFaulty(() => {
      const { key, files, claims, events, size } = verifyBundle({ sha256, verifyEd25519 }, bytes, null);
      return ok({ fingerprint: fingerprintOf(sha256, key), files, claims, events, size });
    }),

  "foreign-article": ({ report }: { readonly report: Uint8Array }) => {
    const { article, version } = keptReport(report);
    return ok({ article, version });
  },

  "foreign-claims": ({ report }: { readonly report: Uint8Array }) => {
    const { article, version, claims } = keptReport(report);
    return ok({
      article: { language: article.language, direction: article.direction },
      version: { number: version.number, sha256: version.sha256 },
      claims: claims.map((claim) => ({
        place: claim.anchor && { start: claim.anchor.start, end: claim.anchor.end },
        ...{ id: claim.id, fields: claimFieldsIn(claim) },
      })),
    });
  },

  "carry-ranges": (texts: { readonly before: string; readonly after: string; readonly ranges: readonly TextRange[] }) =>
    ok(carryRanges(texts.before, texts.after, texts.ranges)),

  "compare-versions": ({ before, after }: { readonly before: ComparedSide; readonly after: ComparedSide }) => {
    const { runs, bounded } = compareTexts(before.text, after.text);
    const rows = layOutRows(before, after, runs, compareTexts);
    return ok({ runs, bounded, rows, summary: compareSummary(before, after, rows) });
  },

  "judge-password": ({ password, known }: { readonly password: string; readonly known: readonly string[] }) =>
    judgePassword(password, known),

  "write-archive": async ({ capture, format }: { readonly capture: Capture; readonly format: "warc" | "wacz" }) =>
    ok(await (format === "warc" ? writeWarc(capture) : writeWacz([capture]))),

  "render-report": async ({ report, ...how }: Rendered & { readonly report: AuditReport }) =>
    ok(await servedFile(report, how)),

  "render-kept-report": async ({ report, ...how }: Rendered & { readonly report: Uint8Array }) =>
    ok(await keptFile(report, how)),

  /** The same as `render-report`, where nobody waits and it may take as much as a long report takes. */
  "export-report": async ({ report, ...how }: Rendered & { readonly report: AuditReport }) =>
    ok(await servedFile(report, how)),
};

/** A received file is read where it lies, so that it is in no memory but this process's. */
async function bytesOf(given: Evidence["bytes"]): Promise<Uint8Array> {
  return given instanceof Uint8Array ? given : readFile(given.path);
}

/**
 * How much text of earlier versions annotations are looked for in (UTF-16 code units, each version's as often as there are
 * annotations), so that nobody waits for minutes.
 */
const mostEarlierText = 300_000_000;

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
/** What its Result holds. */
export type JobValue<N extends JobName> = Extract<Awaited<ReturnType<Jobs[N]>>, { readonly ok: true }>["value"];
