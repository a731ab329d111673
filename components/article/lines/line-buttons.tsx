"use client";

import { useTranslations } from "next-intl";
import { useWorkbench } from "@/components/article/workbench-context";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { useLineActions } from "./use-line-actions";

type Props = {
  readonly actions: ReturnType<typeof useLineActions>;
  readonly step: () => void;
  readonly mayTick: boolean;
  /** The pinned source gives the chosen fact otherwise: then flagging is the next step. */
  readonly differs: boolean;
};

const primary = { look: "primary" } as const;

/** Tick, next, flag and skip, with their keys. Pressing one must not take the selection away. */
export function LineButtons({ actions, step, mayTick, differs }: Props) {
  const t = useTranslations("lines");
  const { chosen } = useWorkbench();
  return (
    <div className="flex flex-wrap items-center gap-1.5" onMouseDown={(event) => event.preventDefault()} role="toolbar">
      <Button
        {...(differs ? {} : primary)}
        onClick={actions.tick}
        disabled={!mayTick || chosen === null}
        aria-keyshortcuts="t"
      >
        {t("tick")} <Kbd>T</Kbd>
      </Button>
      <Button onClick={step} aria-keyshortcuts="n">
        {t("next")} <Kbd>N</Kbd>
      </Button>
      <Button {...(differs ? primary : {})} onClick={actions.flag} disabled={chosen === null} aria-keyshortcuts="f">
        {t("flag")} <Kbd>F</Kbd>
      </Button>
      <Button onClick={actions.askWhy} disabled={chosen === null} aria-keyshortcuts="x">
        {t("skip")} <Kbd>X</Kbd>
      </Button>
      <Button look="quiet" onClick={actions.takeBack} aria-keyshortcuts="z">
        {t("undo")} <Kbd>Z</Kbd>
      </Button>
    </div>
  );
}
