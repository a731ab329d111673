"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cameByLink } from "@/components/ui/way-in";
import { KeysButton } from "./keys-dialog";
import { useIsLineByLine } from "./lines/use-is-line-by-line";
import { PanelTabs } from "./panel-tabs";
import { useOpenClaim } from "./use-open-claim";
import { useWorkbench } from "./workbench-context";

/** The frame: the article stays put on one side, the panel beside it; on a narrow screen the panel is a sheet from below. */
export function WorkbenchFrame({ article, panel }: { article: ReactNode; panel: ReactNode }) {
  const t = useTranslations("workbench");
  const { chosen, raised, raise } = useWorkbench();
  const open = useOpenClaim();
  const openAtFirst = useRef(open);
  const path = usePathname();
  const isLines = useIsLineByLine();
  // Going to a claim, the history or the sign-off raises the sheet; choosing words lowers it, so that the article can be seen.
  useEffect(
    () => raise(open !== null || /\/(history|sign-off|line-by-line|conversation)$/.test(path)),
    [open, path, raise],
  );
  useEffect(() => {
    if (chosen && !isLines && !path.endsWith("/conversation")) raise(false);
  }, [chosen, isLines, path, raise]);
  // Next leaves the scroll as it was on the page before, since it finds the panel first, which stands in view.
  useEffect(() => {
    if (openAtFirst.current === null && cameByLink()) window.scrollTo({ top: 0, behavior: "instant" });
  }, []);
  // Whoever opens a claim goes on reading there; the page itself, when it is loaded, begins at its top.
  const shown = useRef(open);
  useEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    if (open !== null) document.getElementById("claim-heading")?.focus({ preventScroll: true });
  }, [open]);
  return (
    <div
      data-lines={isLines}
      className={`mx-auto grid w-full max-w-[83rem] ${isLines ? "lg:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_34rem]" : "lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_27.5rem]"}`}
    >
      <main id="content" className="min-w-0">
        {article}
      </main>
      <aside
        aria-label={t("panel")}
        data-raised={raised}
        className="flex flex-col border-line bg-panel max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:max-h-[56dvh] max-lg:rounded-t-2xl max-lg:border-t max-lg:shadow-(--shadow) lg:sticky lg:top-17 lg:my-4 lg:me-6 lg:max-h-[calc(100dvh-5.25rem)] lg:self-start lg:rounded-[10px] lg:border"
      >
        <div className="flex items-center border-b border-line ps-3 pe-2">
          <PanelTabs />
          <Button
            look="quiet"
            className="lg:hidden"
            aria-expanded={raised}
            aria-label={raised ? t("hide-panel") : t("show-panel")}
            onClick={() => raise(!raised)}
          >
            {raised ? "▾" : "▴"}
          </Button>
          <span className="max-lg:hidden">
            <KeysButton />
          </span>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard, also where it holds no control */}
        <div tabIndex={0} className={`flex min-h-0 flex-1 flex-col overflow-y-auto ${raised ? "" : "max-lg:hidden"}`}>
          {panel}
        </div>
      </aside>
    </div>
  );
}
