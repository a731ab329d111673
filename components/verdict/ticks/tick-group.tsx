"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { DecisionReason } from "@/components/verdict/decision-reason";
import type { WaitingTick } from "@/lib/queries/verdict/get-tick-groups";
import { TickRow } from "./tick-row";
import { useTickDecisions } from "./use-tick-decisions";

type Props = {
  readonly source: string;
  readonly count: number;
  readonly language: string;
  readonly ticks: readonly WaitingTick[];
  /** Whoever decides; their draft is kept apart from other people's. */
  readonly personId: string;
  /** Whether its ticks are being decided on; one that follows another group only shows them until `enter` is called. */
  readonly isEntered: boolean;
  readonly enter: () => void;
  /** Everything shown is decided: what comes next has to be entered. */
  readonly leave: () => void;
};

/**
 * The waiting ticks of one source, passage beside words: each is checked by hand, and what is checked is approved together,
 * each by a decision of its own. A approves the current one where none is checked; R sends the current one back. Behind another
 * group nothing is current until N, J or Enter, so that an A too many approves nothing unread.
 */
export function TickGroup({ source, count, language, ticks, personId, isEntered, enter, leave }: Props) {
  const t = useTranslations("ticks");
  const group = useTickDecisions(ticks, personId, { isEntered, leave });
  const [isHeld, setHeld] = useState(false);
  const isWaiting = !isEntered && group.shown.length > 0;
  const hold = () => setHeld(true);
  const { shown, current, checked, reason } = group;
  const waiting = { j: enter, n: enter, Enter: enter, a: hold, t: hold, r: hold };
  const deciding = {
    j: () => group.step(1),
    k: () => group.step(-1),
    n: () => group.step(1),
    p: () => group.step(-1),
    t: group.checkCurrent,
    a: reason ? undefined : group.approve,
    r: current ? group.askWhy : undefined,
  };
  useHotkeys(isWaiting ? waiting : deciding);
  return (
    <section aria-labelledby="tick-group" className="rounded-[10px] border border-line bg-panel">
      <div className="flex flex-wrap items-baseline justify-between gap-2 border-b border-line px-5 py-3">
        <h2 id="tick-group" className="font-semibold" dir="auto">
          {t("rest", { count: count - group.decided, source })}
        </h2>
        <p className="text-[0.8125rem] text-soft">
          {t.rich("how", {
            key: () => <Kbd>T</Kbd>,
            by: (words) => <span className="hidden sm:inline">{words}</span>,
          })}
        </p>
      </div>
      <div aria-hidden="true" className="grid grid-cols-2 gap-6 px-5 pt-3 text-sm font-semibold max-md:hidden">
        <span>{t("source-says")}</span>
        <span>{t("article-says")}</span>
      </div>
      <ol className="px-5">
        {shown.map((tick) => (
          <TickRow
            key={tick.id}
            tick={tick}
            language={language}
            isCurrent={tick.id === current?.id}
            isChecked={checked.has(tick.id)}
            onCheck={() => {
              if (isWaiting) enter();
              group.check(tick);
            }}
            onCurrent={() => group.go(tick)}
          />
        ))}
      </ol>
      {count > ticks.length && <p className="px-5 py-2 text-soft">{t("more", { count: count - ticks.length })}</p>}
      <div className="sticky bottom-0 grid gap-2 rounded-b-[10px] border-t border-line bg-panel px-5 py-3">
        {group.failure && <Notice tone="refusal">{group.failure}</Notice>}
        {isWaiting && isHeld && <Notice tone="plain">{t("held")}</Notice>}
        {reason && (
          <DecisionReason
            reason={reason.words}
            restored={reason.restored}
            error={reason.error}
            pending={group.pending}
            onType={reason.onType}
            onSend={reason.onSend}
            onCancel={reason.onCancel}
          />
        )}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <p className="me-auto text-sm text-soft">
            {group.left > 0
              ? t("on-the-way", { count: group.left })
              : isWaiting
                ? t("next-group")
                : `${t("checked", { count: checked.size })} · ${t("each")}`}
          </p>
          {isWaiting ? (
            <Button ref={focused} look="primary" onClick={enter} aria-keyshortcuts="n j Enter">
              {t("enter")} <Kbd>N</Kbd>
            </Button>
          ) : (
            <>
              <Button onClick={group.askWhy} disabled={!current || group.pending} aria-keyshortcuts="r">
                {t("send-back")} <Kbd>R</Kbd>
              </Button>
              <Button look="primary" onClick={group.approve} disabled={!current} aria-keyshortcuts="a">
                {checked.size > 0 ? t("approve", { count: checked.size }) : t("approve-one")} <Kbd>A</Kbd>
              </Button>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

/** The button that enters a group has the focus, wherever it was in the group before: Enter enters, and a reader hears of it. */
const focused = (button: HTMLButtonElement | null): void => button?.focus({ preventScroll: true });
