/**
 * A part of an edited text. `from` and `fromEnd` name the stretch of the old text (code units) that it is, or that it
 * replaces; both -1 for what was inserted. `kept`: the very characters, not a replacement.
 */
export type Part = { readonly text: string; readonly from: number; readonly fromEnd: number; readonly kept: boolean };

/** A sentence of a draft with the space behind it. */
export type DraftSentence = Part[];

/** An edited text as paragraphs of sentences; every part knows where it came from. */
export type Draft = DraftSentence[][];

export function inserted(text: string): Part {
  return { text, from: -1, fromEnd: -1, kept: false };
}

/** The draft's text, and its parts with their places in it. Paragraphs are joined by an empty line. */
export function writeDraft(draft: Draft): { text: string; placed: (Part & { readonly to: number })[] } {
  const placed: (Part & { readonly to: number })[] = [];
  const texts: string[] = [];
  let length = 0;
  const write = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  for (const paragraph of draft) {
    const parts = paragraph.flat();
    while (parts.length > 0 && parts.at(-1)?.text.trim() === "") parts.pop();
    if (parts.length === 0) continue;
    if (length > 0) write("\n\n");
    for (const part of parts) {
      placed.push({ ...part, to: length });
      write(part.text);
    }
  }
  return { text: texts.join(""), placed };
}

/** Of parts in the order of the old text the first one that ends behind an offset. A binary search. */
export function firstPartBehind(parts: readonly Part[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle] as Part).fromEnd <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
