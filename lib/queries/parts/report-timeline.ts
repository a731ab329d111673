import "server-only";
import { eventInText } from "@/lib/data/record/audit-events";
import type { ReportRows } from "@/lib/data/report/report-rows";
import { peopleInEvent } from "@/lib/domain/record/audit/people-in-event";
import { namesHiddenSource, sourceIn, withoutSourceName } from "@/lib/domain/record/audit/source-in-event";
import type { ReportEvent } from "@/lib/domain/report/report";
import { eventWords } from "@/messages/event-words";
import { translate } from "@/messages/translate";
import { peopleIn } from "./report-people";

/** The article's events from first to last, read from their bytes, which are the truth. */
export function reportTimeline(rows: ReportRows): ReportEvent[] {
  const person = peopleIn(rows);
  const titles = new Map(rows.evidence.map(({ sourceId, source }) => [sourceId, source.title]));
  const isHiddenPiece = ({ source, mergedFrom }: ReportRows["evidence"][number]) => (mergedFrom ?? source).isHidden;
  const hidden = new Set(rows.evidence.filter(isHiddenPiece).map(({ sourceId }) => sourceId));
  const numbers = new Map<string | null, number>(rows.claims.map(({ id, number }) => [id, number]));
  return rows.events.map(({ at, actorId, bytes, leafHash }) => {
    const record = new TextDecoder().decode(bytes);
    const event = eventInText(record);
    const { type, claim, from, to, data } = event;
    const source = sourceIn(data);
    const names = Object.fromEntries(peopleInEvent(event).map((id) => [id, person(id).name]));
    if (source) names[source.id] = titles.get(source.id) ?? "";
    const told = eventWords(translate, { ...event, names });
    const isWithheld = namesHiddenSource(data, hidden);
    return {
      at: at.toISOString(),
      by: actorId === null ? null : person(actorId),
      type,
      claim: ("number" in data ? data.number : null) ?? numbers.get(claim) ?? null,
      from,
      to,
      words: told.sentence,
      consequences: told.consequences,
      changes: told.changes,
      data: isWithheld ? withoutSourceName(data) : data,
      leafHash: Buffer.from(leafHash).toString("hex"),
      record: isWithheld ? null : record,
    };
  });
}
