import { useTranslations } from "next-intl";
import { takeSourceApartAction } from "@/actions/evidence";
import type { SourceKind, SourceMedium } from "@/lib/domain/evidence/evidence";
import { OnePress } from "./one-press";
import { SourceFacts } from "./source-facts";
import { SourceLink } from "./source-link";

export type MergedSource = {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly address: string | null;
  readonly kind: SourceKind;
  readonly medium: SourceMedium;
};

type Props = {
  readonly merged: readonly MergedSource[];
  /** Whether this reader may take one apart again. */
  readonly mayTakeApart: boolean;
};

/** The sources that were merged into this one. */
export function MergedList({ merged, mayTakeApart }: Props) {
  const t = useTranslations("source-page");
  return (
    <section aria-labelledby="merged" className="grid gap-3">
      <h2 id="merged" className="text-base font-bold">
        {t("merged-from")}
      </h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
        {merged.map(({ id, revision, title, address, publisher, author, publishedOn, kind, medium }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5">
            <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] justify-items-start gap-0.5">
              <p dir="auto" className="font-semibold break-words">
                {title}
              </p>
              <SourceFacts {...{ publisher, author, publishedOn, kind, medium }} />
              {address && <SourceLink address={address} />}
            </div>
            {mayTakeApart && (
              <OnePress sourceId={id} revision={revision} action={takeSourceApartAction} done={t("taken-apart")}>
                {t("take-apart")}
                <span className="unseen"> {title}</span>
              </OnePress>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
