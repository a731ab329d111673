import type { TextRange } from "../../../lib/domain/text/range";

/** What every contestant gets: the same text and the same ranges, in the forms that they ask for. */
export type Task = {
  /** The blocks as paragraphs without any highlight. */
  readonly plainHtml: string;
  /** The same as Galley's server sends it: in stretches, and without them. */
  readonly galleyHtml: string;
  readonly galleyWholeHtml: string;
  /** Each block's words. */
  readonly blocks: readonly string[];
  /** The claims as offsets into all blocks' words joined without anything between, in UTF-16 code units. */
  readonly claims: readonly (TextRange & { readonly id: number })[];
};

/** One way to show a text with highlights. */
export type Contestant = {
  /**
   * Puts the text and its highlights into an empty article. One that draws later, on its own, promises when by
   * performance.now() it had drawn last.
   */
  readonly show: (article: HTMLElement, task: Task) => Promise<number> | undefined;
  /** What its scripts do once the article is laid out. */
  readonly afterLayout?: (article: HTMLElement) => void;
  /** Where its highlights are: elements of its own around words, boxes over them, or the CSS Custom Highlight API. */
  readonly drawsBy: "elements" | "boxes" | "css-highlights";
  /** The elements that highlight. */
  readonly highlights?: string;
  /** The attribute by which an element of the claim's own is found, such as to be clicked. */
  readonly handle?: string;
};
