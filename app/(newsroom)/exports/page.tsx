import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { ExportList } from "@/components/report/export-list";
import { PeriodExportForm } from "@/components/report/period-export-form";
import { Page } from "@/components/ui/page";
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
    <Page title={t("period-title")} lead={<p>{t("period-lead")}</p>}>
      <PeriodExportForm people={people} formats={exportFormats} />
      <ExportList rows={rows} labels={Object.fromEntries(exportFormats.map(({ name, label }) => [name, label]))} />
    </Page>
  );
}
