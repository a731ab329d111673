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
