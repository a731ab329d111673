"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { TextRange } from "@/lib/domain/text/range";
import { useToldOfSource } from "./pinned-window";
import { type PaintedFact, usePaintedFacts } from "./use-painted-facts";
import { useShownMatch } from "./use-shown-match";

type Props = {
  readonly personId: string;
  readonly articleId: string;
  readonly slug: string;
  readonly sourceId: string;
  readonly snapshotId: string;
  /** The places that speak of the article's facts, in text order: lit until the article's window says which are left. */
  readonly places: readonly TextRange[];
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly children: ReactNode;
};

const nothing: readonly PaintedFact[] = [];

/** A pinned source in a window of its own, which follows the window that has the article line by line. */
export function PinnedSource({
  personId,
  articleId,
  slug,
  sourceId,
  snapshotId,
  places,
  language,
  direction,
  children,
}: Props) {
  const t = useTranslations("lines");
  const router = useRouter();
  const told = useToldOfSource(personId, articleId);
  const source = useRef<HTMLDivElement>(null);
  const asKept = useMemo(() => places.map((place): PaintedFact => ({ ...place, look: "lit" })), [places]);
  const isHere = told?.snapshotId === snapshotId;
  usePaintedFacts(source, told === null ? asKept : isHere ? told.lit : nothing);
  usePaintedFacts(source, isHere ? told.current : nothing);
  useShownMatch(source, isHere ? (told.current[0]?.start ?? null) : null);
  // What is pinned there is pinned here; a newer copy of the same is read anew.
  const other = told?.sourceId ?? sourceId;
  const copy = told?.snapshotId ?? snapshotId;
  useEffect(() => {
    if (other !== sourceId) router.replace(`/articles/${slug}/pinned?source=${other}`);
    else if (copy !== snapshotId) router.refresh();
  }, [other, copy, sourceId, snapshotId, slug, router]);
  return (
    <>
      <p role="status" className="sticky top-0 z-10 border-b border-line bg-panel py-2 text-sm">
        {isHere ? told.status.says : t("window-alone")}
        {isHere && told.status.where !== null && <span className="text-soft"> · {told.status.where}</span>}
      </p>
      <div ref={source} lang={language} dir={direction} className="galley source-beside py-4">
        {children}
      </div>
    </>
  );
}
