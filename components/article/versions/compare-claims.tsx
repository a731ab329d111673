import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateMark } from "@/components/claim/state-mark";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { ComparedClaim } from "@/lib/queries/article/get-comparison";
import { fateKey } from "./compared-claim";

type Props = {
  readonly claims: readonly ComparedClaim[];
  readonly numbers: Readonly<Record<"old" | "new", number>>;
  /** The address of a claim, to which its number is appended. */
  readonly address: string;
};

/** The claims that do not stand as they did, with the way to their places in both versions. */
export function CompareClaims({ claims, numbers, address }: Props) {
  const t = useTranslations("compare");
  const changed = claims.filter((claim) => fateKey(claim) !== null);
  return (
    <section aria-labelledby="changed-claims" className="grid gap-2">
      <h2 id="changed-claims" className="text-base font-bold">
        {t("claims")}
      </h2>
      {changed.length === 0 ? (
        <p className="text-soft">{t("claims-none")}</p>
      ) : (
        <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-xl border border-line bg-panel">
          {changed.map((claim) => (
            <ChangedClaim key={claim.number} claim={claim} numbers={numbers} address={address} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ChangedClaim({ claim, numbers, address }: Omit<Props, "claims"> & { claim: ComparedClaim }) {
  const t = useTranslations("compare");
  const { number, state, finding, statement } = claim;
  const fate = fateKey(claim);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <Link
        href={`${address}${number}`}
        className="font-semibold text-ink underline underline-offset-2"
        aria-label={t("claim-open", { number })}
      >
        {t("claim", { number })}
      </Link>
      {fate && <span className="fate">{t(fate)}</span>}
      {finding && <FindingMark finding={finding} state={state} />}
      <StateMark state={state} />
      <span className="min-w-0 flex-1 basis-64 truncate font-serif" dir="auto">
        {statement}
      </span>
      {(["old", "new"] as const).map(
        (side) =>
          claim[side] && (
            <a
              key={side}
              href={`#${side}-claim-${number}`}
              className="text-[0.8125rem] whitespace-nowrap text-ink underline underline-offset-2"
            >
              {t(`place-${side}`, { number: numbers[side] })}
              <span className="unseen">: {t("claim", { number })}</span>
            </a>
          ),
      )}
    </li>
  );
}
