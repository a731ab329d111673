import { useTranslations } from "next-intl";
import { CONTEXT_LENGTH } from "@/lib/domain/anchor/anchor";
import { withoutLastWord } from "@/lib/domain/text/trim-ends";
import type { FittingAnnotation } from "@/lib/queries/exchange/preview-annotations";
import type { AnnotatedArticle } from "./annotated-article";
import { useRowName } from "./use-row-name";

/** How many are shown one by one; the rest is a number. */
const MOST_SHOWN = 200;

type Props = { readonly rows: readonly FittingAnnotation[]; readonly article: AnnotatedArticle };

/** The annotations that become claims, each with its words where they stand. */
export function FittingList({ rows, article }: Props) {
  const t = useTranslations("annotations");
  return (
    <section className="grid gap-2" aria-labelledby="fitting">
      <h2 id="fitting" className="text-lg font-semibold">
        {t("fits")}
      </h2>
      <ol className="divide-y divide-line rounded-xl border border-line bg-panel">
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={`${row.row} ${row.target}`} className="grid gap-1.5 px-4 py-3 sm:px-5">
            <Fitting row={row} article={article} />
          </li>
        ))}
      </ol>
      {rows.length > MOST_SHOWN && <p className="text-soft">{t("more", { count: rows.length - MOST_SHOWN })}</p>}
    </section>
  );
}

function Fitting({ row, article }: { row: FittingAnnotation; article: AnnotatedArticle }) {
  const t = useTranslations("annotations");
  const notes = useTranslations("annotation-note");
  const nameOf = useRowName();
  const { prefix, quote, suffix, statement, origin } = row;
  return (
    <>
      <p className="text-xs text-soft">
        {nameOf(row)}
        {origin.creator !== null && <> · {t("by", { creator: origin.creator })}</>}
      </p>
      <p lang={article.language} dir={article.direction} className="font-serif text-base wrap-anywhere">
        <span className="text-soft">{beginningAtWord(prefix)}</span>
        <mark className="bg-here-soft font-medium text-ink underline decoration-here decoration-2 underline-offset-4">
          {quote}
        </mark>
        <span className="text-soft">{endingAtWord(suffix)}</span>
      </p>
      {statement !== null && <Told label={t("states")} words={statement} />}
      {origin.note !== null && <Told label={t("remark")} words={origin.note} />}
      {row.notes.length > 0 && (
        <p className="text-[0.8125rem] text-ink">{row.notes.map((note) => notes(note as never)).join(" ")}</p>
      )}
    </>
  );
}

/** An anchor's prefix and suffix are cut anywhere; what is shown of them begins and ends with whole words. */
function beginningAtWord(prefix: string): string {
  return prefix.length < CONTEXT_LENGTH - 1 ? prefix : `… ${prefix.replace(/^\S*\s+/, "")}`;
}

function endingAtWord(suffix: string): string {
  return suffix.length < CONTEXT_LENGTH - 1 ? suffix : `${withoutLastWord(suffix)} …`;
}

function Told({ label, words }: { label: string; words: string }) {
  return (
    <p className="text-[0.8125rem] wrap-anywhere whitespace-pre-line">
      <span className="font-semibold text-soft">{label}:</span> <bdi>{words}</bdi>
    </p>
  );
}
