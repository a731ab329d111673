"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import type { useMarkEach } from "./use-mark-each";

type Props = {
  readonly total: number;
  readonly marking: ReturnType<typeof useMarkEach>;
  /** Where the claims stand then. */
  readonly slug: string;
  /** The name of a claim in the list, for telling which was not marked. */
  readonly nameOf: (index: number) => string;
  /** Begins without being told to. */
  readonly atOnce?: boolean;
};

/** The button that marks a list of claims, how far it is, a way to stop, and what came of it. */
export function MarkEach({ total, marking, slug, nameOf, atOnce = false }: Props) {
  const t = useTranslations("mark-each");
  const { run, stop, running, at, failure, refused, done, isDone } = marking;
  const outcome = useRef<HTMLDivElement>(null);
  const begin = useRef(run);
  useEffect(() => {
    if (atOnce) void begin.current();
  }, [atOnce]);
  const hasRun = at > 0 && !running;
  useEffect(() => {
    if (hasRun) outcome.current?.focus();
  }, [hasRun]);
  return (
    <div className="grid justify-items-start gap-3">
      {!isDone && (
        <div className="flex w-full flex-wrap items-center gap-3">
          {running ? (
            <>
              <progress
                max={total}
                value={at}
                aria-label={t("marking", { done: at, total })}
                className="h-2 w-48 accent-ink"
              />
              <span className="tabular-nums">{t("marking", { done: at, total })}</span>
              <Button onClick={stop}>{t("stop")}</Button>
            </>
          ) : (
            <Button look="primary" onClick={() => void run()}>
              {at === 0 ? t("mark", { count: total }) : t("go-on", { count: total - at })}
            </Button>
          )}
        </div>
      )}
      {failure !== null && <Notice tone="refusal">{failure}</Notice>}
      <div ref={outcome} tabIndex={-1} role="status" className="grid w-full gap-2 empty:hidden">
        {hasRun && <p className="font-semibold">{isDone ? t("done", { count: done }) : t("stopped", { done })}</p>}
        {hasRun && refused.length > 0 && (
          <div className="grid gap-1 text-[0.8125rem]">
            <p>{t("refused", { count: refused.length })}</p>
            <ul className="grid gap-0.5">
              {refused.map(({ index, words }) => (
                <li key={index} className="text-ink">
                  {nameOf(index)}: {words}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {hasRun && (
        <Link href={`/articles/${slug}`} className={buttonClass(isDone ? "primary" : "plain")}>
          {t("to-article")}
        </Link>
      )}
    </div>
  );
}
