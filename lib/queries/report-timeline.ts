import "server-only";
import type { ReportRows } from "@/lib/data/report-rows";
import { namesHiddenSource, withoutSourceName, withSourceTitle } from "@/lib/domain/audit/source-in-event";
import type { ReportEvent } from "@/lib/domain/report/report";
import { eventWords } from "@/messages/event-words";
import { peopleIn } from "./report-people";
import { translate } from "./report-translate";

/** What an event's bytes say, as far as a timeline needs it. */
type Said = Pick<ReportEvent, "type" | "from" | "to" | "data"> & { readonly claim: string | null };

/** The article's events from first to last, read from their bytes, which are the truth. */
export function reportTimeline(rows: ReportRows): ReportEvent[] {
  const person = peopleIn(rows);
  const nameOf = (id: string) => person(id).name;
  const titles = new Map(rows.evidence.map(({ sourceId, source }) => [sourceId, source.title]));
  const isHiddenPiece = ({ source, mergedFrom }: ReportRows["evidence"][number]) => (mergedFrom ?? source).isHidden;
  const hidden = new Set(rows.evidence.filter(isHiddenPiece).map(({ sourceId }) => sourceId));
  const numbers = new Map<string | null, number>(rows.claims.map(({ id, number }) => [id, number]));
  return rows.events.map(({ at, actorId, bytes, leafHash }) => {
    const record = new TextDecoder().decode(bytes);
    const { type, claim, from, to, data } = JSON.parse(record) as Said;
    const named = withSourceTitle(namesInEvent(data, nameOf), titles);
    const told = eventWords(translate, { type, from, to, data: named });
    const isWithheld = namesHiddenSource(data, hidden);
    return {
      at: at.toISOString(),
      by: actorId === null ? null : person(actorId),
      type,
      claim: typeof data.number === "number" ? data.number : (numbers.get(claim) ?? null),
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

/** An event names who a claim was given to by id; people want the name. */
function namesInEvent(data: Said["data"], nameOf: (id: string) => string): Said["data"] {
  const named = (values: unknown) =>
    typeof values === "object" && values !== null && "assignedToId" in values && typeof values.assignedToId === "string"
      ? { ...values, assignedToId: nameOf(values.assignedToId) }
      : values;
  return { ...data, before: named(data.before), after: named(data.after) };
}
