import type { TextRange } from "@/lib/domain/text/range";

/** Closing marks by their opening one. „ closes with “ in German and with ” elsewhere. */
const pairs: Readonly<Record<string, string>> = {
  "“": "”",
  "„": '“”"',
  "‟": "”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "「": "」",
  "『": "』",
  "‘": "’",
  "‚": "‘’",
  '"': '"',
  "'": "'",
};
/** Apostrophes stand between letters, quotation marks do not. */
const single = new Set(["‘", "‚", "'"]);
const letter = /[\p{L}\p{N}]/u;

/**
 * The quotations of a block, without their marks. One that is not closed goes to the block's end where the next
 * paragraph goes on with it (`goesOn`), and is none otherwise. Quotations in quotations are given too.
 */
export function quotesIn(text: string, block: TextRange, goesOn: boolean): TextRange[] {
  const found: TextRange[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = block.start; at < block.end; at++) {
    const mark = text.charAt(at);
    const innermost = open.findLastIndex((each) => closes(text, at, each.mark));
    if (innermost >= 0) {
      const [closed] = open.splice(innermost);
      if (closed) add(found, text, closed.at + 1, at);
    } else if (opens(text, at, block, mark)) open.push({ mark, at });
  }
  if (goesOn && open[0] && open[0].mark !== "‘" && open[0].mark !== "'") add(found, text, open[0].at + 1, block.end);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a block begins with an opening mark, as each paragraph of a long quotation does. */
export function beginsQuoted(text: string, block: TextRange): boolean {
  return /^[“„«»"「]/.test(text.slice(block.start, block.start + 1));
}

function closes(text: string, at: number, opening: string): boolean {
  if (!pairs[opening]?.includes(text.charAt(at))) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (single.has(opening)) return !letter.test(after) && !/\s/.test(before);
  // A straight mark that follows white space and stands before a word opens.
  if (opening === '"') return !(/\s/.test(before) && letter.test(after));
  return true;
}

function opens(text: string, at: number, block: TextRange, mark: string): boolean {
  if (!(mark in pairs)) return false;
  const before = at === block.start ? " " : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"' && letter.test(before)) return false;
  if (mark === "»") return !/\s/.test(after) && text.indexOf("«", at + 1) > 0;
  if (single.has(mark)) return !letter.test(before) && /\S/.test(after);
  return /\S/.test(after) || mark === "«";
}

function add(found: TextRange[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (letter.test(text.slice(start, end))) found.push({ start, end });
}
