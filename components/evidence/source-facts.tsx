import { useFormatter, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { parseUrl } from "@/lib/domain/parse-url";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";

/** Where a source comes from, in one line: publisher, author, day, kind, medium, and the way out to it. */
export function SourceFacts({ source }: { source: EvidenceDetail["source"] }) {
  const t = useTranslations();
  const format = useFormatter();
  // A day is the same day everywhere, so it is neither read nor shown in the newsroom's time zone.
  const day =
    source.publishedOn &&
    format.dateTime(new Date(`${source.publishedOn}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const facts: [string, ReactNode][] = [
    ["publisher", source.publisher && <span dir="auto">{source.publisher}</span>],
    ["author", source.author && <span dir="auto">{source.author}</span>],
    ["day", day && t("evidence-card.published", { day })],
    ["kind", t(`source-kind.${source.kind}`)],
    ["medium", t(`source-medium.${source.medium}`)],
    ["address", source.address && <OutLink address={source.address} />],
  ];
  const known = facts.filter(([, fact]) => fact);
  return (
    <p className="text-[0.8125rem] break-words text-soft">
      {known.map(([name, fact], index) => (
        <Fragment key={name}>
          {index > 0 && " · "}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}

/** The way out to a source's own page; shows where it leads. Anything but http(s) stays plain text. */
function OutLink({ address }: { address: string }) {
  const t = useTranslations("evidence-card");
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return <span>{address}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer nofollow"
      title={address}
      className="text-ink underline underline-offset-2"
    >
      {t("open", { host: url.hostname.replace(/^www\./, "") })}
      <span aria-hidden="true"> ↗</span>
      <span className="unseen"> {t("opens")}</span>
    </a>
  );
}
