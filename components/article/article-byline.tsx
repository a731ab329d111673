import { useFormatter } from "next-intl";

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
  const day =
    publishedOn && format.dateTime(new Date(`${publishedOn}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  const words = [byline, day].filter(Boolean).join(" · ");
  return (
    <>
      {words && (
        <p className="byline" lang="en-GB" dir="auto">
          {words}
        </p>
      )}
      {title && <h1>{title}</h1>}
    </>
  );
}
