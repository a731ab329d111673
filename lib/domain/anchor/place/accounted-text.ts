import type { Link } from "@/lib/domain/anchor/align/links";
import type { TextRange } from "@/lib/domain/text/range";

/** How much of any range of the new text is known to come from the old one, and from where. */
export class AccountedText {
  private readonly links: readonly Link[];

  constructor(links: readonly Link[]) {
    this.links = [...links].sort((a, b) => a.to - b.to);
  }

  /** The share of a range's characters that the alignment has from somewhere, from 0 to 1. */
  shareOf(range: TextRange): number {
    return this.held(range, ({ same }) => same);
  }

  /** The same with those that stand in place of others. */
  linkedShareOf(range: TextRange): number {
    return this.held(range, () => true);
  }

  /** Where a range of the new text stood in the old one, character for character; null where it did not, or in parts. */
  originOf({ start, end }: TextRange): number | null {
    const link = this.links[this.firstBehind(start)];
    if (!link?.same || link.to > start || link.toEnd < end) return null;
    return link.from + start - link.to;
  }

  private held({ start, end }: TextRange, counts: (link: Link) => boolean): number {
    let held = 0;
    for (let i = this.firstBehind(start); i < this.links.length; i++) {
      const link = this.links[i] as Link;
      if (link.to >= end) break;
      if (counts(link)) held += Math.min(link.toEnd, end) - Math.max(link.to, start);
    }
    return held / Math.max(1, end - start);
  }

  /** The first link that ends behind an offset of the new text. A binary search. */
  private firstBehind(offset: number): number {
    let low = 0;
    let high = this.links.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.links[middle] as Link).toEnd <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
