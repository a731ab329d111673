import type { Block } from "@/lib/domain/text/blocks";
import { changesTogether } from "@/lib/domain/text/changes-together";
import type { TextRange } from "@/lib/domain/text/range";
import { redlineOf } from "@/lib/domain/text/redline";
import { type TypedChange, typedChange } from "@/lib/domain/text/typed-change";

/** The words `to` for those of a range. */
export type RangeCorrection = TextRange & { readonly to: string };

/** A change of a text, and the correction that it makes. */
export type CorrectionChange<C> = TypedChange & { readonly by: C };

/**
 * The changes that apply corrections to a text together, in text order, none over another: those that the editor's “apply
 * all” makes, in whole words where no neighbour stands in the way. What is not whole in one block, or overlaps a later
 * correction, is left for a person.
 *
 * @param corrections in text order
 */
export function correctionChanges<C extends RangeCorrection>(
  text: string,
  blocks: readonly Block[],
  corrections: readonly C[],
): CorrectionChange<C>[] {
  const changes = corrections.flatMap((by) => {
    const isWhole = blocks.some(({ start, end }) => start <= by.start && by.end <= end);
    return isWhole ? [changeOf(text, by)] : [];
  });
  const together = changesTogether(changes).toReversed();
  let free = 0;
  return together.map((change, i) => {
    const wide = inWholeWords(text, change.by);
    const fits = free <= wide.start && wide.end <= (together[i + 1]?.start ?? text.length);
    const made = fits ? wide : change;
    free = made.end;
    return made;
  });
}

/** A text with changes made that correctionChanges gave. */
export function correctedText(text: string, changes: readonly TypedChange[]): string {
  let corrected = "";
  let from = 0;
  for (const { start, end, words } of changes) {
    corrected += text.slice(from, start) + words;
    from = end;
  }
  return corrected + text.slice(from);
}

function changeOf<C extends RangeCorrection>(text: string, by: C): CorrectionChange<C> {
  const { start, end, words } = typedChange(text.slice(by.start, by.end), by.to, by.to.length);
  return { start: by.start + start, end: by.start + end, words, by };
}

function inWholeWords<C extends RangeCorrection>(text: string, by: C): CorrectionChange<C> {
  const [before, gone, words] = redlineOf(text.slice(by.start, by.end), by.to);
  const start = by.start + before.length;
  return { start, end: start + gone.length, words, by };
}
