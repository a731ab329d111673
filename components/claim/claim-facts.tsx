import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { SaidFields } from "@/lib/domain/claim/fields";
import type { ClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { StateBadge } from "./state-badge";
import { useSaidFacts } from "./use-said-facts";

type ClaimFactsProps = {
  readonly stand: ClaimDetail["stand"];
  /** Where to look at claims that a new version changed. */
  readonly carriedAddress: string;
  readonly claim: SaidFields &
    Pick<ClaimDetail["claim"], "number" | "state" | "stateReason" | "markedBy" | "assignedTo" | "createdAt">;
  readonly quote: string | null;
  /** The article's, since a statement is in its words: one that begins with a Latin name is still read from the right. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

/** What is said of a claim: state, statement, and the facts about it. */
export function ClaimFacts({ claim, quote, stand, carriedAddress, language, direction }: ClaimFactsProps) {
  const t = useTranslations("claim");
  const format = useFormatter();
  const facts = [
    ...useSaidFacts(claim),
    [t("assignedToId"), claim.assignedTo ?? t("nobody")],
    [
      t("marked-by"),
      `${claim.markedBy}, ${format.dateTime(claim.createdAt, { dateStyle: "medium", timeStyle: "short" })}`,
    ],
    ...(stand.versionNumber > 1
      ? ([[t("stands", { version: stand.versionNumber }), t(`how-${stand.how}`)]] as const)
      : []),
  ] as const;
  const restated = quote !== null && quote.replace(/\s+/g, " ").trim() !== claim.statement;
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <h2 id="claim-heading" tabIndex={-1} className="text-xs font-semibold text-soft">
          {t("heading", { number: claim.number })}
        </h2>
        <StateBadge state={claim.state} />
      </div>
      <p dir={direction} lang={language} className="font-serif text-[1.0625rem] leading-normal break-words">
        {claim.statement}
      </p>
      {restated && (
        <p className="text-[0.8125rem] text-soft">
          {t("in-article")}:{" "}
          <bdi dir={direction} lang={language}>
            “{quote}”
          </bdi>
        </p>
      )}
      {stand.look && (
        <p className="rounded-md bg-sunken px-3 py-2 text-[0.8125rem] font-medium">
          {t(`look-${stand.look}`, { version: stand.versionNumber })}{" "}
          <Link href={`${carriedAddress}?claim=${claim.number}`}>{t("look")}</Link>
        </p>
      )}
      {claim.state === "dismissed" && claim.stateReason && (
        <p dir="auto" className="state-dismissed rounded-md bg-bg px-3 py-2">
          {t("dismissed-because", { reason: claim.stateReason })}
        </p>
      )}
      {claim.state === "open" && claim.stateReason && (
        <p dir="auto" className="state-open rounded-md bg-bg px-3 py-2">
          {t("reopened-because", { reason: claim.stateReason })}
        </p>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-[0.8125rem]">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-soft">{name}</dt>
            <dd dir="auto" className="min-w-0 break-words">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
