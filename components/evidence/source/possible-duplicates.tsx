import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { ShownSource } from "@/lib/queries/evidence/get-source";
import { SourceFacts } from "./source-facts";
import { SourceLink } from "./source-link";

/** Sources that may be the same as this one, to be chosen for merging; and the way to choose others by hand. */
export function PossibleDuplicates({ sourceId, duplicates }: { sourceId: string; duplicates: readonly ShownSource[] }) {
  const t = useTranslations("source-page");
  if (duplicates.length === 0) {
    return (
      <Link href={`/sources/merge?with=${sourceId}`} className={`${buttonClass()} justify-self-start`}>
        {t("merge-other")}
      </Link>
    );
  }
  return (
    <section aria-labelledby="duplicates" className="grid gap-3">
      <h2 id="duplicates" className="text-base font-bold">
        {t("duplicates")}
      </h2>
      <p className="text-[0.8125rem] text-soft">{t("duplicates-hint")}</p>
      <form action="/sources/merge" method="get" className="grid gap-3">
        <input type="hidden" name="with" value={sourceId} />
        <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
          {duplicates.map(({ id, title, address, publisher, author, publishedOn, kind, medium }) => (
            <li key={id} className="flex items-start gap-3 px-4 py-3 sm:px-5">
              <input
                type="checkbox"
                name="with"
                value={id}
                defaultChecked
                aria-label={title}
                className="mt-1 size-4 shrink-0 accent-ink"
              />
              <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] justify-items-start gap-0.5">
                <Link
                  href={`/sources/${id}`}
                  dir="auto"
                  className="font-semibold break-words text-ink decoration-edge underline underline-offset-2 hover:decoration-ink"
                >
                  {title}
                </Link>
                <SourceFacts {...{ publisher, author, publishedOn, kind, medium }} />
                {address && <SourceLink address={address} />}
              </div>
            </li>
          ))}
        </ul>
        <button type="submit" className={`${buttonClass()} justify-self-start`}>
          {t("look-at-merge")}
        </button>
      </form>
    </section>
  );
}
