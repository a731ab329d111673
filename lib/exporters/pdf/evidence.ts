import type { ReportEvidence } from "@/lib/domain/report/report";
import { firstStrongDirection } from "@/lib/domain/text/direction";
import { isolated } from "@/lib/domain/text/isolates";
import { dayWords, instantWords, personWords, words } from "@/lib/exporters/report/report-words";
import { snapshotLines } from "@/lib/exporters/report/snapshot-lines";
import { dotted, link, soft, strong } from "./inline";
import type { Inline, PaperNode } from "./paper";
import { written } from "./written";

/** With fewer UTF-16 code units of passage and note, a piece of evidence takes a part of a page at most. */
const shortWords = 1_000;

/** One piece of evidence: how it bears on the claim, what it is, the passage that matters. */
export function evidenceNode(evidence: ReportEvidence): PaperNode {
  const { source, mergedFrom, stance, passage, note, addedBy, addedAt, removedAt } = evidence;
  const title = written(source.title);
  const facts = dotted([
    source.publisher && written(source.publisher),
    source.author && written(source.author),
    source.publishedOn && words("report.published", { day: dayWords(source.publishedOn) }),
    words(`source-kind.${source.kind}`),
    words(`source-medium.${source.medium}`),
  ]);
  const shown: Inline = removedAt === null ? strong(title) : { k: "struck", of: title };
  const nodes: (PaperNode | null)[] = [
    plain([{ k: "stance", which: stance, of: words(`stance.${stance}`) }, "  ", shown]),
    plain(soft(facts)),
    source.confidenceReason === null
      ? null
      : plain(soft(words("report.confidential", { reason: isolated(source.confidenceReason) }))),
    mergedFrom && plain(soft(words("report.merged-from", { title: isolated(mergedFrom.title) }))),
    source.retired && plain(soft(retiredWords(source.retired))),
    source.address === null ? null : plain(soft(link(source.address, written(source.address)))),
    passage === null ? { k: "p", of: words("report.no-passage"), tone: "empty" } : quoteNode(passage),
    note === null ? null : noteNode([soft(`${words("report.note")}: `), written(note)], note),
    ...snapshotLines(evidence).map((line) => plain(soft(line))),
    plain(soft(words("report.added", { person: personWords(addedBy), at: instantWords(addedAt) }))),
    removedAt === null ? null : plain(strong(words("report.removed", { at: instantWords(removedAt) }))),
  ];
  const short = (passage?.length ?? 0) + (note?.length ?? 0) < shortWords;
  return { k: "evidence", stance, removed: removedAt !== null, short, of: nodes.filter((node) => node !== null) };
}

function retiredWords({ at, reason }: { at: string; reason: string }): string {
  return words("report.retired", { day: dayWords(at.slice(0, 10)), reason: isolated(reason) });
}

export function plain(of: Inline): PaperNode {
  return { k: "p", of, tone: "plain" };
}

/** A note somebody wrote, in the direction of its own words. */
export function noteNode(of: Inline, text: string): PaperNode {
  return { k: "p", of, tone: "plain", lang: null, dir: firstStrongDirection(text) };
}

function quoteNode(text: string): PaperNode {
  const of = written(text);
  return { k: "quote", caption: null, of, tone: "plain", lang: null, dir: of.dir };
}
