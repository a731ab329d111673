import Link from "next/link";
import { useTranslations } from "next-intl";
import { useSaidFacts } from "@/components/claim/use-said-facts";
import type { ClaimFields } from "@/lib/domain/claim/fields";
import type { QueueChoice } from "@/lib/queries/verdict/get-queue";
import { queueClaimId } from "./queue-claim-id";

type Props = {
  readonly claim: ClaimFields & Pick<QueueChoice["claim"], "number" | "assignedTo">;
  readonly article: Pick<QueueChoice["article"], "slug" | "title" | "language" | "direction">;
};

/** What the open claim says, of whom, and in which article. Its heading takes the focus when the claim opens. */
export function ClaimHead({ claim, article }: Props) {
  const t = useTranslations();
  const facts = useSaidFacts(claim);
  if (claim.assignedTo) facts.push([t("claim.assignedToId"), claim.assignedTo]);
  return (
    <header className="grid gap-2 px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          href={`/articles/${article.slug}/claims/${claim.number}`}
          className="target text-[0.8125rem] text-ink underline underline-offset-2"
        >
          <span lang={article.language} dir={article.direction}>
            {article.title}
          </span>
          <span className="unseen">: {t("queue.open-in-article")}</span>
        </Link>
      </div>
      <h2 id={queueClaimId} tabIndex={-1} className="font-serif text-base leading-snug break-words">
        <span className="font-sans text-[0.8125rem] font-semibold text-soft">
          {t("queue.claim", { number: claim.number })}{" "}
        </span>
        <span lang={article.language} dir={article.direction} className="block">
          {claim.statement}
        </span>
      </h2>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-[0.8125rem]">
        {facts.map(([name, value]) => (
          <div key={name} className="flex gap-2">
            <dt className="text-soft">{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
