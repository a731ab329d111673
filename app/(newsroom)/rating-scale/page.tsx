import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { EarlierScales } from "@/components/verdict/scale/earlier-scales";
import { RatingList } from "@/components/verdict/scale/rating-list";
import { ScaleEditor } from "@/components/verdict/scale/scale-editor";
import { may } from "@/lib/auth/authorize";
import { pageOf, type SearchParams } from "@/lib/queries/search-params";
import { getRatingScales, type NamedScale } from "@/lib/queries/verdict/get-rating-scale";

export async function generateMetadata() {
  return { title: (await getTranslations("rating-scale"))("title") };
}

export default async function RatingScalePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { inForce, earlier } = await pageData(getRatingScales(actor, pageOf(await searchParams)));
  const t = await getTranslations("rating-scale");
  const format = await getFormatter();
  const mayChange = may(actor, "rating-scale:change");
  const made = ({ createdAt, createdBy }: NamedScale, since: boolean) => {
    const date = format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" });
    if (createdBy === null) return t(since ? "made-at-start" : "was-made-at-start", { date });
    return t(since ? "made-by" : "was-made-by", { date, name: createdBy });
  };
  return (
    <Page title={t("title")} lead={<p>{t("lead")}</p>}>
      <section aria-labelledby="in-force" className="grid gap-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id="in-force" className="text-lg font-semibold">
            {t("in-force")}: {t("version", { version: inForce.version })}
          </h2>
          <p className="text-[0.8125rem] text-soft">{made(inForce, true)}</p>
        </div>
        <div className="rounded-xl border border-line bg-panel px-4 py-1">
          <RatingList ratings={inForce.ratings} />
        </div>
        {!mayChange && <p className="text-[0.8125rem] text-soft">{t("read-only")}</p>}
      </section>
      {mayChange && (
        <section aria-labelledby="change" className="grid gap-3">
          <div className="grid gap-1">
            <h2 id="change" className="text-lg font-semibold">
              {t("edit.title")}
            </h2>
            <p className="text-[0.8125rem] text-soft">{t("edit.number-hint")}</p>
          </div>
          <ScaleEditor key={inForce.version} personId={actor.id} version={inForce.version} ratings={inForce.ratings} />
        </section>
      )}
      <section aria-labelledby="earlier" className="grid gap-3">
        <h2 id="earlier" className="text-lg font-semibold">
          {t("earlier")}
        </h2>
        {earlier.total === 0 ? (
          <p className="text-soft">{t("no-earlier")}</p>
        ) : (
          <EarlierScales
            scales={earlier.rows.map((scale) => ({
              version: scale.version,
              made: made(scale, false),
              ratings: scale.ratings,
            }))}
          />
        )}
        <Pager path="/rating-scale" page={earlier.page} pages={earlier.pages} />
      </section>
    </Page>
  );
}
