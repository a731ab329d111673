import type { TextRange } from "../../text/range";
import type { Link } from "../align/links";

/** How much of any range of the new text is known to come from the old one. */
export class AccountedText {
  private readonly links: readonly Link[];

  constructor(links: readonly Link[]) {
    this.links = links.filter(({ same }) => same).sort((a, b) => a.to - b.to);
  }

  /** The share of a range's characters that the alignment has from somewhere, from 0 to 1. */
  shareOf({ start, end }: TextRange): number {
    let low = 0;
    let high = this.links.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.links[middle] as Link).toEnd <= start) low = middle + 1;
      else high = middle;
    }
    let held = 0;
    for (let i = low; i < this.links.length; i++) {
      const link = this.links[i] as Link;
      if (link.to >= end) break;
      held += Math.min(link.toEnd, end) - Math.max(link.to, start);
    }
    return held / Math.max(1, end - start);
  }
}
