// The parts of the peers that the bench calls and that bring no types of their own.

declare module "mark.js" {
  export default class Mark {
    constructor(element: HTMLElement);
    markRanges(
      ranges: readonly { start: number; length: number }[],
      options: { element?: string; each?: (element: HTMLElement, range: { id: number }) => void },
    ): void;
  }
}

declare module "react-highlight-words" {
  import type { ComponentType } from "react";

  const Highlighter: ComponentType<{
    searchWords: readonly string[];
    textToHighlight: string;
    findChunks: () => readonly { start: number; end: number }[];
  }>;
  export default Highlighter;
}
