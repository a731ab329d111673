import Link from "next/link";
import { useTranslations } from "next-intl";
import { type CompareView, compareViews } from "@/lib/domain/compare/compared-html";

type Props = { readonly view: CompareView; readonly hrefOf: (view: CompareView) => string };

/** The two ways to show a comparison; the other one is a link, so that it has an address. */
export function CompareViews({ view, hrefOf }: Props) {
  const t = useTranslations("compare");
  return (
    <nav aria-label={t("view")} className="inline-flex rounded-lg border border-edge bg-panel p-0.5">
      {compareViews.map((each) => (
        <Link
          key={each}
          href={hrefOf(each)}
          replace
          scroll={false}
          aria-current={each === view ? "true" : undefined}
          className={`rounded-md px-3 py-1 font-semibold no-underline ${each === view ? "bg-ink text-on-ink" : "text-soft hover:bg-sunken hover:text-ink"}`}
        >
          {t(each)}
        </Link>
      ))}
    </nav>
  );
}
