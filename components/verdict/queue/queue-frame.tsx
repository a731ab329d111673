"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** The page's title, and how many wait. */
  readonly heading: ReactNode;
  readonly filter: ReactNode;
  /** The waiting claims; false where there are none. */
  readonly list: ReactNode;
  /** The id of the open claim: where another one opens, the list folds again. */
  readonly open: string | null;
  /** Which of how many it is; null where it is not in the list. */
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly children: ReactNode;
};

/** List and open claim side by side; on a narrow screen the claim alone, list and filters behind one button. */
export function QueueFrame({ heading, filter, list, open, place, children }: Props) {
  const t = useTranslations("queue");
  const [unfoldedAt, setUnfoldedAt] = useState<string | null>();
  const unfolded = unfoldedAt === open;
  const shown = unfolded ? "" : "max-lg:hidden";
  return (
    <>
      <div className="page-head">
        {heading}
        <Button
          className="lg:hidden"
          aria-expanded={unfolded}
          aria-controls="queue-filter queue-list"
          onClick={() => setUnfoldedAt(unfolded ? undefined : open)}
        >
          {place ? t("place", place) : t("list")} <span aria-hidden="true">{unfolded ? "▴" : "▾"}</span>
          {place && <span className="unseen"> ({t("list")})</span>}
        </Button>
      </div>
      <div id="queue-filter" className={shown}>
        {filter}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <div
          id="queue-list"
          className={`grid gap-3 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto ${list ? shown : "hidden"}`}
        >
          {list}
        </div>
        <div className={`grid gap-4 ${list ? "" : "lg:col-span-2"}`}>{children}</div>
      </div>
    </>
  );
}
