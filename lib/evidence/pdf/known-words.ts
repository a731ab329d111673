import { trimmedEnd } from "@/lib/domain/text/trim-ends";

const words = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu;

/** The words of a document, by which a word that the end of a line breaks is told from two. */
export class KnownWords {
  private readonly all = new Set<string>();
  /** Those that stand inside a line, where none is broken. */
  private readonly whole = new Set<string>();

  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      const found = line.match(words) ?? [];
      for (const [i, word] of found.entries()) {
        this.all.add(word);
        if (i > 0 && i < found.length - 1) this.whole.add(word);
      }
    }
  }

  /** A line with its initial, which was drawn apart: as one word, or as two where only that makes words. */
  withInitial(initial: string, line: string): string {
    const rest = /^\p{L}[\p{L}\p{M}]*/u.exec(line)?.[0] ?? "";
    const isWord = /^\P{L}*[AEIOYÀÓАВИКОСУЯ]$/u.test(initial) && this.whole.has(rest) && !this.all.has(initial + rest);
    return isWord || rest === "" ? `${initial} ${line}` : initial + line;
  }

  /** Two lines of a paragraph as one: with a space, or with the halves of a word put together. */
  join(line: string, next: string): string {
    const head = lastWord(line.replace(/[-‐\u00ad]$/, ""));
    const tail = /^\p{L}[\p{L}\p{M}]*/u.exec(next)?.[0] ?? "";
    if (head === "" || tail === "") return isUnspaced(line, next) ? line + next : `${line} ${next}`;
    if (/[-‐\u00ad]$/.test(line)) {
      const bare = line.slice(0, -1);
      if (line.endsWith("\u00ad")) return bare + next;
      const isCompound = /^\p{Lu}/u.test(tail) || (this.all.has(`${head}-${tail}`) && !this.all.has(head + tail));
      return isCompound ? line + next : bare + next;
    }
    // The hyphens at the ends of lines are lost in some files.
    const isBroken = this.all.has(head + tail) && !(this.whole.has(head) && this.whole.has(tail));
    return isBroken || isUnspaced(line, next) ? line + next : `${line} ${next}`;
  }
}

/** What a line ends with, from a letter on. */
function lastWord(line: string): string {
  const end = line.slice(trimmedEnd(line, /[\p{L}\p{M}-]/u).length);
  const start = end.search(/\p{L}/u);
  return start < 0 ? "" : end.slice(start);
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

/** Whether two lines meet in a script that writes no spaces. */
function isUnspaced(line: string, next: string): boolean {
  return unspaced.test(line.slice(-1)) && unspaced.test(next.slice(0, 1));
}
