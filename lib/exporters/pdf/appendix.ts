import { renderSVG } from "uqr";
import type { AuditReport, ReportCheckpoint, ReportEvent } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { earlierKeys, keyFingerprint } from "@/lib/exporters/report/log-keys";
import { instantWords, momentWords, personWords, words } from "@/lib/exporters/report/report-words";
import { stateChange } from "@/lib/exporters/report/state-change";
import { technicalFacts } from "@/lib/exporters/report/technical-facts";
import { type TimelineRow, timelineRows } from "@/lib/exporters/report/timeline-rows";
import { noteNode, plain } from "./evidence";
import { code, findingMark, soft, strong } from "./inline";
import type { Inline, PaperNode } from "./paper";
import { written } from "./written";

/** What was skipped on purpose, and what nobody has looked at. */
export function uncheckedNodes({ article, skips, coverage }: AuditReport): PaperNode[] {
  const skipped = skips.map(({ quote, reason, note, by, at }): PaperNode => {
    const of = written(quote, article.language, article.direction);
    return {
      k: "group",
      of: [
        { k: "quote", caption: null, of, tone: "plain", lang: of.lang, dir: of.dir },
        plain(strong(words(`skip-reason.${reason}`))),
        ...(note === null ? [] : [noteNode(written(note), note)]),
        plain(soft(words("report.skip-by", { person: personWords(by), at: instantWords(at) }))),
      ],
    };
  });
  const unmarked = coverage.unmarked.map(({ text }): PaperNode[] => {
    const of = written(text, article.language, article.direction);
    return [{ k: "p", of, tone: "serif", lang: of.lang, dir: of.dir }];
  });
  return [
    part("skips"),
    ...(skipped.length > 0 ? skipped : [empty("no-skips")]),
    part("unmarked"),
    ...(unmarked.length > 0
      ? ([
          plain(words("report.unmarked-lead", { count: unmarked.length })),
          { k: "list", ordered: false, start: 1, items: unmarked, lang: null, dir: article.direction },
        ] as const)
      : [empty("no-unmarked")]),
  ];
}

function part(key: "skips" | "unmarked" | "timeline" | "verify" | "technical", newPage = false): PaperNode {
  return { k: "part", title: words(`report.${key}`), place: key, newPage };
}

function empty(key: "no-skips" | "no-unmarked"): PaperNode {
  return { k: "p", of: words(`report.${key}`), tone: "empty" };
}

/** Every recorded event, as a table. */
export function timelineNodes(report: AuditReport): PaperNode[] {
  const rows = timelineRows(report);
  const runs = rows.length < report.timeline.length ? [plain(soft(words("report.timeline-runs")))] : [];
  const head = (["when", "who", "what", "change-of-state"] as const).map((key) => words(`report.${key}`));
  return [
    part("timeline", true),
    plain(soft(words("report.timeline-caption"))),
    ...runs,
    { k: "table", columns: [37, 30, "auto", 36], head, rows: rows.map(timelineRow) },
  ];
}

function timelineRow({
  at,
  until,
  by,
  words: said,
  consequences,
  changes,
  from,
  to,
}: TimelineRow): (readonly Inline[])[] {
  return [
    [until === null ? momentWords(at) : `${momentWords(at)} – ${momentWords(until)}`],
    [by ? written(by.name) : words("report.set-up")],
    [written(said), ...changes.map(changeLine), ...consequences.map((each) => strong(written(each)))],
    [stateChange(from, to)],
  ];
}

function changeLine({ field, before, after }: ReportEvent["changes"][number]): Inline {
  const values = {
    from: isolated(before ?? words("report.nothing")),
    to: isolated(after ?? words("report.nothing")),
  };
  return soft(written(`${field}: ${words("report.from-to", values)}`));
}

/** The scales that the verdicts were given on. */
export function scaleNodes({ ratingScales }: AuditReport): PaperNode[] {
  const head = (["rating", "key", "number", "may-stand", "sourceless"] as const).map((key) => words(`report.${key}`));
  return ratingScales.flatMap(({ version, ratings }): PaperNode[] => [
    { k: "part", title: words("report.scale", { version }), place: `scale-${version}`, newPage: false },
    {
      ...{ k: "table", columns: ["auto", 34, 20, 34, 26], head },
      rows: ratings.map((rating) => [
        [findingMark(rating)],
        [code(rating.key)],
        [rating.number === null ? words("report.outside-order") : String(rating.number)],
        [words(rating.mayStand ? "report.yes" : "report.no")],
        [words(rating.sourceless ? "report.no" : "report.yes")],
      ]),
    },
  ]);
}

/** How an outsider reads the numbers and hashes, and what the report does not prove. */
export function verifyNodes({ checkpoint }: AuditReport): PaperNode[] {
  const said = (["verify-text", "verify-approval", "verify-limits"] as const).map((key) =>
    plain(words(`report.${key}`)),
  );
  return [part("verify"), ...said, ...(checkpoint ? checkpointNodes(checkpoint) : [])];
}

/** Every hash, salt and place, as one table behind all that a reader wants; of ticks, in which files theirs are. */
export function technicalNodes(report: AuditReport): PaperNode[] {
  const head = [words("report.technical-of"), words("report.technical-fact")];
  const { rows: facts, ticks } = technicalFacts(report);
  const rows = facts.map(({ of, lines }) => [
    [written(of)],
    lines.flatMap(({ what, value }): Inline[] => [soft(written(what)), code(value)]),
  ]);
  const elsewhere =
    ticks.length > 0 ? [plain(soft(words("report.tick-hashes-elsewhere", { count: ticks.length })))] : [];
  return [part("technical"), { k: "table", columns: [52, "auto"], head, rows }, ...elsewhere];
}

/** The checkpoint as text and as a code that a telephone reads, so that it can be kept without typing. */
function checkpointNodes(checkpoint: ReportCheckpoint): PaperNode[] {
  const { note, size, key } = checkpoint;
  const lines = note
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "");
  return [
    { k: "label", of: words("report.checkpoint") },
    {
      k: "beside",
      of: [plain(words("report.checkpoint-text", { size })), ...lines.map((line) => plain(code(line)))],
      ...{ svg: renderSVG(note, { border: 0 }), size: 38, alt: words("report.checkpoint-code") },
    },
    plain([words("report.checkpoint-key"), " ", code(key)]),
    plain([words("report.checkpoint-fingerprint"), " ", code(keyFingerprint(key))]),
    ...earlierKeyNodes(checkpoint),
  ];
}

function earlierKeyNodes(checkpoint: ReportCheckpoint): PaperNode[] {
  const keys = earlierKeys(checkpoint);
  if (keys.length === 0) return [];
  return [
    { k: "label", of: words("report.earlier-keys") },
    plain(words("report.earlier-keys-text", { count: keys.length })),
    ...keys.map(({ fingerprint, days, changed }) =>
      plain([code(fingerprint), " ", days, " ", written(changed)].flat()),
    ),
  ];
}
