import type { AuditReport } from "@/lib/domain/report/report";
import {
  approvedBy,
  type Done,
  isOfPassage,
  type QuietTick,
  tickedBy,
  warningsOfTicks,
} from "@/lib/exporters/report/quiet-ticks";
import { words } from "@/lib/exporters/report/report-words";
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
  const above = soft(words("report.same-passage"));
  const rows = ticks.map((tick, at): Inline[][] => {
    const { number, anchor, passage } = tick;
    const page = passage.place.page;
    const before = ticks[at - 1];
    const isSame = isOfPassage(passage, before?.passage);
    const who = (doneBy: (of: QuietTick) => Done): Inline[] => {
      const { name, when } = doneBy(tick);
      const other = before && doneBy(before);
      return other?.name === name && other.when === when ? [above] : [written(name), soft(when)];
    };
    return [
      [written(anchor?.quote ?? "", article.language), soft(words("report.claim-heading", { number }))],
      [written(passage.source.title), ...(page === null ? [] : [soft(words("report.tick-page", { page }))])],
      [isSame ? above : written(passage.passage ?? "")],
      who(tickedBy),
      who(approvedBy),
    ];
  });
  return [
    { k: "part", title: words("report.ticks"), place: "ticks", newPage: false },
    plain(words("report.ticks-lead", { count: ticks.length })),
    { k: "table", columns: [36, 32, "auto", 30, 30], head, rows },
    ...warningsOfTicks(ticks).map((warned) => plain(soft(written(words("report.tick-warning", warned))))),
  ];
}
