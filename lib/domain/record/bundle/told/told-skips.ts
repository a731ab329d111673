import type { SkipReason } from "@/lib/domain/evidence/evidence";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";

/** A skip as its record tells of it; the range is that in the version in which it was made. */
export type ToldSkip = {
  readonly by: string | null;
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reason: SkipReason;
  readonly note: string | null;
};

/**
 * The skips that stand, as far as the records tell: those that were made in the newest version, and, of those before,
 * which ones there can be and how many of them there are. A version's record says how many came over and not which.
 */
export class ToldSkips {
  #fresh = new Map<string, ToldSkip>();
  #earlier: ToldSkip[] = [];
  #carried = 0;

  make({ subject, actor: by, at, data }: EventRecord<"skip.made">): void {
    const { start, end, quote, skipReason: reason, note } = data;
    this.#fresh.set(subject, { by, at, start, end, quote, reason, note });
  }

  lift(id: string): void {
    if (!this.#fresh.delete(id)) this.#carried -= 1;
  }

  carry({ skipsKept }: EventData["article.version-added"]): void {
    this.#earlier.push(...this.#fresh.values());
    this.#fresh.clear();
    this.#carried = skipsKept;
  }

  /** Whether these are they. `isFresh` compares one with its record in full, `isEarlier` but for its range. */
  holds<S>(
    skips: readonly S[],
    isFresh: (skip: S, told: ToldSkip) => boolean,
    isEarlier: (skip: S, told: ToldSkip) => boolean,
  ): boolean {
    const rest = [...skips];
    for (const told of this.#fresh.values()) {
      const place = rest.findIndex((skip) => isFresh(skip, told));
      if (place < 0) return false;
      rest.splice(place, 1);
    }
    return rest.length === this.#carried && rest.every((skip) => this.#earlier.some((told) => isEarlier(skip, told)));
  }
}
