import "server-only";
import { namesOfPeople } from "@/lib/data/desk/people";
import { titlesOfSources } from "@/lib/data/evidence/sources";
import type { RecordedEvent } from "@/lib/data/record/audit-events";
import type { LogEvent } from "@/lib/data/record/log-events";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { peopleInEvent } from "@/lib/domain/record/audit/people-in-event";
import { sourceIn, withoutSourceName } from "@/lib/domain/record/audit/source-in-event";

/** An event with names beside its ids; `actor` is null for Galley itself. `claimNumber` is null for events of no claim. */
export type WithNames<E extends RecordedEvent> = E & {
  readonly actor: string | null;
  readonly claimNumber: number | null;
  /** The names of the people and the titles of the sources that it tells of, as the reader may see them, by their ids. */
  readonly names: Readonly<Record<string, string>>;
};

/** An event as a history shows it: of the whole log with its index and its article. */
export type ShownEvent = WithNames<RecordedEvent> & Partial<Pick<LogEvent, "index" | "article">>;

/** Puts names beside ids: of who acted, of whom events are about, and of sources, as the reader may see them. */
export async function withNames<E extends RecordedEvent>(
  events: readonly E[],
  reader: SourceReader,
): Promise<WithNames<E>[]> {
  const [people, titles] = await Promise.all([
    namesOfPeople(events.flatMap((event) => [event.actorId ?? [], ...peopleInEvent(event)].flat())),
    titlesOfSources(
      events.flatMap(({ data }) => sourceIn(data)?.id ?? []),
      reader,
    ),
  ]);
  const nameOf = (id: string) => people.get(id)?.name ?? "";
  return events.map((event) => {
    const source = sourceIn(event.data);
    return {
      ...event,
      data: withoutSourceName(event.data),
      actor: event.actorId === null ? null : nameOf(event.actorId),
      claimNumber: event.claimId !== null && "number" in event.data ? event.data.number : null,
      names: Object.fromEntries([
        ...peopleInEvent(event).map((id) => [id, nameOf(id)]),
        ...(source ? [[source.id, titles.get(source.id) ?? ""]] : []),
      ]),
    };
  });
}
