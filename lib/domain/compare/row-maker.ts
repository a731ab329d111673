import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
import type { ComparedSide } from "./compared-side";
import type { KeptPiece, SharedWords } from "./pair-blocks";
import { type ComparedPart, countChanges, partsOfCome, partsOfGone, partsOfPair } from "./parts";

/**
 * What became of a block. `restyled`: the same words as another kind of block. `replaced`: another block stands in its
 * place. `joined`: its words stand in a neighbour now; `divided`: its words stood in a neighbour before. `moved-away` and
 * `moved-here` are the two places of one block.
 */
type RowKind =
  | "same"
  | "changed"
  | "restyled"
  | "replaced"
  | "removed"
  | "added"
  | "joined"
  | "divided"
  | "moved-away"
  | "moved-here";

/** Blocks that stand beside each other, by their places among their blocks; null where one side has none. */
export type ComparedRow = {
  readonly kind: RowKind;
  readonly old: number | null;
  readonly new: number | null;
  readonly parts: readonly ComparedPart[];
  /** Of a moved block the place on the other side, and whether that is further down. */
  readonly other: number | null;
  readonly down: boolean;
  /** The number of its first change, from 1, and how many it has. */
  readonly firstChange: number;
  readonly changes: number;
};

export type UnnumberedRow = Omit<ComparedRow, "firstChange" | "down">;

/** Makes the rows of a comparison one after the other, from the blocks' places among their blocks. */
export class RowMaker {
  readonly rows: UnnumberedRow[] = [];
  private readonly went: ReadonlyMap<number, readonly KeptPiece[]>;
  private readonly came: ReadonlyMap<number, readonly KeptPiece[]>;
  private readonly movedTo: ReadonlyMap<number, SharedWords>;
  private readonly movedFrom: ReadonlyMap<number, SharedWords>;

  /** `others` share words without being a pair; `moved` are the two places of blocks that were moved. */
  constructor(
    private readonly before: ComparedSide,
    private readonly after: ComparedSide,
    others: readonly SharedWords[],
    moved: readonly SharedWords[],
  ) {
    this.went = piecesBy(others, "old");
    this.came = piecesBy(others, "new");
    this.movedTo = new Map(moved.map((each) => [each.old, each]));
    this.movedFrom = new Map(moved.map((each) => [each.new, each]));
  }

  /** A block on both sides. */
  pair({ old, new: now, pieces }: SharedWords): void {
    const [one, other] = [this.before.blocks[old] as Block, this.after.blocks[now] as Block];
    const parts = partsOfPair(
      { oldText: this.before.text, newText: this.after.text },
      { old: one, new: other, kept: pieces, went: this.went.get(old) ?? [], came: this.came.get(now) ?? [] },
    );
    const restyled = one.kind !== other.kind || one.level !== other.level || one.ordered !== other.ordered;
    const inWords = countChanges(parts);
    const isWhole = parts.every(({ kind }) => kind === "same");
    const kind = inWords > 0 || !isWhole ? "changed" : restyled ? "restyled" : "same";
    this.rows.push({ kind, old, new: now, parts, other: null, changes: kind === "restyled" ? 1 : inWords });
  }

  /** Blocks between two pairs. Those that are simply gone and come stand beside each other, the rest alone. */
  between(old: TextRange, now: TextRange): void {
    let i = old.start;
    let j = now.start;
    while (i < old.end || j < now.end) {
      const isOldPlain = i < old.end && !this.movedTo.has(i) && !this.went.has(i);
      const isNewPlain = j < now.end && !this.movedFrom.has(j) && !this.came.has(j);
      if (i < old.end && !isOldPlain) this.gone(i++);
      else if (j < now.end && !isNewPlain) this.come(j++);
      else if (isOldPlain && isNewPlain) this.replaced(i++, j++);
      else if (isOldPlain) this.gone(i++);
      else this.come(j++);
    }
  }

  private gone(old: number): void {
    const moved = this.movedTo.get(old);
    const went = moved?.pieces ?? this.went.get(old) ?? [];
    const kind = moved ? "moved-away" : went.length > 0 ? "joined" : "removed";
    const parts = partsOfGone(this.before.text, this.before.blocks[old] as Block, went);
    this.rows.push({ kind, old, new: null, parts, other: moved?.new ?? null, changes: 1 });
  }

  private come(now: number): void {
    const moved = this.movedFrom.get(now);
    const came = moved?.pieces ?? this.came.get(now) ?? [];
    const kind = moved ? "moved-here" : came.length > 0 ? "divided" : "added";
    const parts = partsOfCome(this.after.text, this.after.blocks[now] as Block, came);
    this.rows.push({ kind, old: null, new: now, parts, other: moved?.old ?? null, changes: 1 });
  }

  private replaced(old: number, now: number): void {
    const gone = partsOfGone(this.before.text, this.before.blocks[old] as Block, []);
    const come = partsOfCome(this.after.text, this.after.blocks[now] as Block, []);
    this.rows.push({ kind: "replaced", old, new: now, parts: [...gone, ...come], other: null, changes: 1 });
  }
}

function piecesBy(shared: readonly SharedWords[], side: "old" | "new"): Map<number, KeptPiece[]> {
  const pieces = new Map<number, KeptPiece[]>();
  for (const each of shared) {
    const all = pieces.get(each[side]);
    if (all) all.push(...each.pieces);
    else pieces.set(each[side], [...each.pieces]);
  }
  return pieces;
}
