import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Marked } from "@/lib/domain/find/hits";
import type { FindRow } from "./find-row";

/** What was found: what it is, what it is called, the words that were found in it, and what it belongs to. */
export function FindOption({ row: { kind, title, said, of, language } }: { row: FindRow }) {
  const t = useTranslations("find");
  const isSaid = kind !== "page" && kind !== "person";
  return (
    <span
      className={
        kind === "page" ? "flex items-baseline justify-between gap-3" : "grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5"
      }
    >
      <span lang={language ?? undefined} dir="auto" className={`break-words ${isSaid ? "font-serif" : "font-medium"}`}>
        <Hits of={title} />
      </span>
      {said && (
        <span lang={language ?? undefined} dir="auto" className="text-[0.8125rem] break-words text-soft">
          <Hits of={said} />
        </span>
      )}
      <span className="truncate text-xs text-soft">
        {t(`kind.${kind}`)}
        {of && (
          <>
            {" · "}
            <bdi lang={language ?? undefined}>{of}</bdi>
          </>
        )}
      </span>
    </span>
  );
}

/** A text with its hits marked. */
function Hits({ of: { text, hits } }: { of: Marked }) {
  const ends = [0, ...hits, text.length];
  return ends.slice(1).map((end, i) => {
    const words = text.slice(ends[i], end);
    return i % 2 === 0 ? (
      <Fragment key={ends[i]}>{words}</Fragment>
    ) : (
      <mark
        key={`hit-${ends[i]}`}
        className="bg-transparent font-bold text-ink underline decoration-1 underline-offset-2"
      >
        {words}
      </mark>
    );
  });
}
