import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { AddPerson } from "@/components/desk/people/add-person";
import { PersonRow } from "@/components/desk/people/person-row";
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
    <main id="content" className="mx-auto grid w-full max-w-5xl content-start gap-5 px-4 py-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
          <p className="max-w-[66ch] text-soft">{t("lead")}</p>
        </div>
        <AddPerson personId={actor.id} />
      </div>
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
    </main>
  );
}
