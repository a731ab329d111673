import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { parseUrl } from "@/lib/domain/parse-url";

type Props = {
  readonly title: string | null;
  readonly byline: string | null;
  /** The name of the site that the article stands on, and its address there. */
  readonly site: string | null;
  readonly address: string | null;
  /** `YYYY-MM-DD`, both. */
  readonly publishedOn: string | null;
  readonly modifiedOn: string | null;
};

/**
 * Who wrote the article, where and when it appeared, and when it was changed; and its title, where the text does not
 * begin with it.
 */
export function ArticleByline({ title, byline, site, address, publishedOn, modifiedOn }: Props) {
  const t = useTranslations("article");
  const format = useFormatter();
  const locale = useLocale();
  const dayOf = (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  // What the article says stands in its language, Galley's own words in the interface's.
  const own = (words: string) => (
    <span lang={locale} dir="ltr">
      {words}
    </span>
  );
  const parts: Readonly<Record<string, ReactNode>> = {
    byline: byline && <bdi>{byline}</bdi>,
    place: address ? <PublishedAt address={address} site={site} locale={locale} /> : site && <bdi>{site}</bdi>,
    published: publishedOn && own(dayOf(publishedOn)),
    modified: modifiedOn && modifiedOn !== publishedOn && own(t("modified-on", { date: dayOf(modifiedOn) })),
  };
  const told = Object.entries(parts).filter(([, part]) => part);
  return (
    <>
      {told.length > 0 && (
        <p className="byline">
          {told.map(([name, part], index) => (
            <Fragment key={name}>
              {index > 0 && " · "}
              {part}
            </Fragment>
          ))}
        </p>
      )}
      {title && <h1>{title}</h1>}
    </>
  );
}

/** Leads to the article where it was published, by the site's name or the address's own. */
function PublishedAt({ address, site, locale }: { address: string; site: string | null; locale: string }) {
  const t = useTranslations("article");
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {site ? <bdi>{site}</bdi> : <bdi dir="ltr">{hostOf(address)}</bdi>}
      <span aria-hidden="true"> ↗</span>
      <span className="unseen" lang={locale} dir="ltr">
        {" "}
        ({t("opens-outside")})
      </span>
    </a>
  );
}

function hostOf(address: string): string {
  return parseUrl(address)?.hostname.replace(/^www\./, "") ?? address;
}
