import Link from "next/link";
import { useTranslations } from "next-intl";

/** What every bar begins with: the way past it, and Galley's sign and name. `nameClass` is for bars with little room. */
export function BarStart({ nameClass }: { nameClass?: string }) {
  const t = useTranslations("shell");
  return (
    <>
      <a href="#content" className="unseen focus:not-sr-only">
        {t("skip-to-content")}
      </a>
      <Link
        prefetch={false}
        href="/for-me"
        className="inline-flex min-h-9 min-w-6 items-center gap-2 font-bold text-ink no-underline"
      >
        <span aria-hidden="true" className="h-3.5 w-2.5 border-2 border-b-[5px] border-ink" />
        <span className={nameClass}>{t("name")}</span>
      </Link>
    </>
  );
}
