import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { TextRange } from "@/lib/domain/text/range";
import type { ChosenBefore as Passage } from "@/lib/queries/evidence/find-in-snapshot";

type Props = {
  readonly passages: readonly Passage[];
  readonly onTake: (range: TextRange) => void;
  readonly pending: boolean;
};

/** The passages that other claims have of the same snapshot, each to be taken by one press. */
export function ChosenBefore({ passages, onTake, pending }: Props) {
  const t = useTranslations("passage");
  if (passages.length === 0) return null;
  return (
    <section aria-label={t("before")} className="grid gap-1.5">
      <h4 className="text-[0.8125rem] font-semibold">{t("before")}</h4>
      <ul className="grid gap-2">
        {passages.map((passage) => (
          <li key={passage.evidenceId} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
            <div className="min-w-0">
              <blockquote dir="auto" className="line-clamp-3 font-serif leading-snug break-words">
                {passage.words}
              </blockquote>
              <p className="text-[0.8125rem] text-soft">
                {t("before-of", { number: passage.claimNumber, title: passage.articleTitle })}
              </p>
            </div>
            <Button onClick={() => onTake(passage)} disabled={pending}>
              {t("take-this")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
