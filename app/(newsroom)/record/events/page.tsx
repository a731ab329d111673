import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { HistoryList } from "@/components/record/history/history-list";
import { buttonClass } from "@/components/ui/button-class";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { getLog } from "@/lib/queries/record/get-log";

export async function generateMetadata() {
  return { title: (await getTranslations("record"))("events") };
}

/** Everything that happened in the newsroom, in the log's order, the last first. */
export default async function LogPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const actor = await pageActor();
  const { before } = await searchParams;
  const isIndex = before !== undefined && /^\d{1,15}$/.test(before);
  const { events, older } = await pageData(getLog(actor, isIndex ? Number(before) : null));
  const [t, history] = await Promise.all([getTranslations("record"), getTranslations("history")]);
  return (
    <Page title={t("events")} above={<WayBack href="/record">{t("title")}</WayBack>} lead={<p>{t("events-lead")}</p>}>
      <HistoryList events={events} />
      <div className="flex justify-between gap-3">
        {isIndex && (
          <Link href="/record/events" className={buttonClass()}>
            {t("newest")}
          </Link>
        )}
        {older !== null && (
          <span className="ms-auto">
            <Link href={`/record/events?before=${older}`} className={buttonClass()}>
              {history("older")}
            </Link>
          </span>
        )}
      </div>
    </Page>
  );
}
