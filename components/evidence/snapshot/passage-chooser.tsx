"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { scrollToRange } from "@/components/article/scroll-to-range";
import { pageRangesOf, rangeOfSelection, shownText } from "@/components/article/text-offsets";
import { paint } from "@/components/article/use-chosen-words";
import { useSettledSelection } from "@/components/article/use-settled-selection";
import { findWords } from "@/lib/domain/text/find-words";
import type { TextRange } from "@/lib/domain/text/range";
import type { SnapshotUse } from "@/lib/queries/evidence/get-snapshot";
import { FindWords } from "./find-words";
import { UseAsPassage } from "./use-as-passage";

type Props = {
  readonly snapshotId: string;
  readonly choices: readonly SnapshotUse[];
  /** The piece that the person came from, and where its passage stands in this part. */
  readonly from: string | null;
  readonly passage: TextRange | null;
  readonly children: ReactNode;
};

/** The text, in which words are selected, or found by key, and taken as the passage of a piece of evidence. */
export function PassageChooser({ snapshotId, choices, from, passage, children }: Props) {
  const t = useTranslations("snapshot-page");
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<TextRange | null>(null);
  useSettledSelection(root, {
    settled: () => {
      const range = root.current && rangeOfSelection(root.current, document.getSelection());
      if (range) setChosen(range);
    },
    pressed: () => setChosen(null),
  });
  useEffect(() => paint("galley-sentence", chosen && root.current ? pageRangesOf(root.current, chosen) : []), [chosen]);
  useEffect(() => {
    if (passage && root.current) scrollToRange(pageRangesOf(root.current, passage)[0]);
  }, [passage]);

  /** Chooses words that stand in this part, and shows them; false when they do not. */
  const find = (words: string): boolean => {
    const range = root.current && findWords(shownText(root.current), words, chosen?.end ?? 0);
    if (!range || !root.current) return false;
    document.getSelection()?.removeAllRanges();
    setChosen(range);
    scrollToRange(pageRangesOf(root.current, range)[0]);
    return true;
  };
  const words = chosen && root.current ? shownText(root.current).slice(chosen.start, chosen.end) : "";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {choices.length > 0 ? <FindWords find={find} /> : <p className="text-soft">{t("no-claims")}</p>}
      <div ref={root} className="galley previewed">
        {children}
      </div>
      {choices.length > 0 && chosen && (
        <UseAsPassage
          snapshotId={snapshotId}
          range={chosen}
          words={words}
          choices={choices}
          from={from}
          onDone={() => setChosen(null)}
        />
      )}
    </div>
  );
}
