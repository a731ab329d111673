import type { ComparedRow } from "./row-maker";

/** Rows that follow each other, shown or folded away. */
export type RowStretch = { readonly folded: boolean; readonly rows: readonly ComparedRow[] };

/** So many unchanged rows stay on either side of what changed. */
const AROUND = 1;

/** Fewer rows than this are not worth folding. */
const FEWEST = 2;

/**
 * Folds away what did not change. `isNoted` names rows that stay in sight all the same. Rows keep their order, and each
 * is in one stretch.
 */
export function foldRows(
  rows: readonly ComparedRow[],
  isNoted: (row: ComparedRow) => boolean = () => false,
): RowStretch[] {
  const plain = rows.map((row) => row.kind === "same" && !isNoted(row));
  const stretches: RowStretch[] = [];
  const add = (folded: boolean, from: number, to: number) => {
    const last = stretches.at(-1);
    if (from === to) return;
    if (last && !last.folded && !folded)
      stretches[stretches.length - 1] = { folded, rows: [...last.rows, ...rows.slice(from, to)] };
    else stretches.push({ folded, rows: rows.slice(from, to) });
  };
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && plain[to] === plain[from]) to++;
    const start = plain[from] ? from + (from === 0 ? 0 : AROUND) : to;
    const end = plain[from] ? to - (to === rows.length ? 0 : AROUND) : to;
    if (end - start < FEWEST) add(false, from, to);
    else {
      add(false, from, start);
      add(true, start, end);
      add(false, end, to);
    }
    from = to;
  }
  return stretches;
}
