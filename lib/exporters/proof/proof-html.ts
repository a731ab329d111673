import type { AuditReport } from "@/lib/domain/report/report";
import { type Html, html } from "@/lib/exporters/html/markup";
import { documentHtml } from "@/lib/exporters/html/page";
import { words } from "@/lib/exporters/report/report-words";
import { claimComment } from "./claim-comment";
import { type ProofLook, proofModel } from "./proof-model";
import { type ProofParagraph, proofParagraphs } from "./proof-paragraphs";
import { type ProofRun, proofRuns } from "./proof-runs";

/**
 * The proof as a page whose words can be pasted into an editor of any kind: what goes is struck and what comes is underlined,
 * each by its element and its own style, which pasting keeps; a number behind each claim's words leads to its note at the end.
 */
export function proofHtml(report: AuditReport, look: ProofLook): string {
  const { article, version } = report;
  const { claims, changes, ticks } = proofModel(report, look);
  const placed = claims.flatMap(({ number, anchor }) => (anchor ? [{ ...anchor, number }] : []));
  const paragraphs = proofParagraphs(version.text, version.blocks).map((paragraph) =>
    element(paragraph, proofRuns(version.text, paragraph, changes, placed, ticks).map(run)),
  );
  const notes = claims.map((claim) => {
    const { author, at, paragraphs: said } = claimComment(claim, report);
    return html`<li id="note-${claim.number}" value="${claim.number}">${said.map((line) => html`<p dir="auto">${line}</p>`)}<p><i>${author}, ${at.slice(0, 10)}</i></p></li>`;
  });
  const title = words("report.proof-title", { title: article.title });
  const body = html`<main>
<article lang="${article.language}" dir="${article.direction}">${paragraphs}</article>
<section><h2>${words("report.proof-notes")}</h2>${notes.length > 0 ? html`<ol>${notes}</ol>` : html`<p>${words("report.no-claims")}</p>`}</section>
</main>`;
  return documentHtml(title, body, null);
}

function run({ text, is, isTick, ending }: ProofRun): Html {
  const inner = isTick ? html`<mark>${text}</mark>` : html`${text}`;
  const said =
    is === "gone" ? html`<del><s>${inner}</s></del>` : is === "come" ? html`<ins><u>${inner}</u></ins>` : inner;
  const numbers = ending.map((number) => html`<sup><a href="#note-${number}">[${number}]</a></sup>`);
  return html`${said}${numbers}`;
}

function element({ kind, level }: ProofParagraph, inner: readonly Html[]): Html {
  if (kind === "quote") return html`<blockquote>${inner}</blockquote>`;
  if (kind === "list-item") return html`<p>• ${inner}</p>`;
  if (kind !== "heading") return html`<p>${inner}</p>`;
  return level <= 1 ? html`<h1>${inner}</h1>` : level === 2 ? html`<h2>${inner}</h2>` : html`<h3>${inner}</h3>`;
}
