import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { DraftRow } from "@/lib/queries/draft/get-drafts";

type Props = { readonly rows: readonly DraftRow[]; readonly open: number | null; readonly address: string };

/** An article's documents, newest first. */
export function DraftList({ rows, open, address }: Props) {
  const t = useTranslations("draft-notes");
  const format = useFormatter();
  return (
    <nav aria-label={t("list")}>
      <ol className="grid gap-1">
        {rows.map(({ number, kind, name, version, by, at }) => (
          <li key={number}>
            <Link
              href={`${address}?draft=${number}`}
              aria-current={number === open ? "true" : undefined}
              className={`grid gap-0.5 rounded-md border-s-3 px-3 py-2 text-ink no-underline ${number === open ? "border-here bg-here-soft" : "border-transparent hover:bg-sunken"}`}
            >
              <span className="flex flex-wrap gap-x-2 text-[0.8125rem]">
                <b className="font-semibold">{t(kind, { number })}</b>
                <span className="text-soft">{t("of-version", { version })}</span>
              </span>
              {name !== "" && <bdi className="text-[0.8125rem] break-all">{name}</bdi>}
              <span className="text-[0.8125rem] text-soft">
                {t("brought", { by, date: format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }) })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
