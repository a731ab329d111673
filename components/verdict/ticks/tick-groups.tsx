import Link from "next/link";
import { useTranslations } from "next-intl";
import { directionOf } from "@/lib/domain/text/direction";
import type { TickGroup } from "@/lib/queries/verdict/get-tick-groups";

type Props = { readonly groups: readonly TickGroup[]; readonly open: TickGroup };

/** The sources that ticks rest on, article by article. Server components only. */
export function TickGroups({ groups, open }: Props) {
  const t = useTranslations("ticks");
  return (
    <nav aria-label={t("groups")}>
      <ol className="grid gap-0.5">
        {groups.map((group) => {
          const { slug, sourceId, title, language, source, count } = group;
          const isOpen = slug === open.slug && sourceId === open.sourceId;
          return (
            <li key={`${slug} ${sourceId}`}>
              <Link
                href={`/queue/ticks?${new URLSearchParams({ article: slug, source: sourceId })}`}
                scroll={false}
                aria-current={isOpen ? "true" : undefined}
                className={`grid gap-1 rounded-md border border-s-3 px-3 py-2.5 text-ink no-underline ${isOpen ? "border-line border-s-here bg-panel shadow-(--shadow)" : "border-transparent border-b-line hover:bg-sunken"}`}
              >
                <b className="font-semibold break-words" dir="auto">
                  {source}
                </b>
                <span className="text-[0.8125rem] text-soft">
                  {t("group", { count })} ·{" "}
                  <span lang={language} dir={directionOf(language)}>
                    {title}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
