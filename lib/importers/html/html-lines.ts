/**
 * Gathers the words of inline content as a browser shows them: white space in a row is one space, none stands at the
 * ends of a line, and only `<br>` ends a line. No-break spaces are words here, as they are in HTML.
 */
export class HtmlLines {
  private lines: string[] = [""];
  /** How often what was gathered was taken. */
  private taken = 0;

  get isEmpty(): boolean {
    return this.lines.every((line) => line === "" || /^[ \t\n\f\r]*$/.test(line));
  }

  add(words: string): void {
    this.lines[this.lines.length - 1] += words;
  }

  /** Adds what `gather` does, as `change` makes it where it stays within a line. */
  addChanged(gather: () => void, change: (words: string) => string): void {
    const { taken } = this;
    const at = this.lines.length - 1;
    const { length } = this.lines[at] as string;
    gather();
    const line = this.lines[at];
    if (taken !== this.taken || at !== this.lines.length - 1 || line === undefined) return;
    this.lines[at] = line.slice(0, length) + change(line.slice(length));
  }

  breakLine(): void {
    this.lines.push("");
  }

  /** What was gathered, and empties this: a paragraph each, since an empty line between two lines parts them. */
  take(): string[] {
    const paragraphs: string[] = [];
    const lines: string[] = [];
    for (const line of [...this.lines.map(collapsed), ""]) {
      if (line !== "") lines.push(line);
      else if (lines.length > 0) paragraphs.push(lines.splice(0).join("\n"));
    }
    this.lines = [""];
    this.taken++;
    return paragraphs;
  }
}

/** One line with white space as HTML shows it. */
export function collapsed(line: string): string {
  return line.replace(/[ \t\n\f\r]+/g, " ").replace(/^ | $/g, "");
}
