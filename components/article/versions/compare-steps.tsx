"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useHotkeys } from "@/components/ui/use-hotkeys";

/** Goes from change to change, by button or key. The places carry the changes' numbers as `data-change`. */
export function CompareSteps({ count }: { count: number }) {
  const t = useTranslations("compare");
  const [at, setAt] = useState(0);
  const shown = useRef<Element[]>([]);
  const go = (by: number) => setAt((now) => (now === 0 && by < 0 ? count : Math.min(Math.max(now + by, 1), count)));

  useEffect(() => {
    for (const place of shown.current) place.removeAttribute("data-now");
    shown.current = at === 0 ? [] : [...document.querySelectorAll(`[data-change="${at}"]`)];
    for (const place of shown.current) place.setAttribute("data-now", "");
    shown.current[0]?.scrollIntoView({ block: "center" });
  }, [at]);

  const previous = count > 0 ? () => go(-1) : undefined;
  const next = count > 0 ? () => go(1) : undefined;
  useHotkeys({ n: next, j: next, p: previous, k: previous });

  if (count === 0) return null;
  return (
    <fieldset className="flex items-center gap-2" aria-label={t("steps")}>
      <Button onClick={previous} aria-label={t("previous")} aria-keyshortcuts="p" disabled={at === 1}>
        <span aria-hidden="true">↑</span> <Kbd>P</Kbd>
      </Button>
      <Button onClick={next} aria-label={t("next")} aria-keyshortcuts="n" disabled={at === count}>
        <span aria-hidden="true">↓</span> <Kbd>N</Kbd>
      </Button>
      <span role="status" className="whitespace-nowrap text-soft tabular-nums">
        {at === 0 ? t("step-none", { count }) : t("step", { at, count })}
      </span>
    </fieldset>
  );
}
