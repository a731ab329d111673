import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { OpenGroup } from "@/components/verdict/ticks/open-group";
import { TickGroups } from "@/components/verdict/ticks/tick-groups";
import { paramOf, type SearchParams } from "@/lib/queries/search-params";
import { getTickGroups } from "@/lib/queries/verdict/get-tick-groups";

export async function generateMetadata() {
  return { title: (await getTranslations("ticks"))("title") };
}

/** The ticks that wait, by article and source, and one group of them to decide on. */
export default async function TicksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const actor = await pageActor();
  const t = await getTranslations("ticks");
  const asked = { article: paramOf(params, "article"), source: paramOf(params, "source") };
  const { groups, open } = await pageData(getTickGroups(actor, asked));
  return (
    <Page title={t("title")} above={<WayBack href="/queue">{t("back")}</WayBack>}>
      {open === null ? (
        <EmptyState title={t("empty-title")}>
          <p>{t("empty")}</p>
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
          <TickGroups groups={groups} open={open} />
          <OpenGroup open={open} asked={asked} personId={actor.id} />
        </div>
      )}
    </Page>
  );
}
