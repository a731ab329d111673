import { useTranslations } from "next-intl";
import { escapeHtml, markedHtml } from "@/lib/domain/highlight/marked-html";
import { segmentsByBlock } from "@/lib/domain/highlight/segments";
import { continuesList, nearestLineStep, stretchesOf } from "@/lib/domain/highlight/stretches";
import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
import { ArticleBody } from "./article-body";
import { keptHtml } from "./kept-html";
import { type ClaimToMark, markedClaims } from "./marked-claims";
import { leaveWords } from "./words-once";

type Translate = ReturnType<typeof useTranslations<never>>;

export type ArticleTextProps = {
  /** What the words and their marks are made of, as a string that is another one whenever anything of it is: made once for it. */
  readonly madeOf: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly ClaimToMark[];
  readonly skips: readonly (TextRange & { readonly id: string })[];
  readonly address: string;
  /** Whether the first block is the page's title. */
  readonly titled: boolean;
  readonly versionNumber: number;
  /** Whether a browser loads the page whole, and not only what React shows of it. */
  readonly isDocument: boolean;
};

/**
 * The article's words in their blocks, with every claim and skip marked. Made on the server and complete without
 * scripts. Each block carries the offset at which it starts, in UTF-16 code units, for selections to be found by. A long
 * article is divided into stretches, of which the browser lays out only those near the window.
 */
export function ArticleText(props: ArticleTextProps) {
  const { madeOf, address, titled, versionNumber, isDocument } = props;
  const t = useTranslations();
  const html = keptHtml(JSON.stringify([titled, address, madeOf]), () => htmlOf(t, props));
  // The words of another version are another body.
  return (
    <ArticleBody
      key={versionNumber}
      html={isDocument ? null : html}
      words={isDocument ? leaveWords(html) : ""}
      address={address}
    />
  );
}

function htmlOf(t: Translate, { text, blocks, claims, skips, address, titled }: ArticleTextProps): string {
  const { marked, ranges } = markedClaims(t, claims);
  const segments = segmentsByBlock(blocks, ranges, skips);
  const elements = blocks.map((block, index) => {
    const words = markedHtml(text, segments[index] ?? [], { claims: marked, address });
    return element(titled && index === 0 ? "h1" : tagOf(block), words, {
      "data-start": block.start,
      "data-end": block.end,
    });
  });
  const stretches = stretchesOf(blocks);
  if (stretches.length === 0) return gatherLists(blocks, elements);
  return stretches
    .map(({ from, to, lines }) =>
      element("div", gatherLists(blocks.slice(from, to), elements.slice(from, to)), {
        class: `stretch lines-${nearestLineStep(lines)}`,
      }),
    )
    .join("");
}

/** An element as HTML; `inside` is HTML already. */
function element(tag: string, inside: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`);
  return `<${tag}${said.join("")}>${inside}</${tag}>`;
}

/** Headings stand under the page's title, so the highest of them is of level 2. */
function tagOf(block: Block): string {
  if (block.kind === "heading") return `h${Math.min(Math.max(block.level, 2), 6)}`;
  return { paragraph: "p", quote: "blockquote", "list-item": "li" }[block.kind];
}

/** Puts list items that follow each other into one list. Deeper levels are shown by their own start, not nested. */
function gatherLists(blocks: readonly Block[], elements: readonly string[]): string {
  let html = "";
  for (let index = 0; index < blocks.length; index++) {
    const first = blocks[index] as Block;
    if (first.kind !== "list-item") {
      html += elements[index];
      continue;
    }
    let end = index + 1;
    while (continuesList(blocks[end - 1] as Block, blocks[end])) end++;
    html += element(first.ordered ? "ol" : "ul", elements.slice(index, end).join(""));
    index = end - 1;
  }
  return html;
}
