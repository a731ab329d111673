import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownSource } from "@/lib/queries/evidence/get-source";
import { SourceLink } from "./source-link";

type Props = {
  readonly source: ShownSource;
  readonly addedBy: string;
};

/** All that Galley knows of a source, a fact a line. */
export function SourceFactsList({ source, addedBy }: Props) {
  const t = useTranslations("source");
  const own = useTranslations("source-page");
  const kinds = useTranslations("source-kind");
  const media = useTranslations("source-medium");
  const format = useFormatter();
  const { publisher, author, publishedOn, address, kind, medium, createdAt } = source;
  const day =
    publishedOn && format.dateTime(new Date(`${publishedOn}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  const unknown = <span className="text-soft">{own(source.isHidden ? "hidden-value" : "no-value")}</span>;
  const added = format.dateTime(createdAt, { dateStyle: "long", timeStyle: "short" });
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Fact name={t("publisher")}>{publisher ? <bdi>{publisher}</bdi> : unknown}</Fact>
      <Fact name={t("author")}>{author ? <bdi>{author}</bdi> : unknown}</Fact>
      <Fact name={t("published-on")}>{day ?? unknown}</Fact>
      <Fact name={t("kind")}>{kinds(kind)}</Fact>
      <Fact name={t("medium")}>{media(medium)}</Fact>
      <Fact name={t("address")}>
        {address ? (
          <SourceLink address={address} whole />
        ) : (
          <span className="text-soft">{own(source.isHidden ? "hidden-value" : "no-address")}</span>
        )}
      </Fact>
      <Fact name={own("added")}>{own("added-by", { date: added, name: addedBy })}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-[0.8125rem] text-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
