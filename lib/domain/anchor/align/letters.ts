import { isWord, type Tokens, tokenLength } from "./tokens";

/** How many code units of the words among tokens `[start, end)`. */
export function lettersIn(tokens: Tokens, { start, end }: { readonly start: number; readonly end: number }): number {
  let letters = 0;
  for (let i = start; i < end; i++) if (isWord(tokens, i)) letters += tokenLength(tokens, i);
  return letters;
}
