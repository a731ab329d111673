import type { Caret, EditorBlock } from "./editor-block";

/** The blocks at one moment, and the selection that belongs to it. */
export type Moment = { readonly blocks: readonly EditorBlock[]; readonly caret: Caret | null };

/** Typing that the next key may belong to: in which block, up to where (code units), when (milliseconds), which sort. */
export type Typing = {
  readonly id: number;
  readonly at: number;
  readonly time: number;
  readonly sort: "words" | "gone";
};

/** What can be undone, the oldest first, what is now, and what can be done again, the next last. */
export type EditHistory = {
  readonly past: readonly Moment[];
  readonly present: Moment;
  readonly future: readonly Moment[];
  readonly typing: Typing | null;
};

/** How long a pause in typing may be, in milliseconds, for what follows to be undone together with what went before. */
const PAUSE = 1_000;

/** How many steps can be undone. Each keeps a list of all blocks, so that very long articles have fewer. */
const MOST_STEPS = 500;
const MOST_KEPT_BLOCKS = 2_000_000;

export function startHistory(blocks: readonly EditorBlock[]): EditHistory {
  return { past: [], present: { blocks, caret: null }, future: [], typing: null };
}

/**
 * The history with one step more. `before` is the selection that undoing it gives back. Typing that goes on where it
 * was, without a pause, is one step.
 */
export function recordStep(
  history: EditHistory,
  next: Moment,
  before: Caret | null,
  typing: Typing | null,
): EditHistory {
  if (typing && history.typing && goesOn(history.typing, typing, before)) {
    return { past: history.past, present: next, future: [], typing };
  }
  const most = Math.max(20, Math.min(MOST_STEPS, Math.floor(MOST_KEPT_BLOCKS / Math.max(next.blocks.length, 1))));
  const past = [...history.past, { blocks: history.present.blocks, caret: before }].slice(-most);
  return { past, present: next, future: [], typing };
}

/** One step back; null where there is none. */
export function undoStep({ past, present, future }: EditHistory): EditHistory | null {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [...future, present], typing: null } : null;
}

/** The step that was undone last, done again; null where there is none. */
export function redoStep({ past, present, future }: EditHistory): EditHistory | null {
  const next = future.at(-1);
  return next ? { past: [...past, present], present: next, future: future.slice(0, -1), typing: null } : null;
}

function goesOn(last: Typing, next: Typing, before: Caret | null): boolean {
  if (last.id !== next.id || last.sort !== next.sort || next.time - last.time > PAUSE || !before) return false;
  return next.sort === "words"
    ? before.start === last.at && before.end === last.at
    : before.end === last.at || before.start === last.at;
}
