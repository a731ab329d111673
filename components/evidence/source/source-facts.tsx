import { useFormatter, useTranslations } from "next-intl";
import type { SourceKind, SourceMedium } from "@/lib/domain/evidence/evidence";

type Props = {
  readonly publisher: string | null;
  readonly author?: string | null;
  readonly publishedOn: string | null;
  readonly kind: SourceKind;
  readonly medium?: SourceMedium;
};

/** A source's facts on one line: publisher, author, day, kind, medium. */
export function SourceFacts({ publisher, author, publishedOn, kind, medium }: Props) {
  const t = useTranslations("source");
  const kinds = useTranslations("source-kind");
  const media = useTranslations("source-medium");
  const format = useFormatter();
  const day =
    publishedOn && format.dateTime(new Date(`${publishedOn}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const facts = [publisher, author, day && t("published", { date: day }), kinds(kind), medium && media(medium)].filter(
    (fact) => typeof fact === "string" && fact !== "",
  );
  return (
    <span className="text-[0.8125rem] text-soft">
      {facts.map((fact, at) => (
        <span key={fact}>
          {at > 0 && <span aria-hidden="true"> · </span>}
          {at > 0 && <span className="unseen">, </span>}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}
