import type { ProofMark } from "@/lib/domain/draft/proof-mark";
import { writeZip } from "@/lib/domain/record/bundle/zip";
import type { AuditReport } from "@/lib/domain/report/report";
import { type ClaimComment, claimComment } from "./claim-comment";
import { commentSign, ProofMarks } from "./proof-marks";
import { type ProofLook, type ProofModel, proofModel } from "./proof-model";
import { type ProofParagraph, proofParagraphs } from "./proof-paragraphs";
import * as parts from "./proof-parts";
import { doneBy, plainParagraph } from "./wordprocessing";

/**
 * The proof: the checked version as a Word document, in which each approved correction that is still to be applied is a
 * tracked change by whoever approved it, and each claim has a comment on its words. To reject all changes gives the
 * version's text, to accept them the corrected one. A correction over two blocks, or over another, stands in its comment
 * alone; a claim that the version has not is commented at the beginning. Words that were ticked have no comment; they are pale
 * where that is asked for. The same report gives the same bytes.
 */
export async function reportProof(
  report: AuditReport,
  look: ProofLook = { of: "claims", ticks: "nothing" },
): Promise<Uint8Array> {
  const { text, blocks } = report.version;
  const model = proofModel(report, look);
  const paragraphs = proofParagraphs(text, blocks);
  const comments = model.claims.map((claim) => claimComment(claim, report));
  const files = {
    "[Content_Types].xml": parts.contentTypes,
    "_rels/.rels": parts.packageRelationships,
    "docProps/core.xml": parts.coreProperties(report),
    "docProps/custom.xml": parts.customProperties(markOf(report, model)),
    "word/_rels/document.xml.rels": parts.documentRelationships,
    "word/comments.xml": parts.part("comments", comments.map(commentXml).join("")),
    "word/document.xml": parts.part("document", `<w:body>${bodyXml(report, model, paragraphs)}<w:sectPr/></w:body>`),
    "word/numbering.xml": parts.numbering(listsIn(paragraphs)),
    "word/settings.xml": parts.settings,
    "word/styles.xml": parts.styles(report),
  };
  const utf8 = new TextEncoder();
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, bytes: utf8.encode(content) })));
}

function commentXml({ author, at, paragraphs }: ClaimComment, id: number): string {
  return `<w:comment ${doneBy(id, author, at)}>${paragraphs.map(plainParagraph).join("")}</w:comment>`;
}

function bodyXml(
  { version: { text }, article }: AuditReport,
  { claims, changes, ticks }: ProofModel,
  paragraphs: readonly ProofParagraph[],
): string {
  const isRtl = article.direction === "rtl";
  const commented = claims.flatMap(({ anchor }, comment) => (anchor ? { ...anchor, comment } : []));
  const lost = claims.flatMap(({ anchor }, comment) => (anchor ? [] : commentSign({ comment })));
  const marks = new ProofMarks(commented, changes, ticks);
  return paragraphs
    .map((paragraph, i) => {
      const next = paragraphs[i + 1]?.start ?? text.length;
      const runs = marks.runsOf(text, paragraph, next, isRtl);
      return `<w:p>${propertiesXml(paragraph, isRtl)}${i === 0 ? lost.join("") : ""}${runs}</w:p>`;
    })
    .join("");
}

function markOf({ article, version }: AuditReport, { claims }: ProofModel): ProofMark {
  const corrections = claims.flatMap(({ number, verdict, correction }) =>
    correction?.is === "to-apply" && verdict ? { claim: number, verdict: verdict.number } : [],
  );
  const { number, sha256 } = version;
  return { article: article.id, version: number, sha256, claims: claims.map((claim) => claim.number), corrections };
}

function propertiesXml({ kind, level, list }: ProofParagraph, isRtl: boolean): string {
  const styles = { heading: `Heading${level}`, quote: "Quote", "list-item": "ListParagraph", paragraph: null };
  const style = styles[kind] === null ? "" : `<w:pStyle w:val="${styles[kind]}"/>`;
  const number = list === null ? "" : `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${list}"/></w:numPr>`;
  const properties = style + number + (isRtl ? "<w:bidi/>" : "");
  return properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
}

/** The lists by their numbers, each ordered as its first item is. */
function listsIn(paragraphs: readonly ProofParagraph[]): { readonly ordered: boolean }[] {
  const lists: { readonly ordered: boolean }[] = [];
  for (const { list, ordered = false } of paragraphs) if (list === lists.length + 1) lists.push({ ordered });
  return lists;
}
