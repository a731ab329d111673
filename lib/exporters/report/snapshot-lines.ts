import { snapshotKindOf } from "@/lib/domain/evidence/snapshot-kind";
import { momentText } from "@/lib/domain/moment";
import type { ReportEvidence, ReportPlace, ReportSnapshot } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { instantWords, words } from "./report-words";

/** What a piece of evidence rests on, in sentences: what was kept, where it came from, whether its passage stands there. */
export function snapshotLines({ snapshot, place, doubted }: ReportEvidence): string[] {
  return [
    ...(snapshot ? [keptWords(snapshot), ...fromWords(snapshot), ...witnessWords(snapshot)] : []),
    ...placeWords(place),
    ...(doubted ? [words("report.doubted")] : []),
  ];
}

function keptWords({ how, keptAt, type }: ReportSnapshot): string {
  const kind = words(`snapshot-kind.${snapshotKindOf(type)}`);
  return words(`report.snapshot-${how}`, { at: instantWords(keptAt), kind });
}

function fromWords(snapshot: ReportSnapshot): string[] {
  const { askedAddress, finalAddress, fileName, howSeen, howSeenNote } = snapshot;
  if (askedAddress !== null && finalAddress !== null && finalAddress !== askedAddress)
    return [words("report.snapshot-redirected", { address: isolated(finalAddress) })];
  if (fileName !== null) return [words("report.snapshot-file", { name: isolated(fileName) })];
  if (howSeen === null) return [];
  const way = words(`how-seen.${howSeen}`);
  return [howSeenNote === null ? way : `${way}: ${isolated(howSeenNote)}`];
}

function witnessWords({ timeStampAt, archivedAddress }: ReportSnapshot): string[] {
  return [
    ...(timeStampAt === null ? [] : [words("report.time-stamped", { at: instantWords(timeStampAt) })]),
    ...(archivedAddress === null ? [] : [words("report.archived", { address: isolated(archivedAddress) })]),
  ];
}

function placeWords({ how, page, positionMs }: ReportPlace): string[] {
  const where = page === null ? "none" : String(page);
  return [
    ...(how === null ? [] : [words(`report.passage-${how}`, { page: where })]),
    ...(positionMs === null ? [] : [words("report.moment", { moment: momentText(positionMs) })]),
  ];
}
