import type { SourceInEvent } from "./events/members";

/** The source that an event's data names, or null. */
export function sourceIn(data: object): SourceInEvent | null {
  return "source" in data ? (data.source as SourceInEvent) : null;
}

/** Whether the event itself names one of these sources in words, so that its bytes must not leave the house. */
export function namesHiddenSource(data: object, hidden: ReadonlySet<string>): boolean {
  const source = sourceIn(data);
  return source !== null && hidden.has(source.id) && "title" in source;
}

/** The data with nothing of its source but what an event may tell of one. */
export function withoutSourceName<D extends object>(data: D): D {
  const source = sourceIn(data);
  if (source === null) return data;
  const { id, facts, confidential } = source;
  return { ...data, source: { id, facts, confidential } };
}
