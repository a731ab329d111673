"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { directionOf } from "@/lib/domain/text/direction";
import type { WaitingTick } from "@/lib/queries/verdict/get-tick-groups";

type Props = {
  readonly tick: WaitingTick;
  readonly language: string;
  readonly isCurrent: boolean;
  readonly isChecked: boolean;
  readonly onCheck: () => void;
  readonly onCurrent: () => void;
};

/** A waiting tick: the passage, and beside it the words in their sentence, with the box that says they convince. */
export function TickRow({ tick, language, isCurrent, isChecked, onCheck, onCurrent }: Props) {
  const t = useTranslations("ticks");
  const format = useFormatter();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const { number, passage, page, keptAt, by, surroundings } = tick;
  return (
    <li
      ref={row}
      aria-current={isCurrent ? "true" : undefined}
      onFocus={onCurrent}
      className={`-mx-3 grid scroll-mb-28 gap-x-6 gap-y-2 border-b border-line px-3 py-3 last:border-b-0 md:grid-cols-2 ${isCurrent ? "bg-here-soft/50" : ""}`}
    >
      <div>
        <blockquote dir="auto" className="font-serif text-base break-words">
          {passage}
        </blockquote>
        <p className="text-[0.8125rem] text-soft">
          {page !== null && `${t("page", { page })} · `}
          {keptAt && t("kept", { when: format.dateTime(keptAt, { dateStyle: "medium" }) })}
        </p>
      </div>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          checked={isChecked}
          onChange={onCheck}
          aria-label={t("check", { words: surroundings?.words ?? "" })}
          className="mt-1 size-5 shrink-0 accent-ink"
        />
        <span>
          {surroundings === null ? (
            t("lost")
          ) : (
            <span lang={language} dir={directionOf(language)} className="font-serif text-base break-words">
              <span className="text-soft">{surroundings.lead}</span>
              <b className="bg-here-soft font-medium">{surroundings.words}</b>
              <span className="text-soft">{surroundings.trail}</span>
            </span>
          )}
          <span className="block text-[0.8125rem] text-soft">{t("number", { number, name: by })}</span>
        </span>
      </label>
    </li>
  );
}
