import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateMark } from "@/components/claim/state-mark";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { CarriedRow } from "@/lib/queries/claim/get-carried";

type Props = {
  readonly rows: readonly CarriedRow[];
  readonly current: string | null;
  /** The page's address, to which the claim's number is appended. */
  readonly address: string;
  readonly direction: "ltr" | "rtl";
};

/** The claims that a new version left to look at. */
export function CarriedList({ rows, current, address, direction }: Props) {
  const t = useTranslations("carried");
  const states = useTranslations("state");
  return (
    <nav aria-label={t("list")}>
      <ol className="grid gap-2">
        {rows.map(({ id, number, statement, state, finding, reason }) => (
          <li key={id}>
            <Link
              href={`${address}?claim=${number}`}
              scroll={false}
              aria-current={id === current ? "true" : undefined}
              className={`grid gap-1 rounded-lg border border-s-3 px-3 py-2 text-ink no-underline ${id === current ? "border-here bg-here-soft" : "border-line bg-panel hover:border-edge"}`}
            >
              <span className="flex flex-wrap items-center gap-2 text-xs">
                <b className="tabular-nums">{t("number", { number })}</b>
                <span className="font-semibold">{t(`reason-${reason}`)}</span>
                {finding && <FindingMark finding={finding} state={state} />}
                <StateMark state={state} label={states(state)} />
              </span>
              <span dir={direction} className="line-clamp-2 font-serif text-[0.9375rem] leading-snug break-words">
                {statement}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
