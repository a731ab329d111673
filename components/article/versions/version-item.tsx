import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { VersionRow } from "@/lib/queries/article/get-versions";
import { CarriedCounts } from "./carried-counts";
import { ChangeShare } from "./change-share";
import { CopiedHash } from "./copied-hash";
import { OriginalFacts } from "./original-facts";
import { VersionOrigin } from "./version-origin";

type Props = {
  readonly version: VersionRow;
  readonly current: boolean;
  /** Where the article's versions stand. */
  readonly address: string;
  /** What else can be done with it. */
  readonly children: ReactNode;
};

/** One version: which it is, who made it when and how, how much it changed, and how the claims came to it. */
export function VersionItem({ version, current, address, children }: Props) {
  const t = useTranslations("versions");
  const { number, note, length, lengthBefore, sha256, original, claims } = version;
  return (
    <li className="grid gap-x-8 gap-y-3 px-4 py-4 sm:px-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="grid min-w-0 content-start gap-1.5">
        <VersionHead version={version} current={current} />
        {note && (
          <p dir="auto" className="border-s-3 border-line ps-3 wrap-anywhere whitespace-pre-line">
            {note}
          </p>
        )}
        <CopiedHash sha256={sha256} label={t("hash")} />
        {original && <OriginalFacts original={original} number={number} address={address} />}
      </div>
      <div className="grid content-start gap-2">
        {lengthBefore === null ? (
          <p className="text-[0.8125rem] text-soft">{t("length", { length })}</p>
        ) : (
          <ChangeShare {...version} lengthBefore={lengthBefore} />
        )}
        <CarriedCounts counts={claims} />
        <div className="-ms-3 flex flex-wrap gap-1">
          {number > 1 && (
            <Link
              href={`${address}/compare?from=${number - 1}&to=${number}`}
              className={buttonClass("quiet")}
              aria-label={t("compare-before-of", { number })}
            >
              {t("compare-before")}
            </Link>
          )}
          {children}
        </div>
      </div>
    </li>
  );
}

function VersionHead({ version, current }: Pick<Props, "version" | "current">) {
  const t = useTranslations("versions");
  const format = useFormatter();
  const { number, by, createdAt, signedOff } = version;
  const moment = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <h2 className="flex flex-wrap items-center gap-2 text-base font-bold">
        {t("version", { number })}
        {current && (
          <span className="rounded-full bg-ink px-2 py-0.5 text-xs font-semibold text-on-ink">{t("current")}</span>
        )}
      </h2>
      <p className="wrap-anywhere">
        <VersionOrigin {...version} />
      </p>
      <p className="text-soft">
        <time dateTime={createdAt.toISOString()}>{t("by", { name: by, date: moment(createdAt) })}</time>
      </p>
      {signedOff && (
        <p className={signedOff.stands ? "font-semibold" : "text-soft"}>
          <span aria-hidden="true">{signedOff.stands ? "✓ " : "↻ "}</span>
          {t(signedOff.stands ? "signed-off" : "sign-off-ended", { name: signedOff.by, date: moment(signedOff.at) })}
        </p>
      )}
    </>
  );
}
