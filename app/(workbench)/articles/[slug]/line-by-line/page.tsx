import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { LineByLine, type PackedMatch } from "@/components/article/lines/line-by-line";
import { PinSource } from "@/components/article/lines/pin-source";
import { PinnedWords } from "@/components/article/lines/pinned-words";
import { PanelUpTo } from "@/components/live/panel-up-to";
import { getLineByLine, type PinnedPair } from "@/lib/queries/article/get-line-by-line";
import { paramOf, type SearchParams } from "@/lib/queries/search-params";
import { refusalWords } from "@/messages/refusal-words";
import { translate } from "@/messages/translate";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

/** The article's facts beside a pinned source, which `source` names. */
export default async function LineByLinePage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const t = await getTranslations("lines");
  const format = await getFormatter();
  const slug = slugIn((await params).slug);
  const { sources, pinned } = await pageData(getLineByLine(actor, slug, paramOf(await searchParams, "source")));
  const copy = pinned?.copy ?? null;
  const refusal = copy?.refusal ?? null;
  return (
    <section aria-label={t("heading")} className="flex flex-col">
      <PanelUpTo seen={await seenOfRequest()} personId={actor.id} />
      <PinSource slug={slug} sources={sources} pinned={pinned?.id ?? null} />
      <LineByLine
        key={copy?.snapshotId}
        snapshotId={copy?.snapshotId ?? null}
        matches={(copy?.pairs ?? []).map(packed)}
        words={Object.fromEntries(
          (copy?.pairs ?? []).map(({ source: { start, end } }) => [start, copy?.text.slice(start, end) ?? ""]),
        )}
        language={copy?.language ?? "en"}
        direction={copy?.direction ?? "ltr"}
      >
        {pinned && (
          <p className="byline">
            {pinned.title}
            {copy && ` · ${t("kept", { when: format.dateTime(copy.keptAt, { dateStyle: "medium" }) })}`}
          </p>
        )}
        {pinned && !copy && <p>{t("no-copy")}</p>}
        {refusal && <p>{t("not-matched", { why: refusalWords(translate, refusal) })}</p>}
        {copy && !copy.isWhole && <p className="byline">{t("passages-only")}</p>}
        {copy && <PinnedWords copy={copy} />}
      </LineByLine>
    </section>
  );
}

function packed({ article, source, agrees, page }: PinnedPair): PackedMatch {
  return [article.start, article.end, source.start, source.end, agrees ? 1 : 0, page];
}
