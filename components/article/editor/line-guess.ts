/** How many characters stand on a line of the editor on a wide screen, as measured with English prose. */
const CHARACTERS_A_LINE = 72;

/** The numbers of lines that app/styles/editor.css knows a height for. */
const steps = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 26, 33, 42, 60, 100, 200, 1000];

/** About how many lines a block of so many code units takes, so that one that is not laid out yet takes its room. */
export function lineGuess(length: number): number {
  const lines = Math.ceil(length / CHARACTERS_A_LINE);
  return steps.find((step) => step >= lines) ?? 1000;
}
