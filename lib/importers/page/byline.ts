/** "By Jane Doe" on a line of its own. */
const bylinePattern = /^By (\p{Lu}[^.!?:;]{1,60})$/u;

/** Who wrote an article, by a line that says no more than that; undefined for any other line. */
export function bylineIn(line: string): string | undefined {
  return bylinePattern.exec(line.slice(0, 100))?.[1];
}
