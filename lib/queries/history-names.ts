import "server-only";
import type { RecordedEvent } from "@/lib/data/audit-events";
import { namesOfPeople } from "@/lib/data/people";
import { titlesOfSources } from "@/lib/data/sources";
import { sourceIdIn, withSourceTitle } from "@/lib/domain/audit/source-in-event";
import type { SourceReader } from "@/lib/domain/source";

/** An event with names in place of ids; `actor` is null for Galley itself. `claimNumber` is null for events of no claim. */
export type WithNames<E extends RecordedEvent> = E & {
  readonly actor: string | null;
  readonly claimNumber: number | null;
};

/** Puts names where events hold ids: of who acted, of whom claims were given to, and of sources, as the reader may see them. */
export async function withNames<E extends RecordedEvent>(
  events: readonly E[],
  reader: SourceReader,
): Promise<WithNames<E>[]> {
  const ids = events.flatMap(({ actorId, data }) => [actorId, assigneeIn(data.before), assigneeIn(data.after)]);
  const [people, titles] = await Promise.all([
    namesOfPeople(ids.filter((id) => id !== null)),
    titlesOfSources(
      events.flatMap(({ data }) => sourceIdIn(data) ?? []),
      reader,
    ),
  ]);
  const nameOf = (id: string) => people.get(id)?.name ?? "";
  return events.map((event) => ({
    ...event,
    actor: event.actorId === null ? null : nameOf(event.actorId),
    claimNumber: event.claimId !== null && typeof event.data.number === "number" ? event.data.number : null,
    data: {
      ...withSourceTitle(event.data, titles),
      ...named("before", event.data.before, nameOf),
      ...named("after", event.data.after, nameOf),
    },
  }));
}

/** Who a claim was assigned to, in the values that an event gives from before or after a change. */
function assigneeIn(values: unknown): string | null {
  const id = typeof values === "object" && values !== null && "assignedToId" in values ? values.assignedToId : null;
  return typeof id === "string" ? id : null;
}

function named(member: "before" | "after", values: unknown, nameOf: (id: string) => string) {
  const id = assigneeIn(values);
  return id === null ? {} : { [member]: { ...(values as object), assignedToId: nameOf(id) } };
}
