import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimInSentence } from "@/components/verdict/queue/claim-in-sentence";
import { WordDiffView } from "@/components/verdict/word-diff-view";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { Surroundings } from "@/lib/domain/text/surroundings";
import type { CarriedChoice } from "@/lib/queries/claim/get-carried";

type Props = {
  readonly before: CarriedChoice["before"];
  readonly after: CarriedChoice["before"];
  /** The newest version, for the words where the claim is lost. */
  readonly newest: number;
  readonly reason: "reworded" | "sentence" | "lost";
  readonly state: VisibleClaimState;
  readonly finding: CarriedChoice["finding"];
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

/** Where a claim stood and where it stands now, in their sentences, with the change between them named. */
export function SideBySide({ before, after, newest, reason, state, finding, language, direction }: Props) {
  const t = useTranslations("carried");
  const text = { state, finding, language, direction };
  return (
    <div className="grid gap-4">
      <div className="grid items-stretch gap-3 md:grid-cols-2">
        <Column title={t("before", { version: before?.versionNumber ?? 1 })}>
          {before ? <ClaimInSentence surroundings={before.surroundings} {...text} /> : <p>{t("before-unknown")}</p>}
        </Column>
        <Column title={t("after", { version: newest })}>
          {after ? (
            <ClaimInSentence surroundings={after.surroundings} {...text} />
          ) : (
            <p className="text-soft">{t("lost-body")}</p>
          )}
        </Column>
      </div>
      {before && after && (
        <Column title={t(reason === "sentence" ? "change-sentence" : "change-words")}>
          <p lang={language} dir={direction} className="font-serif text-[1.0625rem] leading-relaxed break-words">
            <WordDiffView before={told(before.surroundings, reason)} after={told(after.surroundings, reason)} />
          </p>
        </Column>
      )}
    </div>
  );
}

function told({ lead, words, trail }: Surroundings, reason: Props["reason"]): string {
  return reason === "sentence" ? lead + words + trail : words;
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-1.5 rounded-lg border border-line bg-sheet px-4 py-3">
      <h3 className="text-xs font-semibold text-soft">{title}</h3>
      {children}
    </section>
  );
}
