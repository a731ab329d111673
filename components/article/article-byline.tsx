import { useFormatter, useLocale } from "next-intl";

/** Who wrote the article and when it appeared; and its title, where the text does not begin with it. */
export function ArticleByline({
  title,
  byline,
  publishedOn,
}: {
  title: string | null;
  byline: string | null;
  publishedOn: string | null;
}) {
  const format = useFormatter();
  const locale = useLocale();
  const day =
    publishedOn && format.dateTime(new Date(`${publishedOn}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  return (
    <>
      {(byline || day) && (
        <p className="byline">
          {/* The byline is in the article's language, the date in the interface's. */}
          {byline && <span dir="auto">{byline}</span>}
          {byline && day && " · "}
          {day && (
            <span lang={locale} dir="ltr">
              {day}
            </span>
          )}
        </p>
      )}
      {title && <h1>{title}</h1>}
    </>
  );
}
