/** The events of an article: records by their index in the log's order, and the hashes, in hex, of those that are withheld. */
export type ShownEvents = {
  readonly records: ReadonlyMap<number, string>;
  readonly withheld: ReadonlyMap<number, string>;
};

type Row = { readonly leafHash: string; readonly record: string | null };

/** A timeline's events by their places, which are given by leaf hash. Throws when one has none: the log is damaged then. */
export function shownEvents(timeline: readonly Row[], placeOf: ReadonlyMap<string, number>): ShownEvents {
  const [records, withheld] = [new Map<number, string>(), new Map<number, string>()];
  for (const { leafHash, record } of timeline) {
    const index = placeOf.get(leafHash);
    if (index === undefined) throw new Error("an event of the report has no place in the log");
    if (record === null) withheld.set(index, leafHash);
    else records.set(index, record);
  }
  return { records, withheld };
}
