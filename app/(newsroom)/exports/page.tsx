import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { ExportList } from "@/components/report/export-list";
import { PeriodExportForm } from "@/components/report/period-export-form";
import { exportFormats } from "@/lib/exporters/export-formats";
import { getPeriodExports } from "@/lib/queries/report/get-exports";

export async function generateMetadata() {
  return { title: (await getTranslations("export"))("period-title") };
}

/** The reports of a whole period in one file: to make one, and those that were made. */
export default async function ExportsPage() {
  const actor = await pageActor();
  const [t, { people, rows }] = await Promise.all([getTranslations("export"), pageData(getPeriodExports(actor))]);
  return (
    <main
      id="content"
      className="mx-auto grid w-full max-w-6xl grid-cols-[minmax(0,1fr)] content-start gap-8 p-4 sm:p-6"
    >
      <div className="min-w-0">
        <h1 className="font-serif text-3xl font-semibold">{t("period-title")}</h1>
        <p className="mt-1 max-w-[66ch] text-soft">{t("period-lead")}</p>
      </div>
      <PeriodExportForm people={people} formats={exportFormats} />
      <ExportList rows={rows} labels={Object.fromEntries(exportFormats.map(({ name, label }) => [name, label]))} />
    </main>
  );
}
