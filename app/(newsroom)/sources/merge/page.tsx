import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { AddToMerge } from "@/components/evidence/source/add-to-merge";
import { MergeForm } from "@/components/evidence/source/merge-form";
import { previewMerge } from "@/lib/queries/evidence/preview-merge";
import type { SearchParams } from "@/lib/queries/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("source-merge"))("title") };
}

export default async function MergePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const asked = [(await searchParams).with ?? []].flat();
  const [t, { sources: choices, shared }] = await Promise.all([
    getTranslations("source-merge"),
    pageData(previewMerge(actor, asked)),
  ]);
  const chosen = choices.map(({ id }) => id);
  return (
    <main
      id="content"
      className="mx-auto grid w-full max-w-4xl grid-cols-[minmax(0,1fr)] content-start gap-6 p-4 sm:p-6"
    >
      <div className="grid gap-1">
        <Link href="/sources" className="justify-self-start text-soft no-underline hover:text-ink">
          <span aria-hidden="true">‹ </span>
          {t("back")}
        </Link>
        <h1 className="font-serif text-3xl leading-tight font-semibold">{t("title")}</h1>
        <p className="max-w-[66ch] text-soft">{t("lead")}</p>
      </div>
      {choices.length >= 2 ? (
        <MergeForm key={chosen.join()} choices={choices} shared={shared} />
      ) : (
        <p>{t(choices.length === 1 ? "one-chosen" : "none-chosen", { title: choices[0]?.title ?? "" })}</p>
      )}
      <AddToMerge key={`add ${chosen.join()}`} chosen={chosen} />
    </main>
  );
}
