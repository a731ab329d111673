import { useFormatter, useTranslations } from "next-intl";
import type { ClaimFields } from "@/lib/domain/claim/fields";
import type { ClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { useSaidFacts } from "./use-said-facts";

type ClaimFactsProps = Pick<ClaimDetail, "stand" | "quote" | "article"> & {
  /** Whether the statement stands above already. */
  readonly isStated: boolean;
  readonly claim: ClaimFields & Pick<ClaimDetail["claim"], "markedBy" | "assignedTo" | "dueAt" | "createdAt">;
};

/** What is said of a claim: its statement, its words in the article, and the facts about it. */
export function ClaimFacts({ claim, quote, stand, isStated, article: { language, direction } }: ClaimFactsProps) {
  const t = useTranslations("claim");
  const format = useFormatter();
  const facts = [
    ...useSaidFacts(claim),
    [t("assignedToId"), claim.assignedTo ?? t("nobody")],
    ...(claim.dueAt
      ? ([[t("due"), format.dateTime(claim.dueAt, { dateStyle: "medium", timeStyle: "short" })]] as const)
      : []),
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
    <div className="grid gap-2 pb-2">
      {!isStated && (
        <p dir={direction} lang={language} className="font-serif text-base leading-normal break-words">
          {claim.statement}
        </p>
      )}
      {restated && (
        <p className="text-[0.8125rem] text-soft">
          {t("in-article")}:{" "}
          <bdi dir={direction} lang={language}>
            “{quote}”
          </bdi>
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
    </div>
  );
}
