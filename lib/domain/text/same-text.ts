import type { Block } from "./blocks";

type Text = { readonly text: string; readonly blocks: readonly Block[] };

/** Whether two texts say the same in the same blocks, so that one would be no new version of the other. */
export function isSameText(one: Text, other: Text): boolean {
  if (one.text !== other.text || one.blocks.length !== other.blocks.length) return false;
  return one.blocks.every(({ start, end, kind, level, ordered = null }, i) => {
    const beside = other.blocks[i] as Block;
    const isPlace = beside.start === start && beside.end === end;
    return isPlace && beside.kind === kind && beside.level === level && (beside.ordered ?? null) === ordered;
  });
}
