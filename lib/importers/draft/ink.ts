/** How many characters (UTF-16 code units) of a text are no white space. */
export function inkIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isWhite(text.charCodeAt(at))) count++;
  return count;
}

/** Whether a text is empty or its last character is white space. */
export function endsWhite(text: string): boolean {
  return text === "" || isWhite(text.charCodeAt(text.length - 1));
}

/** What `trim()` takes for white space. */
function isWhite(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(String.fromCharCode(code));
}

/**
 * Where the characters of a text that are no white space stand. A place is told by how many of them stand before it: that
 * stays true however white space is trimmed, joined and put between blocks.
 */
export class InkIndex {
  private readonly offsets: Uint32Array;

  constructor(private readonly text: string) {
    this.offsets = new Uint32Array(inkIn(text));
    let count = 0;
    for (let at = 0; at < text.length; at++) if (!isWhite(text.charCodeAt(at))) this.offsets[count++] = at;
  }

  /** The offset of the first character behind `ink` of them; the text's length where there is none. */
  startOf(ink: number): number {
    return this.offsets[ink] ?? this.text.length;
  }

  /** The offset right behind the last of `ink` characters; 0 where there are none. */
  endOf(ink: number): number {
    return ink <= 0 ? 0 : (this.offsets[Math.min(ink, this.offsets.length) - 1] ?? -1) + 1;
  }
}
