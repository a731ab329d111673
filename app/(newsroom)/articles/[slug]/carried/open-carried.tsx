import Link from "next/link";
import { useTranslations } from "next-intl";
import { Candidates } from "@/components/claim/carried/candidates";
import { carriedHeadingId } from "@/components/claim/carried/carried-keys";
import { ConfirmPlace } from "@/components/claim/carried/confirm-place";
import { DismissCarried } from "@/components/claim/carried/dismiss-carried";
import { SideBySide } from "@/components/claim/carried/side-by-side";
import { StateMark } from "@/components/claim/state-mark";
import { buttonClass } from "@/components/ui/button-class";
import { FindingMark } from "@/components/verdict/finding-mark";
import { findTransition, statementFromQuote } from "@/lib/domain/claim/claim";
import type { CarriedChoice, CarriedClaims } from "@/lib/queries/claim/get-carried";

type Props = {
  readonly article: CarriedClaims["article"];
  readonly choice: CarriedChoice;
  readonly personId: string;
  readonly rights: { readonly edit: boolean; readonly dismiss: boolean };
  readonly then: string;
};

/** One claim to look at: where it stood, where it stands or might stand, and what can be done about it. */
export function OpenCarried({ article, choice, personId, rights, then }: Props) {
  const t = useTranslations("carried");
  const states = useTranslations("state");
  const { before, after, state, finding, reason, number } = choice;
  const { language, direction, versionNumber } = article;
  const followed = before && choice.statement === statementFromQuote(before.surroundings.words);
  const statement = followed && after ? statementFromQuote(after.surroundings.words) : choice.statement;
  const earlier = statement === choice.statement ? null : choice.statement;
  const mayDismiss = rights.dismiss && findTransition(state, "dismiss") !== null;
  return (
    <article
      aria-labelledby={carriedHeadingId}
      className="grid gap-4 rounded-xl border border-line bg-panel p-4 sm:p-5"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={carriedHeadingId} tabIndex={-1} className="text-lg font-semibold">
          {t("claim", { number, reason: t(`reason-${reason}`) })}
        </h2>
        {finding && <FindingMark finding={finding} state={state} />}
        <StateMark state={state} label={states(state)} />
      </div>
      <p>{t(`explain-${reason}`)}</p>
      {state === "stale" && <p className="font-medium text-ink">{t("stale")}</p>}
      <SideBySide
        before={before}
        after={after && { ...after, versionNumber }}
        newest={versionNumber}
        reason={reason}
        state={state}
        finding={finding}
        language={language}
        direction={direction}
      />
      {reason === "lost" ? (
        <Candidates
          claim={choice}
          candidates={choice.candidates}
          versionNumber={versionNumber}
          language={language}
          direction={direction}
          mayPlace={rights.edit}
          then={then}
        />
      ) : (
        rights.edit && (
          <ConfirmPlace
            claim={choice}
            statement={statement}
            earlier={earlier}
            versionNumber={versionNumber}
            personId={personId}
            direction={direction}
            then={then}
          />
        )
      )}
      {rights.edit && (
        <div className="flex flex-wrap items-start gap-2 border-t border-line pt-4">
          <Link href={`/articles/${article.slug}/claims/${number}?place=1`} className={buttonClass()}>
            {t(reason === "lost" ? "choose-in-text" : "mark-elsewhere")}
          </Link>
          {mayDismiss ? (
            <DismissCarried claim={choice} personId={personId} then={then} />
          ) : (
            <p className="self-center text-[0.8125rem] text-soft">{t("no-dismiss")}</p>
          )}
        </div>
      )}
    </article>
  );
}
