"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { pageRangesOf, rangeOfSelection, shownText } from "@/components/article/text-offsets";
import { paint } from "@/components/article/use-chosen-words";
import { useSettledSelection } from "@/components/article/use-settled-selection";
import { SnapshotText } from "@/components/evidence/snapshot/snapshot-text";
import { Button } from "@/components/ui/button";
import type { TextRange } from "@/lib/domain/text/range";
import type { FoundInSnapshot } from "@/lib/queries/evidence/find-in-snapshot";

type Props = {
  readonly found: FoundInSnapshot;
  readonly chosen: TextRange | null;
  /** `isWhole` says that a mouse has let go of several words: by touch and by key one may go on selecting. */
  readonly onSelect: (range: TextRange & { readonly words: string }, isWhole: boolean) => void;
  readonly onPart: (part: number) => void;
};

/** A part of a snapshot's text in a box of its own that scrolls; words are chosen by selecting them. */
export function SnapshotBeside({ found, chosen, onSelect, onPart }: Props) {
  const t = useTranslations("passage");
  const root = useRef<HTMLElement>(null);
  const isByMouse = useRef(false);
  const { part, hit, passage } = found;
  useSettledSelection(root, {
    settled: () => {
      const range = root.current && rangeOfSelection(root.current, document.getSelection());
      if (!range || !root.current) return;
      const words = shownText(root.current).slice(range.start, range.end);
      onSelect({ ...range, words }, isByMouse.current && /\s/.test(words));
    },
    pressed: () => {
      isByMouse.current = true;
    },
  });
  useEffect(() => paint("galley-passage", chosen && root.current ? pageRangesOf(root.current, chosen) : []), [chosen]);
  useEffect(() => () => paint("galley-passage", []), []);
  // What was found, or the passage that stands, is brought to the middle of the box; the page itself stays.
  const shown = hit ?? passage;
  useEffect(() => {
    const box = root.current;
    const first = box && shown ? pageRangesOf(box, shown)[0]?.getBoundingClientRect() : undefined;
    if (box && first) box.scrollTop += first.top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }, [shown]);
  if (part.words === "") return null;
  const inPart = passage && passage.start < part.start + part.words.length && passage.end > part.start;
  return (
    <>
      <section
        ref={root}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        tabIndex={0}
        aria-label={t("words")}
        lang={found.language ?? undefined}
        dir={found.direction ?? "auto"}
        onKeyDown={() => {
          isByMouse.current = false;
        }}
        onTouchStart={() => {
          isByMouse.current = false;
        }}
        className="beside"
      >
        <SnapshotText {...part} restStart={found.restStart} passages={inPart ? [{ ...passage, id: "passage" }] : []} />
      </section>
      {part.count > 1 && (
        <p className="flex items-center justify-between gap-2 text-[0.8125rem] text-soft">
          <Button look="quiet" disabled={part.number === 1} onClick={() => onPart(part.number - 1)}>
            {t("part-before")}
          </Button>
          {t("part", { number: part.number, count: part.count })}
          <Button look="quiet" disabled={part.number === part.count} onClick={() => onPart(part.number + 1)}>
            {t("part-after")}
          </Button>
        </p>
      )}
    </>
  );
}
