import type { TextRange } from "@/lib/domain/text/range";
import { doneBy, run } from "./wordprocessing";

/** A claim's range with the number of its comment. */
export type CommentedRange = TextRange & { readonly comment: number };

/** Words of a range that go, and those that come for them, by whom and when; `claim` is whose correction it is. */
export type TrackedChange = TextRange & {
  readonly words: string;
  readonly claim: TextRange;
  readonly author: string;
  readonly at: string;
};

const commentStart = ({ comment }: CommentedRange) => `<w:commentRangeStart w:id="${comment}"/>`;
const commentEnd = ({ comment }: CommentedRange) => `<w:commentRangeEnd w:id="${comment}"/>${commentSign({ comment })}`;
export const commentSign = ({ comment }: { readonly comment: number }) =>
  `<w:r><w:commentReference w:id="${comment}"/></w:r>`;

/**
 * The marks of a text by their place. They are asked for block by block in text order, and each is given once: a range that
 * begins between two blocks begins with the next one, and one that ends there ends with the one before.
 */
export class ProofMarks {
  private readonly starts: readonly CommentedRange[];
  private readonly ends: readonly CommentedRange[];
  private nextStart = 0;
  private nextEnd = 0;
  private nextChange = 0;
  /** Comments and changes have their numbers from one row. */
  private nextId: number;

  /** @param changes in text order, none over another */
  constructor(
    comments: readonly CommentedRange[],
    private readonly changes: readonly TrackedChange[],
    private readonly ticks: readonly TextRange[] = [],
  ) {
    this.nextId = comments.reduce((highest, { comment }) => Math.max(highest, comment), -1) + 1;
    this.starts = comments.toSorted((a, b) => a.start - b.start || b.end - a.end);
    this.ends = comments.toSorted((a, b) => a.end - b.end || b.start - a.start);
  }

  /**
   * A block's words with the marks in it, as runs.
   *
   * @param next where the block after it begins, or the text ends
   */
  runsOf(text: string, block: TextRange, next: number, isRtl: boolean): string {
    let xml = "";
    let at = block.start;
    for (;;) {
      const isLast = at === block.end;
      xml += this.at(at, isLast ? next : at, isLast, isRtl);
      if (isLast) return xml;
      const end = Math.min(block.end, this.nextPlace(at));
      const change = this.changes[this.nextChange];
      const isGone = change !== undefined && change.start <= at && at < change.end;
      const isPale = this.ticks.some((tick) => tick.start <= at && end <= tick.end);
      const words = run(text.slice(at, end), { isRtl, deleted: isGone, isPale });
      xml += isGone ? `<w:del ${doneBy(this.nextId++, change.author, change.at)}>${words}</w:del>` : words;
      at = end;
    }
  }

  /** The next place behind `at` at which something stands. */
  private nextPlace(at: number): number {
    const change = this.changes[this.nextChange];
    const places = [this.starts[this.nextStart]?.start, this.ends[this.nextEnd]?.end, change?.start, change?.end];
    for (const { start, end } of this.ticks) if (end > at) places.push(start, end);
    return Math.min(...places.map((place) => (place !== undefined && place > at ? place : Number.POSITIVE_INFINITY)));
  }

  /** What stands at a place; at a block's end (`isLast`) with what ends up to where the next one begins. */
  private at(place: number, ended: number, isLast: boolean, isRtl: boolean): string {
    // Words that come stand within the range of their claim.
    let xml = this.inserted(place, isRtl, ({ start, end, claim }) => start < end || claim.start < place);
    for (; (this.ends[this.nextEnd]?.end ?? Number.POSITIVE_INFINITY) <= ended; this.nextEnd++) {
      xml += commentEnd(this.ends[this.nextEnd] as CommentedRange);
    }
    if (isLast) return xml;
    for (; (this.starts[this.nextStart]?.start ?? Number.POSITIVE_INFINITY) <= place; this.nextStart++) {
      xml += commentStart(this.starts[this.nextStart] as CommentedRange);
    }
    return xml + this.inserted(place, isRtl, () => true);
  }

  private inserted(place: number, isRtl: boolean, which: (change: TrackedChange) => boolean): string {
    let xml = "";
    for (let change = this.changes[this.nextChange]; change?.end === place; change = this.changes[this.nextChange]) {
      if (!which(change)) break;
      this.nextChange++;
      const { words, author, at } = change;
      if (words !== "") xml += `<w:ins ${doneBy(this.nextId++, author, at)}>${run(words, { isRtl })}</w:ins>`;
    }
    return xml;
  }
}
