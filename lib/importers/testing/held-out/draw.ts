import type { DraftShape } from "@/lib/importers/testing/draft-file";
import { type Prose, proses } from "./prose";

/** A word of a drawn draft with the signs at it. Offsets in the whole text; `cell` counts the places that runs stand in. */
export type Piece = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cell: number;
  readonly block: number;
  readonly sentence: number;
  /** White space before it, in its cell. */
  readonly gap: string;
  readonly isWord: boolean;
};

export type DrawnBlock = {
  readonly kind: "heading" | "paragraph" | "list-item" | "quote" | "row";
  /** Its end is a deleted paragraph's mark: the next block goes on in its line. */
  readonly goesOn: boolean;
  readonly cells: readonly { readonly number: number; readonly pieces: readonly number[] }[];
};

type DrawnSaid = { readonly author: string | null; readonly at: string | null; readonly text: string };

/** A comment, footnote, endnote or link: on these pieces, and what a reader has to find. */
export type DrawnNote = DrawnSaid & {
  readonly kind: "comment" | "footnote" | "endnote" | "link";
  readonly first: number;
  readonly last: number;
  /** How a comment is told: by a range, by its sign in or behind a word, by a range that never ends, or not at all. */
  readonly by: "range" | "inside" | "behind" | "open" | "nothing";
  readonly start: number;
  readonly end: number;
  readonly replies: readonly DrawnSaid[];
  readonly resolved: boolean;
};

/** What stands around pieces of one cell. */
export type Wrap = { readonly kind: (typeof wrapKinds)[number]; readonly first: number; readonly last: number };
export const wrapKinds = ["ins", "moveTo", "sdt", "smartTag", "customXml", "bdo", "field"] as const;

export type DrawnDraft = {
  readonly shape: DraftShape;
  readonly prose: Prose;
  readonly blocks: readonly DrawnBlock[];
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly notes: readonly DrawnNote[];
  readonly wraps: readonly Wrap[];
  /** Before which pieces deleted words stand. */
  readonly deleted: ReadonlySet<number>;
  /** Comments have no ids, as some programs write them. */
  readonly hasNoIds: boolean;
};

/** Chance that gives the same draft for the same seed. */
export class Chance {
  constructor(private readonly random: () => number) {}

  /** A whole number from 0 to below `of`. */
  below(of: number): number {
    return Math.floor(this.random() * of);
  }

  is(share: number): boolean {
    return this.random() < share;
  }

  of<T>(some: readonly T[]): T {
    return some[this.below(some.length)] as T;
  }
}

/** A random article, without notes. */
export function drawArticle(chance: Chance): Pick<DrawnDraft, "prose" | "blocks" | "pieces" | "text"> {
  const prose = chance.of(proses);
  const article = new Article(prose);
  article.block("heading", [[chance.of(prose.headings)]], false);
  for (let left = 2 + chance.below(7); left > 0; left--) {
    const kind = chance.of(["paragraph", "paragraph", "paragraph", "list-item", "quote", "heading", "row"] as const);
    if (kind === "row") {
      const width = 2 + chance.below(2);
      for (let rows = 1 + chance.below(3); rows > 0; rows--) {
        article.block(
          "row",
          Array.from({ length: width }, () => [chance.of(prose.cells)]),
          false,
        );
      }
    } else if (kind === "heading") article.block(kind, [[chance.of(prose.headings)]], false);
    else {
      const sentences = Array.from({ length: 1 + chance.below(4) }, () => chance.of(prose.sentences));
      article.block(kind, [sentences], kind === "paragraph" && chance.is(0.05));
    }
  }
  article.block("paragraph", [[chance.of(prose.sentences)]], false);
  const { blocks, pieces, text } = article;
  return { prose, blocks, pieces, text };
}

class Article {
  readonly blocks: DrawnBlock[] = [];
  readonly pieces: Piece[] = [];
  text = "";
  private cells = 0;
  private sentences = 0;

  constructor(private readonly prose: Prose) {}

  block(kind: DrawnBlock["kind"], cells: readonly (readonly (readonly string[])[])[], goesOn: boolean): void {
    const continues = this.blocks.at(-1)?.goesOn === true;
    const isJoined = continues && kind === "paragraph";
    // A deleted end before what is no paragraph would make that one's kind the whole line's.
    if (continues && !isJoined) this.blocks.push({ ...(this.blocks.pop() as DrawnBlock), goesOn: false });
    if (this.text !== "") this.text += isJoined ? " " : "\n\n";
    const block = this.blocks.length;
    const made = cells.map((sentences, nth) => {
      if (nth > 0) this.text += " | ";
      const number = this.cells++;
      const own: number[] = [];
      for (const sentence of sentences) {
        const isFirst = own.length === 0;
        if (!isFirst) this.text += this.prose.gap;
        if (kind !== "row" || nth === 0) this.sentences++;
        for (const [i, text] of sentence.entries()) {
          if (i > 0) this.text += this.prose.gap;
          const start = this.text.length;
          this.text += text;
          const gap = isFirst && i === 0 ? (isJoined ? " " : "") : this.prose.gap;
          own.push(this.pieces.length);
          this.pieces.push({
            ...{ text, start, end: this.text.length, cell: number, block, sentence: this.sentences, gap },
            isWord: this.prose.words.has(text),
          });
        }
      }
      return { number, pieces: own };
    });
    this.blocks.push({ kind, goesOn, cells: made });
  }
}
