import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { AddPerson } from "@/components/desk/people/add-person";
import { PersonRow } from "@/components/desk/people/person-row";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/lib/queries/desk/list-people";
import { isId, pageOf, paramOf, type SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const asked = paramOf(params, "person");
  const chosen = isId(asked) ? asked : null;
  const { rows: people, total, page, pages } = await pageData(listPeople(actor, pageOf(params), chosen));
  const t = await getTranslations("people");
  const format = await getFormatter();
  return (
    <Page title={t("title")} lead={<p>{t("lead")}</p>} actions={<AddPerson personId={actor.id} />}>
      <ul aria-label={t("list")} className="overflow-hidden rounded-xl border border-line bg-panel">
        {people.map(({ createdAt, erasedAt, ...person }) => (
          <PersonRow
            key={person.id}
            isOpenAtFirst={person.id === chosen}
            person={{
              ...person,
              since: format.dateTime(createdAt, { dateStyle: "medium" }),
              erased: erasedAt && format.dateTime(erasedAt, { dateStyle: "medium" }),
              isSelf: person.id === actor.id,
            }}
          />
        ))}
      </ul>
      {chosen ? (
        <p>
          <Link href="/people">{t("everybody")}</Link>
        </p>
      ) : null}
      {total === 1 && !chosen && <p className="text-soft">{t("only-you")}</p>}
      <Pager path="/people" page={page} pages={pages} />
    </Page>
  );
}
