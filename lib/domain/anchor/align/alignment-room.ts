type Lines = readonly [Int32Array, Int32Array, Int32Array];

/**
 * The tables of an alignment, kept from one gap to the next: a text has thousands of small gaps, and to clear away as
 * many tables takes longer than to fill them.
 */
export class AlignmentRoom {
  private trace = new Uint8Array(4096);
  private lines: Lines = linesOf(256);

  /** A table of at least `cells` and three lines of at least `columns`; what they hold is of no meaning. */
  of(cells: number, columns: number): { readonly trace: Uint8Array; readonly lines: Lines } {
    if (this.trace.length < cells) this.trace = new Uint8Array(2 * cells);
    if (this.lines[0].length < columns) this.lines = linesOf(2 * columns);
    return { trace: this.trace, lines: this.lines };
  }
}

function linesOf(columns: number): Lines {
  return [new Int32Array(columns), new Int32Array(columns), new Int32Array(columns)];
}
