import type { AuditReport, ReportThread } from "@/lib/domain/report/report";
import { commentBy } from "@/lib/exporters/report/comment-by";
import { words } from "@/lib/exporters/report/report-words";
import { toldWords } from "@/lib/exporters/report/told-words";
import { plain } from "./evidence";
import { soft } from "./inline";
import { markdownBlocks } from "./markdown";
import type { PaperNode } from "./paper";
import { written } from "./written";

/** How much the desk said among itself, and the threads that an editor included; nothing where nothing was said. */
export function conversationNodes(report: AuditReport): PaperNode[] {
  const { included, ...counts } = report.conversation;
  if (counts.comments === 0) return [];
  return [
    { k: "part", title: words("report.conversation"), place: "conversation", newPage: false },
    plain(words("report.conversation-lead", { ...counts, included: included.length })),
    ...included.flatMap((thread) => threadNodes(thread, report)),
  ];
}

function threadNodes({ claim, about, quote, resolved, comments }: ReportThread, report: AuditReport): PaperNode[] {
  const { language, direction } = report.article;
  const title = words(`report.thread-on-${about}`, { number: claim ?? 0 });
  const of = quote === null ? null : written(quote, language, direction);
  return [
    { k: "label", of: resolved ? `${title} ${words("report.thread-resolved")}` : title },
    ...(of ? [{ k: "quote", caption: null, of, tone: "plain", lang: of.lang, dir: of.dir } as const] : []),
    ...comments.map((comment): PaperNode => {
      const said = comment.words;
      const shown: PaperNode[] =
        said === null
          ? [{ k: "p", of: words("report.comment-emptied"), tone: "empty" }]
          : markdownBlocks(toldWords(said, report));
      return { k: "group", of: [...shown, plain(soft(written(commentBy(comment))))] };
    }),
  ];
}
