/** A stretch of words as if the page were turned so that it stands upright. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly rtl: boolean;
  readonly angle: number;
};

/** A line of a page: its words in the order of reading, where it stands and how large its letters are, in points. */
export type PageLine = {
  readonly page: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The height of the baseline above the page's foot, and of the page. */
  readonly y: number;
  readonly pageHeight: number;
  readonly size: number;
  readonly rtl: boolean;
  /** Whether it holds several cells, as a table's rows do. */
  readonly cells: boolean;
};
