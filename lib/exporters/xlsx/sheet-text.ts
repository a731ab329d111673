/** What a cell of a spreadsheet holds at most, in UTF-16 code units (Excel's limit). */
export const longestCell = 32_767;

const cutNote = "… [cut here: a cell holds no more; the JSON export has all of it]";

/**
 * A text as a cell of a workbook holds it. What XML forbids or advises against, which writers leave out without a word,
 * and a carriage return, which it would change, are written as `_x000D_`, and an underscore that would be read as the
 * beginning of such a sign is written so itself, as ST_Xstring has it (ECMA-376 part 1, 22.9.2.19). What is longer than a
 * cell is cut between characters, and says so.
 */
export function sheetText(text: string): string {
  const whole = encoded(text);
  if (whole.length <= longestCell) return whole;
  let kept = text.slice(0, longestCell - cutNote.length);
  let cut = encoded(kept);
  while (cut.length > longestCell - cutNote.length) {
    kept = kept.slice(0, kept.length - Math.ceil((cut.length - longestCell + cutNote.length) / 7));
    cut = encoded(kept);
  }
  // A high surrogate at the end has lost its other half.
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + cutNote;
}

function encoded(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\ufffd/gu, signOf);
}

/** Each UTF-16 code unit of a character as its sign. */
function signOf(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, "0")}_`).join("");
}
