import type { Block, BlockKind } from "@/lib/domain/text/blocks";
import type { EditedBlock } from "@/lib/domain/text/edit";

/** A block while it is edited. Its id stays with it wherever it moves; a block that is an old one has its index as id. */
export type EditorBlock = EditedBlock & { readonly id: number };

/** What a block is, without its words. */
export type BlockShape = { readonly kind: BlockKind; readonly level: number; readonly ordered?: boolean | undefined };

/** A selection inside a block, in code units of its words; `start` and `end` are one for a mere caret. */
export type Caret = { readonly id: number; readonly start: number; readonly end: number };

/** The blocks of a version as nobody has touched them. */
export function untouchedBlocks(blocks: readonly Block[]): EditorBlock[] {
  return blocks.map(({ start, end, kind, level, ordered }, index) => ({
    id: index,
    block: index,
    kind,
    level,
    ...(ordered !== undefined && { ordered }),
    pieces: [{ start, end }],
  }));
}

/** Whether a block is as it was in the version. */
export function isUntouched(blocks: readonly Block[], block: EditedBlock): boolean {
  const old = block.block === null ? undefined : blocks[block.block];
  if (!old || block.pieces.length !== 1 || !keepsWords(old, block)) return false;
  return old.kind === block.kind && old.level === block.level && (old.ordered ?? null) === (block.ordered ?? null);
}

/** Whether a block has the words of an old one, whatever it is now. */
export function keepsWords(old: Block, { pieces }: EditedBlock): boolean {
  const [only] = pieces;
  return pieces.length === 1 && typeof only === "object" && only.start === old.start && only.end === old.end;
}

/** Whether anything differs from the version. */
export function isChanged(blocks: readonly Block[], edited: readonly EditedBlock[]): boolean {
  return (
    edited.length !== blocks.length ||
    edited.some((block, index) => block.block !== index || !isUntouched(blocks, block))
  );
}

/** A shape without what does not apply to its kind; levels are 1 to 6 where there are any. */
export function shapeOf(kind: BlockKind, level: number, ordered = false): BlockShape {
  const within = Math.min(Math.max(level, 1), 6);
  if (kind === "heading") return { kind, level: within };
  return kind === "list-item" ? { kind, level: within, ordered } : { kind, level: 0 };
}
