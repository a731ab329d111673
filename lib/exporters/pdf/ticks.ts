import type { AuditReport } from "@/lib/domain/report/report";
import { isOfPassage, type QuietTick, warningsOfTicks } from "@/lib/exporters/report/quiet-ticks";
import { momentWords, personWords, words } from "@/lib/exporters/report/report-words";
import { plain } from "./evidence";
import { soft } from "./inline";
import type { Inline, PaperNode } from "./paper";
import { written } from "./written";

/** The ticks as one table: the words, the source and its passage, who ticked and who approved them. */
export function tickNodes(ticks: readonly QuietTick[], { article }: AuditReport): PaperNode[] {
  if (ticks.length === 0) return [];
  const head = (["words", "source", "passage", "ticked-by", "approved-by"] as const).map((key) =>
    words(`report.${key}`),
  );
  const rows = ticks.map(({ number, anchor, passage, verdict, approval }, at): Inline[][] => {
    const page = passage.place.page;
    const isSame = isOfPassage(passage, ticks[at - 1]?.passage);
    return [
      [written(anchor?.quote ?? "", article.language), soft(words("report.claim-heading", { number }))],
      [written(passage.source.title), ...(page === null ? [] : [soft(words("report.tick-page", { page }))])],
      [isSame ? soft(words("report.same-passage")) : written(passage.passage ?? "")],
      [personWords(verdict.author), soft(momentWords(verdict.submittedAt))],
      approval ? [personWords(approval.by), soft(momentWords(approval.at))] : [words("report.awaiting")],
    ];
  });
  return [
    { k: "part", title: words("report.ticks"), place: "ticks", newPage: false },
    plain(words("report.ticks-lead", { count: ticks.length })),
    { k: "table", columns: [36, 32, "auto", 30, 30], head, rows },
    ...warningsOfTicks(ticks).map((warned) => plain(soft(written(words("report.tick-warning", warned))))),
  ];
}
