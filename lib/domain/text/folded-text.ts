/** The text folded letter by letter, and for each code unit of that where its letter starts and ends. */
export function foldedText(text: string, fold: (letter: string) => string) {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const form = fold(letter);
    folded += form;
    for (let unit = 0; unit < form.length; unit++) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    // A mark that folds to nothing belongs to the letter before it.
    if (form === "" && ends.length > 0) ends[ends.length - 1] = at + letter.length;
    at += letter.length;
  }
  return { folded, starts, ends };
}
