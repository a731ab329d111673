"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useGoTo } from "@/components/live/use-go-to";
import { buttonClass } from "@/components/ui/button-class";
import { Kbd } from "@/components/ui/kbd";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { queueClaimId } from "./queue-claim-id";

type Props = {
  /** The id of the open claim. */
  readonly open: string | null;
  /** Which of how many it is; null where it is not in the list. */
  readonly place: { readonly at: number; readonly of: number } | null;
  /** The addresses of the claims beside it. */
  readonly previous: string | null;
  readonly next: string | null;
};

/** The steps to the previous and next waiting claim, by J and K too. Whenever another claim opens, its heading gets the focus. */
export function QueueSteps({ open, place, previous, next }: Props) {
  const t = useTranslations("queue");
  const goTo = useGoTo();
  const shown = useRef(open);
  const go = (href: string | null) => (href ? () => goTo(href, { scroll: false }) : undefined);
  useHotkeys({ k: go(previous), j: go(next) });
  useEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    document.getElementById(queueClaimId)?.focus();
  }, [open]);
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-2 empty:hidden">
      {place && <p className="me-auto text-soft tabular-nums max-lg:hidden">{t("place", place)}</p>}
      {previous && (
        <Link href={previous} scroll={false} className={buttonClass()} aria-keyshortcuts="k">
          {t("previous")} <Kbd>K</Kbd>
        </Link>
      )}
      {next && (
        <Link href={next} scroll={false} className={buttonClass()} aria-keyshortcuts="j">
          {t("next")} <Kbd>J</Kbd>
        </Link>
      )}
    </div>
  );
}
