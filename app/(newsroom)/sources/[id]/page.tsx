import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { bringBackSourceAction } from "@/actions/evidence";
import { pageActor, pageData } from "@/app/page-actor";
import { SnapshotList } from "@/components/evidence/snapshot/snapshot-list";
import { SourceSnapshots } from "@/components/evidence/snapshot/source-snapshots";
import { ConfidenceEditor } from "@/components/evidence/source/confidence-editor";
import { ConfidencePanel } from "@/components/evidence/source/confidence-panel";
import { EndConfidence } from "@/components/evidence/source/end-confidence";
import { MergedList } from "@/components/evidence/source/merged-list";
import { OnePress } from "@/components/evidence/source/one-press";
import { PossibleDuplicates } from "@/components/evidence/source/possible-duplicates";
import { RetireSource } from "@/components/evidence/source/retire-source";
import { RetiredPanel } from "@/components/evidence/source/retired-panel";
import { SourceEditor } from "@/components/evidence/source/source-editor";
import { SourceFactsList } from "@/components/evidence/source/source-facts-list";
import { SourceUses } from "@/components/evidence/source/source-uses";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { WayBack } from "@/components/ui/way-back";
import { may } from "@/lib/auth/authorize";
import { isUnderWay } from "@/lib/domain/evidence/snapshot";
import { getSource } from "@/lib/queries/evidence/get-source";
import { listSourceSnapshots } from "@/lib/queries/evidence/list-source-snapshots";
import { pageOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** Read once for the title and the page itself. */
const sourceOfPage = cache(async (id: string, page: number) => {
  const actor = await pageActor();
  return { actor, ...(await pageData(getSource(actor, id, page))) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { source } = await sourceOfPage((await params).id, pageOf(await searchParams));
  // A tab's title is seen over shoulders and kept in the browser's history, also by those who may see the name.
  return { title: source.confidence?.description ?? source.title };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { actor, source, addedBy, merged, duplicates, uses } = await sourceOfPage(
    (await params).id,
    pageOf(await searchParams),
  );
  if (source.mergedIntoId !== null) redirect(`/sources/${source.mergedIntoId}`);
  const t = await getTranslations("source-page");
  const list = await getTranslations("snapshot-list");
  const snapshots = await pageData(listSourceSnapshots(actor, source.id));
  const mayTake = may(actor, "snapshot:take") && !source.isHidden;
  const { title, publisher, author, publishedOn, address, kind, medium, confidence, retired, isHidden } = source;
  const mayEdit = may(actor, "source:edit") && !isHidden;
  const seen = { sourceId: source.id, revision: source.revision };
  const edited = { personId: actor.id, ...seen };
  const mayRetire = may(actor, "source:retire");
  const mayMerge = may(actor, "source:merge") && !isHidden;
  const values = {
    title,
    publisher: publisher ?? "",
    author: author ?? "",
    publishedOn: publishedOn ?? "",
    address: address ?? "",
    kind,
    medium,
  };
  return (
    <Page title={title} tongue={{ dir: "auto" }} above={<WayBack href="/sources">{t("back")}</WayBack>} isNarrow>
      <section aria-label={t("facts")} className="grid gap-4">
        <SourceFactsList source={source} addedBy={addedBy} />
        {/* A form that one of the buttons opens takes the whole width. */}
        <div className="flex flex-wrap items-start gap-2 *:has-[form]:w-full">
          {mayEdit && <SourceEditor {...edited} values={values} isConfidential={confidence !== null} />}
          {mayEdit && !confidence && <ConfidenceEditor {...edited} confidence={null} />}
          {mayRetire && !retired && <RetireSource {...seen} />}
        </div>
      </section>
      {retired && (
        <RetiredPanel retired={retired}>
          {mayRetire && (
            <OnePress {...seen} action={bringBackSourceAction} done={t("brought-back")}>
              {t("bring-back")}
            </OnePress>
          )}
        </RetiredPanel>
      )}
      {confidence && (
        <ConfidencePanel confidence={confidence} isHidden={isHidden} addedBy={addedBy}>
          {mayEdit && (
            <div className="flex flex-wrap items-start gap-2">
              <ConfidenceEditor {...edited} confidence={confidence} />
              {may(actor, "source:end-confidence") && <EndConfidence {...seen} />}
            </div>
          )}
        </ConfidencePanel>
      )}
      <section aria-labelledby="snapshots" className="grid gap-3">
        <h2 id="snapshots" className="text-base font-bold">
          {list("heading")}
        </h2>
        {isHidden && snapshots.length > 0 && <p className="text-soft">{list("hidden")}</p>}
        {snapshots.length === 0 ? (
          <EmptyState title={list("none-title")}>
            <p>{list(mayTake ? "none" : "none-readonly")}</p>
          </EmptyState>
        ) : (
          <SnapshotList snapshots={snapshots} isHidden={isHidden} />
        )}
        {mayTake && (
          <SourceSnapshots
            sourceId={source.id}
            personId={actor.id}
            canTake={address !== null && !snapshots.some(({ state }) => isUnderWay(state))}
            failedId={snapshots[0]?.state === "failed" ? snapshots[0].id : null}
          />
        )}
      </section>
      <section aria-labelledby="uses" className="grid gap-3">
        <div className="flex items-baseline gap-3">
          <h2 id="uses" className="text-base font-bold">
            {t("uses")}
          </h2>
          {uses.total > 0 && <span className="text-soft">{t("use-count", { count: uses.total })}</span>}
        </div>
        {uses.total === 0 ? (
          <EmptyState title={t("unused-title")}>
            <p>{t("unused")}</p>
          </EmptyState>
        ) : (
          <SourceUses uses={uses.rows} />
        )}
        <Pager path={`/sources/${source.id}`} page={uses.page} pages={uses.pages} />
      </section>
      {merged.length > 0 && <MergedList merged={merged} mayTakeApart={mayMerge} />}
      {mayMerge && <PossibleDuplicates sourceId={source.id} duplicates={duplicates} />}
    </Page>
  );
}
