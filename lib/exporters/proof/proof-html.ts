import type { AuditReport } from "@/lib/domain/report/report";
import { type Html, html } from "@/lib/exporters/html/markup";
import { plainHtml } from "@/lib/exporters/html/page";
import { claimAddress } from "@/lib/exporters/report/report-addresses";
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
    element(paragraph, article, proofRuns(version.text, paragraph, changes, placed, ticks).map(run)),
  );
  const notes = claims.map((claim) => {
    const { author, at, paragraphs: said } = claimComment(claim, report);
    const address = claimAddress(report, claim.number);
    const lines = said.map((line) => html`<p dir="auto">${withLinks(line, address)}</p>`);
    return html`<li id="note-${claim.number}" value="${claim.number}">${lines}<p><i>${author}, ${at.slice(0, 10)}</i></p></li>`;
  });
  const title = words("report.proof-title", { title: article.title });
  const body = html`<main>
<article>${paragraphs}</article>
<section><h2>${words("report.proof-notes")}</h2>${notes.length > 0 ? html`<ol>${notes}</ol>` : html`<p>${words("report.no-claims")}</p>`}</section>
</main>`;
  return plainHtml(title, body, pasteStyle);
}

/** What is copied takes the style along that it is seen in, so there is as little of it as can be, and it is never dark. */
const pasteStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 1rem/1.5 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.25; }
section { margin-block-start: 3rem; }
li p { margin: 0 0 0.25rem; }
li { margin-block-end: 1rem; }
del { color: #9c0f1f; }
`;

/** A line with its addresses as links; that of the claim in Galley, which is long, by a word. */
function withLinks(line: string, claimInGalley: string): readonly Html[] {
  if (line === claimInGalley) return [html`<a href="${line}">${words("report.claim-in-galley")}</a>`];
  return line
    .split(/(https?:\/\/[^\s<>"\u2066-\u2069]+)/)
    .map((part, i) => (i % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

function run({ text, is, isTick, ending }: ProofRun): Html {
  const inner = isTick ? html`<mark>${text}</mark>` : html`${text}`;
  const said =
    is === "gone" ? html`<del><s>${inner}</s></del>` : is === "come" ? html`<ins><u>${inner}</u></ins>` : inner;
  const numbers = ending.map((number) => html`<sup><a href="#note-${number}">[${number}]</a></sup>`);
  return html`${said}${numbers}`;
}

/** A paragraph with its own language and direction: what is copied of an article leaves behind what stands around it. */
function element(
  { kind, level }: ProofParagraph,
  { language, direction }: AuditReport["article"],
  inner: readonly Html[],
) {
  const [lang, dir] = [language, direction];
  if (kind === "quote") return html`<blockquote lang="${lang}" dir="${dir}">${inner}</blockquote>`;
  if (kind === "list-item") return html`<p lang="${lang}" dir="${dir}">• ${inner}</p>`;
  if (kind !== "heading") return html`<p lang="${lang}" dir="${dir}">${inner}</p>`;
  if (level <= 1) return html`<h1 lang="${lang}" dir="${dir}">${inner}</h1>`;
  if (level === 2) return html`<h2 lang="${lang}" dir="${dir}">${inner}</h2>`;
  return html`<h3 lang="${lang}" dir="${dir}">${inner}</h3>`;
}
