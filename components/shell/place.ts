/** A place of the main navigation; `count` says how much waits there. */
export type Place = {
  readonly href: string;
  readonly name:
    | "for-me"
    | "articles"
    | "queue"
    | "sources"
    | "notices"
    | "notifications"
    | "people"
    | "scale"
    | "earlier-checks"
    | "foreign-reports"
    | "exports"
    | "record"
    | "settings";
  readonly count?: number;
};

/** The places with how much waits behind each. */
export function counted(places: readonly Place[], counts: Readonly<Partial<Record<Place["name"], number>>>): Place[] {
  return places.map((place) => {
    const count = counts[place.name];
    return count === undefined ? place : { ...place, count };
  });
}
