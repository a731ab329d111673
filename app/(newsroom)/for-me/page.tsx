import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { DeskArticles } from "@/components/desk/for-me/desk-articles";
import { ForMeRow } from "@/components/desk/for-me/for-me-row";
import { ForMeSection } from "@/components/desk/for-me/for-me-section";
import { NextUp } from "@/components/desk/for-me/next-up";
import { NothingWaits } from "@/components/desk/for-me/nothing-waits";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { WayBack } from "@/components/ui/way-back";
import { type Actor, may } from "@/lib/auth/authorize";
import { getForMe, getForMeSection, readableSections } from "@/lib/queries/desk/get-for-me";
import { choiceOf, pageOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("for-me"))("title") };
}

/** The first page after signing in: what waits for this person, and what the desk is at; or one section of it in full. */
export default async function ForMePage({ searchParams }: Props) {
  const params = await searchParams;
  const actor = await pageActor();
  const section = choiceOf(params, "section", readableSections);
  return section === null ? (
    <Overview actor={actor} />
  ) : (
    <Whole actor={actor} section={section} page={pageOf(params)} />
  );
}

async function Overview({ actor }: { actor: Actor }) {
  const forMe = await pageData(getForMe(actor));
  const { now, next, sections, desk } = forMe;
  const t = await getTranslations("for-me");
  const format = await getFormatter();
  return (
    <Page
      title={t("title")}
      lead={
        <p className="tabular-nums">
          {format.dateTime(now, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })}
        </p>
      }
    >
      <div className="for-me">
        <div className="grid min-w-0 gap-6">
          {next ? (
            <NextUp next={next} now={now} />
          ) : (
            <NothingWaits {...forMe} mayImport={may(actor, "article:import")} />
          )}
          {sections.map((section) => (
            <ForMeSection key={section.name} section={section} now={now} isNextAbove={section.name === next?.section} />
          ))}
        </div>
        {desk.length > 0 && <DeskArticles {...forMe} />}
      </div>
    </Page>
  );
}

async function Whole({
  actor,
  section,
  page: asked,
}: {
  actor: Actor;
  section: (typeof readableSections)[number];
  page: number;
}) {
  const { rows, total, page, pages, now } = await pageData(getForMeSection(actor, section, asked));
  const t = await getTranslations("for-me");
  return (
    <Page
      title={t(`section-${section}`)}
      above={<WayBack href="/for-me">{t("title")}</WayBack>}
      lead={<p>{t("all-of", { count: total })}</p>}
    >
      {rows.length === 0 ? (
        <EmptyState title={t("section-done")}>
          <p>{t("section-done-body")}</p>
        </EmptyState>
      ) : (
        <ol className="max-w-[52rem]">
          {rows.map((row) => (
            <ForMeRow key={row.id} row={row} now={now} />
          ))}
        </ol>
      )}
      <Pager path="/for-me" query={{ section }} page={page} pages={pages} />
    </Page>
  );
}
