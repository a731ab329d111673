/** What an event tells beside its type; a source stands in it under `source`, by its id. */
type Data = Readonly<Record<string, unknown>>;

/** The id of the source that an event's data names, or null. */
export function sourceIdIn(data: Data): string | null {
  const { source } = data;
  const id = typeof source === "object" && source !== null && "id" in source ? source.id : null;
  return typeof id === "string" ? id : null;
}

/**
 * The data with what the reader may call its source, and nothing else of what an event may say of a source: events from
 * before sources were named by id alone hold title, publisher and address.
 */
export function withSourceTitle(data: Data, titles: ReadonlyMap<string, string>): Data {
  const id = sourceIdIn(data);
  return id === null ? data : { ...data, source: { id, title: titles.get(id) ?? "" } };
}

/** Whether the event itself names one of these sources in words, so that its bytes must not leave the house. */
export function namesHiddenSource(data: Data, hidden: ReadonlySet<string>): boolean {
  const id = sourceIdIn(data);
  return id !== null && hidden.has(id) && "title" in (data.source as object);
}

/** The data with the source's id alone. */
export function withoutSourceName(data: Data): Data {
  return { ...data, source: { id: sourceIdIn(data) } };
}
