import { useTranslations } from "next-intl";
import { takeSourceApartAction } from "@/actions/evidence";
import type { ShownSource } from "@/lib/queries/evidence/get-source";
import { OnePress } from "./one-press";
import { SourceFacts } from "./source-facts";
import { SourceLink } from "./source-link";

type Props = {
  readonly merged: readonly ShownSource[];
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
