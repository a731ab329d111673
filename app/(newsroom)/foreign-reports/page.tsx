import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { ImportReportForm } from "@/components/exchange/foreign-report/import-report-form";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { may } from "@/lib/auth/authorize";
import { getForeignReports } from "@/lib/queries/exchange/foreign-reports";

export async function generateMetadata() {
  return { title: (await getTranslations("foreign-reports"))("title") };
}

/** Reports that other newsrooms made: to read, to give on, and to take more in. */
export default async function ForeignReportsPage() {
  const actor = await pageActor();
  const [t, format, reports] = await Promise.all([
    getTranslations("foreign-reports"),
    getFormatter(),
    pageData(getForeignReports(actor)),
  ]);
  return (
    <Page title={t("title")} lead={<p>{t("lead")}</p>}>
      {may(actor, "foreign-report:import") && <ImportReportForm />}
      {reports.length === 0 ? (
        <EmptyState title={t("empty-title")}>
          <p>{t("empty")}</p>
        </EmptyState>
      ) : (
        <ol aria-label={t("list")} className="divide-y divide-line rounded-xl border border-line bg-panel">
          {reports.map(({ id, title, newsroom, madeAt, signedBy }) => (
            <li key={id} className="grid gap-x-6 gap-y-3 px-4 py-4 sm:grid-cols-[1fr_auto] sm:items-center sm:px-5">
              <div className="grid min-w-0 gap-1">
                <h2 className="font-serif text-lg font-semibold wrap-anywhere" dir="auto">
                  <Link href={`/foreign-reports/${id}`} className="text-ink no-underline hover:underline">
                    {title}
                  </Link>
                </h2>
                <p className="text-[0.8125rem] text-soft">
                  {t("made", {
                    newsroom,
                    date: format.dateTime(madeAt, { dateStyle: "medium", timeStyle: "short" }),
                  })}
                </p>
                <p className="text-[0.8125rem] text-soft">{t(signedBy === null ? "unsigned" : "signed")}</p>
              </div>
              <Link href={`/foreign-reports/${id}`} className={`${buttonClass("primary")} justify-self-start`}>
                {t("open")}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
