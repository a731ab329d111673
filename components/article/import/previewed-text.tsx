"use client";

import { useTranslations } from "next-intl";
import { createElement, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ReadingNotes } from "@/components/ui/reading-notes";
import { encodingNoteOf } from "@/lib/domain/evidence/reading-note";
import type { PreviewedText as Preview } from "@/lib/queries/article/preview-article";
import { type BlockChoice, ChosenBlock, isKept, toggled } from "./chosen-block";
import { PreviewEncoding, type Rereading } from "./preview-encoding";

export type { BlockChoice };

type ShownBlock = Preview["blocks"][number];

/** How much stands open at first: enough to know an article by, in blocks and UTF-16 code units. */
const FIRST_BLOCKS = 12;
const FIRST_LENGTH = 2_500;

type Props = {
  readonly text: Preview;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Whether it was a page, of which only the article is taken. */
  readonly isPage: boolean;
  readonly rereading: Rereading;
  /** What of it is left out and taken in by hand, where that can be chosen. */
  readonly choice?: BlockChoice;
  readonly onChoice?: (choice: BlockChoice) => void;
};

/** The text as it will be kept, with what was recognised in it. */
export function PreviewedText({ text, language, direction, isPage, rereading, choice, onChoice }: Props) {
  const t = useTranslations("preview");
  const { words, sentences, more, notes } = text;
  const encoding = encodingNoteOf(notes);
  const [all, setAll] = useState(false);
  const [withAsides, setWithAsides] = useState(false);
  const own = text.blocks.filter(({ of }) => of === "text");
  const asides = choice ? text.blocks.length - own.length : 0;
  const blocks = withAsides ? text.blocks : own;
  const first = firstBlocks(blocks);
  const shown = all ? blocks : blocks.slice(0, first);
  return (
    <section aria-labelledby="preview-heading" className="grid gap-3 rounded-xl border border-line bg-panel p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="preview-heading" tabIndex={-1} className="text-lg font-semibold">
          {t("heading")}
        </h2>
        <p className="text-[0.8125rem] text-soft">
          {t("size", { words, sentences, blocks: own.length + more })}
          {isPage && ` ${t("left-out")}`}
          {choice && ` ${t("choose")}`}
        </p>
        {choice && choice.leave.length + choice.take.length > 0 && (
          <p role="status" className="text-[0.8125rem] font-semibold">
            {t("chosen", { left: choice.leave.length, taken: choice.take.length })}
          </p>
        )}
      </div>
      <ReadingNotes notes={notes}>{encoding && <PreviewEncoding note={encoding} rereading={rereading} />}</ReadingNotes>
      <section
        id="previewed-text"
        aria-label={t("text")}
        lang={language === "und" ? undefined : language}
        dir={direction}
        className="galley previewed"
      >
        {elementsOf(shown, (block) =>
          choice && onChoice ? (
            <ChosenBlock
              text={block.text}
              kept={isKept(block, choice)}
              onToggle={() => onChoice(toggled(block, choice))}
            />
          ) : (
            block.text
          ),
        )}
      </section>
      {asides > 0 && (
        <div>
          <Button aria-expanded={withAsides} aria-controls="previewed-text" onClick={() => setWithAsides(!withAsides)}>
            {withAsides ? t("hide-asides") : t("show-asides", { count: asides })}
          </Button>
        </div>
      )}
      {first < blocks.length && (
        <div>
          <Button aria-expanded={all} aria-controls="previewed-text" onClick={() => setAll(!all)}>
            {all ? t("show-less") : t("show-all", { count: blocks.length - first })}
          </Button>
        </div>
      )}
      {more > 0 && (all || first === blocks.length) && (
        <p className="text-[0.8125rem] text-soft">{t("more", { count: more })}</p>
      )}
    </section>
  );
}

/** How many blocks stand open at first; one at least, and never all but a word. */
function firstBlocks(blocks: readonly ShownBlock[]): number {
  let length = 0;
  const end = blocks.findIndex(({ text }, place) => {
    const isOver = place > 0 && (place >= FIRST_BLOCKS || length + text.length > FIRST_LENGTH);
    length += text.length;
    return isOver;
  });
  return end < 0 || blocks.length - end <= 1 ? blocks.length : end;
}

/** The page's title and the preview's own stand above, so the article's headings begin at the third level. */
const tags = { paragraph: "p", quote: "blockquote", "list-item": "li" } as const;

function elementsOf(blocks: readonly ShownBlock[], inside: (block: ShownBlock) => ReactNode): ReactNode[] {
  const elements: ReactNode[] = [];
  for (let place = 0; place < blocks.length; ) {
    const from = place;
    const block = blocks[place++] as ShownBlock;
    const { kind, level, ordered } = block;
    if (kind !== "list-item") {
      const tag = kind === "heading" ? `h${Math.min(Math.max(level, 1) + 2, 6)}` : tags[kind];
      // A heading's name would hold that of the button in it.
      const name = kind === "heading" && { "aria-label": block.text };
      elements.push(createElement(tag, { key: from, ...name }, inside(block)));
      continue;
    }
    while (blocks[place]?.kind === "list-item" && blocks[place]?.ordered === ordered) place++;
    const items = blocks.slice(from, place).map((item, at) => createElement("li", { key: from + at }, inside(item)));
    elements.push(createElement(ordered ? "ol" : "ul", { key: from }, items));
  }
  return elements;
}
