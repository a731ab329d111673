"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { ProgressMeter } from "@/components/claim/progress-meter";
import { OthersAtArticle } from "@/components/live/others-here";
import { BarStart } from "@/components/shell/bar-start";
import type { Place } from "@/components/shell/place";
import { ShellMenu } from "@/components/shell/shell-menu";
import { buttonClass } from "@/components/ui/button-class";
import { settledOf, tallyOf } from "@/lib/domain/verdict/tally";
import { CoverageSwitch } from "./coverage-switch";
import { useWorkbench } from "./workbench-context";
import { WorkbenchPlan } from "./workbench-plan";

export type WorkbenchBarProps = {
  readonly title: string;
  readonly personName: string;
  readonly places: readonly Place[];
  /** How much they were told and have not read. */
  readonly unread: number;
  /** The way to everything else. */
  readonly find: ReactNode;
};

/** The bar above the article: which one, how far its check is, its report and its sign-off. */
export function WorkbenchBar({ title, personName, places, unread, find }: WorkbenchBarProps) {
  const t = useTranslations("workbench");
  const { slug, versionNumber, claims, plan } = useWorkbench();
  const tally = useMemo(() => tallyOf(claims), [claims]);
  const signedOff = plan.state === "signed-off";
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-panel print:hidden">
      <div className="page-width flex h-13 items-center gap-3 max-[22rem]:gap-1">
        <BarStart nameClass="max-[26rem]:unseen" />
        <p className="hidden min-w-0 flex-1 truncate text-soft md:block">
          <Link prefetch={false} href="/articles" className="py-1 text-soft no-underline hover:underline">
            {t("articles")}
          </Link>
          {" / "}
          <b className="font-semibold text-ink" dir="auto">
            {title}
          </b>
        </p>
        <Link
          prefetch={false}
          href={`/articles/${slug}/versions`}
          className="hidden min-h-9 items-center whitespace-nowrap text-soft hover:text-ink 2xl:inline-flex"
        >
          {t("version", { number: versionNumber })}
        </Link>
        <span className="hidden w-28 lg:block">
          <ProgressMeter tally={tally} className="w-full" />
        </span>
        <span className="hidden whitespace-nowrap text-soft tabular-nums 2xl:inline">
          {t("approved-count", { settled: settledOf(tally), total: tally.total })}
        </span>
        <span className="hidden sm:block">
          <WorkbenchPlan />
        </span>
        <OthersAtArticle />
        <span className="ms-auto flex gap-2 max-[22rem]:gap-1 md:ms-0">
          <CoverageSwitch />
          <a href={`/articles/${slug}/report`} className={buttonClass()}>
            {t("report")}
          </a>
          <Link prefetch={false} href={`/articles/${slug}/sign-off`} scroll={false} className={buttonClass()}>
            {signedOff && <i aria-hidden="true" className="sign sign-approved" />}
            {t(signedOff ? "signed-off" : "sign-off")}
          </Link>
        </span>
        {find}
        <ShellMenu name={personName} places={places} unread={unread} />
      </div>
    </header>
  );
}
