import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type ClaimState, claimStates } from "@/lib/domain/claim/claim";
import type { ShownEvent } from "@/lib/queries/parts/history-names";
import { eventWords, type ToldChange, type ToldText } from "@/messages/event-words";
import type { Translate } from "@/messages/refusal-words";

/** One event: who, what, when, from which state to which, and folded away what is long. */
export function HistoryEvent({ event, claimHref }: { event: ShownEvent; claimHref?: (number: number) => string }) {
  const t = useTranslations();
  const format = useFormatter();
  const { sentence, consequences, changes, texts } = eventWords(t as Translate, event);
  return (
    <li className="relative grid gap-1 py-1.5 ps-4 before:absolute before:start-[-5px] before:top-3.5 before:size-2 before:rounded-full before:bg-edge">
      <p className="wrap-anywhere">
        <bdi className="font-semibold">{event.actor ?? t("event.by-galley")}</bdi> {sentence}
      </p>
      {consequences.length > 0 && <p className="text-[0.8125rem] font-medium text-ink">{consequences.join(" ")}</p>}
      <Details changes={changes} texts={texts} />
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-soft">
        <time dateTime={event.at.toISOString()}>{format.dateTime(event.at, { timeStyle: "short" })}</time>
        <StateChange from={event.from} to={event.to} />
        {event.index !== undefined && <span>{t("history.index", { index: event.index })}</span>}
        {event.article && (
          <Link
            href={`/articles/${event.article.slug}`}
            dir="auto"
            className="target text-ink underline underline-offset-2"
          >
            {event.article.title}
          </Link>
        )}
        {claimHref && event.claimNumber !== null && (
          <Link href={claimHref(event.claimNumber)} className="target text-ink underline underline-offset-2">
            {t("queue.claim", { number: event.claimNumber })}
          </Link>
        )}
      </p>
    </li>
  );
}

/** The state that something left and the one that it reached; nothing where it stayed in one. */
function StateChange({ from, to }: { from: string | null; to: string | null }) {
  const t = useTranslations();
  if (!from || !to || from === to || !isClaimState(from) || !isClaimState(to)) return null;
  return (
    <span>
      <span className="unseen">{t("history.from-to", { from: t(`state.${from}`), to: t(`state.${to}`) })}</span>
      <span aria-hidden="true">
        {t(`state.${from}`)} → <span className="font-semibold text-ink">{t(`state.${to}`)}</span>
      </span>
    </span>
  );
}

function isClaimState(state: string): state is ClaimState {
  return claimStates.some((known) => known === state);
}

function Details({ changes, texts }: { changes: readonly ToldChange[]; texts: readonly ToldText[] }) {
  const t = useTranslations("history");
  if (changes.length + texts.length === 0) return null;
  const labels = [...changes.map(({ field }) => field), ...texts.map(({ label }) => label)];
  return (
    <details className="text-[0.8125rem]">
      <summary className="w-fit text-ink">{labels.join(", ")}</summary>
      <dl className="mt-1 grid gap-2 rounded-lg bg-sunken px-3 py-2">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt className="text-xs font-semibold text-soft">{field}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">
              <del className="text-soft line-through decoration-(--red)">
                <bdi>{before ?? t("empty-value")}</bdi>
              </del>{" "}
              <span aria-hidden="true">→</span>{" "}
              <ins className="font-medium underline">
                <bdi>{after ?? t("empty-value")}</bdi>
              </ins>
            </dd>
          </div>
        ))}
        {texts.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-xs font-semibold text-soft">{label}</dt>
            <dd dir="auto" className="wrap-anywhere whitespace-pre-line">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
