import type { AuditReport, ReportThread } from "@/lib/domain/report/report";
import { commentBy } from "@/lib/exporters/report/comment-by";
import { words } from "@/lib/exporters/report/report-words";
import { toldWords } from "@/lib/exporters/report/told-words";
import { markdownHtml } from "./markdown";
import { type Html, html } from "./markup";

/** How much the desk said among itself, and the threads that an editor included; nothing where nothing was said. */
export function conversationHtml(report: AuditReport): Html | false {
  const { included, ...counts } = report.conversation;
  if (counts.comments === 0) return false;
  return html`<section aria-labelledby="conversation"><h2 id="conversation">${words("report.conversation")}</h2>
<p>${words("report.conversation-lead", { ...counts, included: included.length })}</p>
${included.map((thread) => threadHtml(thread, report))}
</section>
`;
}

function threadHtml(thread: ReportThread, report: AuditReport): Html {
  const { claim, about, quote, resolved, comments } = thread;
  const title = words(`report.thread-on-${about}`, { number: claim ?? 0 });
  return html`<h3>${title}${resolved && html` <span class="soft">${words("report.thread-resolved")}</span>`}</h3>
${quote !== null && html`<blockquote lang="${report.article.language}" dir="auto">${quote}</blockquote>`}
<ul class="skips">${comments.map(
    (comment) => html`<li>
${comment.words === null ? html`<p class="empty">${words("report.comment-emptied")}</p>` : html`<div class="note">${markdownHtml(toldWords(comment.words, report))}</div>`}
<p class="soft">${commentBy(comment)}</p></li>
`,
  )}</ul>
`;
}
