import { getTranslations } from "next-intl/server";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { BringSource } from "@/components/article/lines/bring-source";
import { LineByLine } from "@/components/article/lines/line-by-line";
import { NewerCopy } from "@/components/article/lines/newer-copy";
import { packedMatch } from "@/components/article/lines/packed-match";
import { PinSource } from "@/components/article/lines/pin-source";
import { PinnedCopy } from "@/components/article/lines/pinned-copy";
import { PanelUpTo } from "@/components/live/panel-up-to";
import { may } from "@/lib/auth/authorize";
import { getLineByLine } from "@/lib/queries/article/get-line-by-line";
import { paramOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

/** The article's facts beside a pinned source, which `source` names. */
export default async function LineByLinePage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const t = await getTranslations("lines");
  const slug = slugIn((await params).slug);
  const { sources, pinned, isHidden } = await pageData(
    getLineByLine(actor, slug, paramOf(await searchParams, "source")),
  );
  const copy = pinned?.copy ?? null;
  return (
    <section aria-label={t("heading")} className="flex flex-col">
      <PanelUpTo seen={await seenOfRequest()} personId={actor.id} />
      <PinSource slug={slug} sources={sources} pinned={pinned} />
      {may(actor, "snapshot:take") && <BringSource slug={slug} isFirst={sources.length === 0 && pinned === null} />}
      <NewerCopy sourceId={pinned?.id ?? null} snapshotId={copy?.snapshotId ?? null} />
      <LineByLine
        key={copy?.snapshotId}
        sourceId={pinned?.id ?? null}
        snapshotId={pinned?.retired ? null : (copy?.snapshotId ?? null)}
        matches={(copy?.pairs ?? []).map(packedMatch)}
        words={Object.fromEntries(
          (copy?.pairs ?? []).map(({ source: { start, end } }) => [start, copy?.text.slice(start, end) ?? ""]),
        )}
        language={copy?.language ?? "en"}
        direction={copy?.direction ?? "ltr"}
      >
        {pinned && <PinnedCopy pinned={pinned} />}
        {isHidden && <p>{t("hidden")}</p>}
      </LineByLine>
    </section>
  );
}
