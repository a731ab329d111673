/**
 * A stretch of words as a page draws it: the matrix that puts it on the page (PDF 32000-1, section 9.4.4, so that the
 * last two numbers are where its baseline begins, in points from the lower left), its width in points, and whether it
 * reads from right to left.
 */
export type PageItem = readonly [
  words: string,
  a: number,
  b: number,
  c: number,
  d: number,
  x: number,
  y: number,
  width: number,
  rtl: 0 | 1,
];
