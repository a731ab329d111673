import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import type { ComparedSide } from "./compared-side";

// What the tests of a comparison stand on: texts as lists of blocks, and a plain comparison that is surely right.

/** Blocks with a blank line between them; "# " makes a heading, "- " a list item. */
export function sideOf(...blocks: readonly string[]): ComparedSide {
  let text = "";
  const ranges = blocks.map((written) => {
    const kind = written.startsWith("# ") ? "heading" : written.startsWith("- ") ? "list-item" : "paragraph";
    const words = kind === "paragraph" ? written : written.slice(2);
    if (text) text += "\n\n";
    const start = text.length;
    text += words;
    return { start, end: text.length, kind, level: kind === "paragraph" ? 0 : 1 } as const;
  });
  return { text, blocks: ranges };
}

/** The longest common subsequence of words and what stands between them, by the textbook. */
export function compareByTable(oldText: string, newText: string): { runs: KeptRun[] } {
  const [a, b] = [tokens(oldText), tokens(newText)];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (longest[i] as Uint16Array)[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: KeptRun[] = [];
  let [i, j, from, to] = [0, 0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] as string, b[j] as string];
    const kept = one === other;
    if (kept) keep(runs, { from, to, length: one.length });
    const isOldNext = at(i + 1, j) >= at(i, j + 1);
    if (kept || isOldNext) [i, from] = [i + 1, from + one.length];
    if (kept || !isOldNext) [j, to] = [j + 1, to + other.length];
  }
  return { runs };
}

function keep(runs: KeptRun[], run: KeptRun): void {
  const last = runs.at(-1);
  const goesOn = last && last.from + last.length === run.from && last.to + last.length === run.to;
  if (goesOn) runs[runs.length - 1] = { ...last, length: last.length + run.length };
  else runs.push(run);
}

function tokens(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? [];
}
