import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import { settleLetterforms } from "@/lib/exporters/pdf/letterforms";
import type { Inline, Paper, PaperNode, PaperSegment } from "@/lib/exporters/pdf/paper";
import { paperHead } from "@/lib/exporters/pdf/paper-of";
import { setPaper } from "@/lib/exporters/pdf/set-paper";
import { typstLanguage, written } from "@/lib/exporters/pdf/written";
import { standsWords } from "@/lib/exporters/report/headline";
import { words } from "@/lib/exporters/report/report-words";
import { claimComment } from "./claim-comment";
import { type ProofLook, type ProofModel, proofModel } from "./proof-model";
import { type ProofParagraph, proofParagraphs } from "./proof-paragraphs";
import { proofRuns } from "./proof-runs";

/**
 * The proof as a desk prints it: the text set wide, with corrections in it, and beside each paragraph the notes on its claims
 * by number, with room to write. The same report gives the same bytes.
 */
export async function galleyPdf(report: AuditReport, look: ProofLook): Promise<Uint8Array> {
  const { tree, fonts } = await settleLetterforms(galleyOf(report, look));
  const families = new Set(fonts.map(({ family }) => family));
  const others = [...families].filter((family) => family !== "Inter" && family !== "Source Serif 4");
  return setPaper({ ...tree, fonts: others }, fonts);
}

function galleyOf(report: AuditReport, look: ProofLook): Omit<Paper, "fonts"> {
  const { article, version } = report;
  const model = proofModel(report, look);
  const rows = proofParagraphs(version.text, version.blocks).map((paragraph) => rowOf(report, paragraph, model));
  const lost = model.claims.filter(({ anchor }) => anchor === null).map((claim) => noteOf(claim, report));
  const title = written(article.title, article.language, article.direction);
  const head: PaperNode = { k: "head", eyebrow: words("report.galley"), title, line: [] };
  return {
    ...paperHead(report, words("report.proof-title", { title: article.title })),
    parts: [
      head,
      ...lost.flatMap(({ of }) => of.map((line): PaperNode => ({ k: "p", of: line, tone: "soft" }))),
      { k: "part", title: words("report.article"), place: "article", newPage: false },
      { k: "galley", rows },
    ],
  };
}

function rowOf(report: AuditReport, paragraph: ProofParagraph, { claims, changes, ticks }: ProofModel) {
  const { article, version } = report;
  const placed = claims.flatMap(({ number, anchor }) => (anchor ? [{ ...anchor, number }] : []));
  const runs = proofRuns(version.text, paragraph, changes, placed, ticks);
  const ending = new Set(runs.flatMap((run) => run.ending));
  const of = runs.map(({ text, is, isTick, ending: numbers }): PaperSegment => {
    const own = { ...written(text), dir: null };
    const words: Inline = is === "same" ? own : { k: is, of: own };
    const ended = numbers.map((number) => ({ number, colour: null, sign: null }));
    return { text: words, state: null, colour: null, overlap: false, skipped: isTick, starting: [], ending: ended };
  });
  const { kind, level } = paragraph;
  const tongue = { lang: typstLanguage(article.language), dir: article.direction };
  return {
    block: { k: "block" as const, kind, level, of, ...tongue },
    notes: claims.filter(({ number }) => ending.has(number)).map((claim) => noteOf(claim, report)),
  };
}

/** A note in the margin: the first words of what the comment in the Word document says. */
function noteOf(claim: ReportClaim, report: AuditReport): { readonly number: number; readonly of: readonly Inline[] } {
  const { author, paragraphs } = claimComment(claim, report);
  // Neither the statement nor that a correction is to be applied, which both stand beside it, nor the address, which paper leads nowhere from.
  const [first = "", ...rest] = paragraphs;
  const finding = first.split(" · ").slice(1).join(" · ");
  const toApply = claim.correction?.is === "to-apply" ? standsWords(claim.correction) : null;
  const beside = [claim.statement, toApply];
  const said = rest.filter((line) => !beside.includes(line) && !/^https?:/.test(line));
  // Who approved it is said by its last line.
  const lines = claim.approval ? [finding, ...said] : [finding, ...said, author];
  return { number: claim.number, of: lines.map((line) => written(line)) };
}
