"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Kbd } from "@/components/ui/kbd";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { queueClaimId } from "./queue-claim-id";

/** The steps to the previous and next waiting claim, by J and K too. Whenever another claim opens, its heading gets the focus. */
export function QueueSteps({
  open,
  previous,
  next,
}: {
  open: string | null;
  previous: string | null;
  next: string | null;
}) {
  const t = useTranslations("queue");
  const router = useRouter();
  const shown = useRef(open);
  const go = (href: string | null) => (href ? () => router.push(href, { scroll: false }) : undefined);
  useHotkeys({ k: go(previous), j: go(next) });
  useEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    document.getElementById(queueClaimId)?.focus();
  }, [open]);
  return (
    <div className="flex gap-2">
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
