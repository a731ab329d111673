import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { AddPerson } from "@/components/desk/people/add-person";
import { PersonRow } from "@/components/desk/people/person-row";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/lib/queries/desk/list-people";
import { pageOf, type SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { rows: people, total, page, pages } = await pageData(listPeople(actor, pageOf(await searchParams)));
  const t = await getTranslations("people");
  const format = await getFormatter();
  return (
    <Page title={t("title")} lead={<p>{t("lead")}</p>} actions={<AddPerson personId={actor.id} />}>
      <ul aria-label={t("list")} className="overflow-hidden rounded-xl border border-line bg-panel">
        {people.map(({ createdAt, erasedAt, ...person }) => (
          <PersonRow
            key={person.id}
            person={{
              ...person,
              since: format.dateTime(createdAt, { dateStyle: "medium" }),
              erased: erasedAt && format.dateTime(erasedAt, { dateStyle: "medium" }),
              isSelf: person.id === actor.id,
            }}
          />
        ))}
      </ul>
      {total === 1 && <p className="text-soft">{t("only-you")}</p>}
      <Pager path="/people" page={page} pages={pages} />
    </Page>
  );
}
