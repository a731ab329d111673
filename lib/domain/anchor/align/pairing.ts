import { AlignmentRoom } from "./alignment-room";
import type { Tokens } from "./tokens";

/** A stretch of either text that is still to be compared: tokens `[oldStart, oldEnd)` against `[newStart, newEnd)`. */
export type Gap = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
};

/** Which token of the old text became which of the new one: those that read the same, and those that replace another. */
export class Pairing {
  /** For each old token the new one, and the other way round; -1 for none. */
  readonly newOf: Int32Array;
  readonly oldOf: Int32Array;
  /** For each old token with a pair, the number of the moved passage that it stands in; 0 for those in place. */
  readonly passage: Int32Array;
  passages = 0;
  /** Whether a stretch was given up because to compare it would have cost too much. */
  bounded = false;
  /** What the comparison has cost so far: tokens looked at, cells filled. */
  steps = 0;
  readonly room: AlignmentRoom;

  constructor(
    readonly before: Tokens,
    readonly after: Tokens,
    room = new AlignmentRoom(),
  ) {
    this.room = room;
    this.newOf = new Int32Array(before.count).fill(-1);
    this.oldOf = new Int32Array(after.count).fill(-1);
    this.passage = new Int32Array(before.count);
  }

  join(old: number, now: number, passage = 0): void {
    this.newOf[old] = now;
    this.oldOf[now] = old;
    this.passage[old] = passage;
  }

  part(old: number): void {
    const now = this.newOf[old] as number;
    if (now < 0) return;
    this.newOf[old] = -1;
    this.oldOf[now] = -1;
    this.passage[old] = 0;
  }

  /** Whether two tokens read the same. */
  same(old: number, now: number): boolean {
    return this.before.ids[old] === this.after.ids[now];
  }
}
