import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { AddToMerge } from "@/components/evidence/source/add-to-merge";
import { MergeForm } from "@/components/evidence/source/merge-form";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
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
    <Page title={t("title")} above={<WayBack href="/sources">{t("back")}</WayBack>} lead={<p>{t("lead")}</p>} isNarrow>
      {choices.length >= 2 ? (
        <MergeForm key={chosen.join()} choices={choices} shared={shared} />
      ) : (
        <p>{t(choices.length === 1 ? "one-chosen" : "none-chosen", { title: choices[0]?.title ?? "" })}</p>
      )}
      <AddToMerge key={`add ${chosen.join()}`} chosen={chosen} />
    </Page>
  );
}
