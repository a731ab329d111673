import { typedChange } from "./typed-change";

/** One wording beside another as a redline: the words that stay before, those that go and come, and those that stay behind; whole words. */
export function redlineOf(
  from: string,
  to: string,
): readonly [before: string, gone: string, come: string, behind: string] {
  const { start, end } = typedChange(from, to, to.length);
  let lead = start;
  while (!isBetweenWords(from, lead) || !isBetweenWords(to, lead)) lead--;
  let tail = from.length - end;
  while (!isBetweenWords(from, from.length - tail) || !isBetweenWords(to, to.length - tail)) tail--;
  const [gone, come] = [from.slice(lead, from.length - tail), to.slice(lead, to.length - tail)];
  return [from.slice(0, lead), gone, come, from.slice(from.length - tail)];
}

/** Whether no word goes on over an offset; none does at either end. */
function isBetweenWords(text: string, offset: number): boolean {
  return offset <= 0 || offset >= text.length || /\s/.test(text.slice(offset - 1, offset + 1));
}
