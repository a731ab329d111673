import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

type Kind = "not-found" | "forbidden" | "fault";

/** A page that cannot be shown: what happened, what to do, and a way on. `children` are further ways on. */
export function Trouble({ kind, children }: { kind: Kind; children?: ReactNode }) {
  const t = useTranslations("trouble");
  return (
    <main id="content" className="page page-width pt-16">
      {/* A page that failed has given no title of its own. */}
      <title>{t(`${kind}.title`)}</title>
      <div className="grid max-w-[46ch] gap-3">
        <h1 className="page-title">{t(`${kind}.title`)}</h1>
        <p className="text-base text-soft">{t(`${kind}.words`)}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          {children}
          <Link href="/articles" className={buttonClass(children ? "plain" : "primary")}>
            {t("to-articles")}
          </Link>
        </div>
      </div>
    </main>
  );
}
