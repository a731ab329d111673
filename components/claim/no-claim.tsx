"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useWorkbench } from "@/components/article/workbench-context";
import { buttonClass } from "@/components/ui/button-class";

/** What the panel says where there is no such claim, or none any more. */
export function NoClaim() {
  const t = useTranslations("workbench");
  const { slug } = useWorkbench();
  return (
    <section aria-labelledby="claim-heading" className="grid gap-2 p-4">
      <h2 id="claim-heading" tabIndex={-1} className="text-sm font-semibold">
        {t("no-claim-title")}
      </h2>
      <p className="text-soft">{t("no-claim-words")}</p>
      <p className="mt-1">
        <Link href={`/articles/${slug}`} className={buttonClass("plain")}>
          {t("to-claims")}
        </Link>
      </p>
    </section>
  );
}
