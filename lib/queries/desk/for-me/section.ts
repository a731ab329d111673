import type { Actor } from "@/lib/auth/authorize";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { NoticeKind } from "@/lib/domain/evidence/notice";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";
import type { Direction } from "@/lib/domain/text/direction";
import type { Finding } from "@/lib/domain/verdict/rating-scale";

/** Why something stands among what waits for a person; its heading stands under `for-me` in messages/en.json. */
export type SectionName =
  | "sent-back"
  | "changed"
  | "to-approve"
  | "ticks"
  | "to-sign-off"
  | "assigned"
  | "said"
  | "notices"
  | "away"
  | "unassigned";

/** Words that somebody wrote, in their language; null where that is not known. */
type Quoted = {
  readonly text: string;
  readonly language: string | null;
  readonly direction: Direction | "auto";
};

/** What a row begins with: a claim's finding or state, or who or what it comes from. */
export type RowMark =
  | { readonly is: "claim"; readonly state: VisibleClaimState; readonly finding: Finding | null }
  | { readonly is: "notice"; readonly kind: NoticeKind }
  | { readonly is: "said"; readonly kind: "mention" | "reply" }
  | { readonly is: "settled" }
  | { readonly is: "away" };

/** Why it stands there: the sentence `for-me.told-…`, and what that is filled with. */
export type RowTold =
  | { readonly says: "asked"; readonly person: string; readonly text: string }
  /**
   * `person` approved it, or the reader did (null); `event` is what was done to the claim since, told by its name, and null
   * where something else that it rests on changed.
   */
  | { readonly says: "changed"; readonly person: string | null; readonly event: AuditEventType | null }
  | { readonly says: "by"; readonly person: string; readonly count: number }
  | { readonly says: "said"; readonly person: string }
  | { readonly says: "sources" | "ticks" | "settled"; readonly count: number }
  | { readonly says: "away"; readonly articles: number; readonly claims: number };

/** One thing that waits for a person, in the same form whatever it is. It goes when it is done. */
export type ForMeRow = {
  readonly id: string;
  /** The exact place where it is done. */
  readonly href: string;
  readonly mark: RowMark;
  readonly words: Quoted;
  /** The article that it belongs to. */
  readonly article: Quoted | null;
  readonly told: RowTold | null;
  readonly due: Date | null;
  readonly since: Date | null;
};

export type SectionRows = ReadonlyMap<SectionName, readonly ForMeRow[]>;

/** Reads one or several sections at once. Each takes as many queries as it takes for one row. */
export type SectionReader = {
  /** How many rows each of its sections has for this person; those without one may be left out. */
  readonly count: (actor: Actor) => Promise<ReadonlyMap<SectionName, number>>;
  /** The rows of each of its sections, or of the one that is asked for, the most urgent first. */
  readonly rows: (
    actor: Actor,
    asked: { readonly section?: SectionName; readonly skip: number; readonly take: number },
  ) => Promise<SectionRows>;
};

/** Rows by the section that each says it belongs to. */
export function bySection<R extends { readonly section: SectionName; readonly row: ForMeRow }>(
  rows: readonly R[],
): SectionRows {
  const sections = new Map<SectionName, ForMeRow[]>();
  for (const { section, row } of rows) sections.set(section, [...(sections.get(section) ?? []), row]);
  return sections;
}
