"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOpenClaim } from "./use-open-claim";
import { useWorkbench } from "./workbench-context";

/** The panel's places: all claims, the open one, the history; and the way to the next and previous claim. */
export function PanelTabs() {
  const t = useTranslations("workbench");
  const { slug, claims } = useWorkbench();
  const open = useOpenClaim();
  const path = usePathname();
  const base = `/articles/${slug}`;
  const at = claims.findIndex(({ number }) => number === open);
  const previous = claims[at < 0 ? claims.length - 1 : at - 1];
  const next = claims[at + 1];
  const history = open === null ? `${base}/history` : `${base}/history?claim=${open}`;
  return (
    <>
      <nav aria-label={t("panel-places")} className="flex min-w-0 flex-1 overflow-x-auto [scrollbar-width:none]">
        <Tab href={base} label={t("tab-claims", { count: claims.length })} current={decodeURI(path) === base} />
        {open !== null && (
          <Tab href={`${base}/claims/${open}`} label={t("tab-claim", { number: open })} current={true} />
        )}
        <Tab href={`${base}/line-by-line`} label={t("tab-lines")} current={path.endsWith("/line-by-line")} />
        <Tab href={`${base}/conversation`} label={t("tab-conversation")} current={path.endsWith("/conversation")} />
        <Tab href={history} label={t("tab-history")} current={path.endsWith("/history")} />
      </nav>
      <Step href={previous && `${base}/claims/${previous.number}`} label={t("previous")} sign="‹" keyName="k" />
      <Step href={next && `${base}/claims/${next.number}`} label={t("next")} sign="›" keyName="j" />
    </>
  );
}

function Tab({ href, label, current }: { href: string; label: string; current: boolean }) {
  return (
    <Link
      prefetch={false}
      href={href}
      scroll={false}
      aria-current={current ? "page" : undefined}
      className={`border-b-2 px-1.5 py-2.5 font-semibold whitespace-nowrap no-underline ${current ? "border-here text-ink" : "border-transparent text-soft hover:text-ink"}`}
    >
      {label}
    </Link>
  );
}

function Step({
  href,
  label,
  sign,
  keyName,
}: {
  href: string | undefined;
  label: string;
  sign: string;
  keyName: string;
}) {
  const look = "inline-flex min-h-9 min-w-7 items-center justify-center rounded-md text-lg no-underline";
  if (!href)
    return (
      <span aria-hidden="true" className={`${look} text-edge/50`}>
        {sign}
      </span>
    );
  return (
    <Link
      prefetch={false}
      href={href}
      scroll={false}
      aria-label={label}
      aria-keyshortcuts={keyName}
      className={`${look} text-soft hover:bg-sunken hover:text-ink`}
    >
      <span
        aria-hidden="true"
        title={`${label} (${keyName.toUpperCase()})`}
        className="grid size-full place-items-center"
      >
        {sign}
      </span>
    </Link>
  );
}
