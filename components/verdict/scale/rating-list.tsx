import { useTranslations } from "next-intl";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { NamedScale } from "@/lib/queries/verdict/get-rating-scale";

/** One version of the scale to read: its ratings, the best first. */
export function RatingList({ ratings }: { ratings: NamedScale["ratings"] }) {
  const t = useTranslations("rating-scale");
  // Where no rating has a number their places order them, and none stands outside.
  const isNumbered = ratings.some(({ number }) => number !== null);
  return (
    <ol className="grid">
      {ratings.map((rating, i) => (
        <li
          key={rating.key}
          className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2 last:border-b-0"
        >
          <span className="min-w-44">
            <FindingMark finding={rating} />
          </span>
          <span className="text-[0.8125rem] text-soft">
            {rating.number !== null
              ? t("number-is", { number: rating.number })
              : isNumbered
                ? t("no-number")
                : t("by-place", { place: i + 1, count: ratings.length })}
            {` · ${t(rating.mayStand ? "stands-mark" : "wrong-mark")}`}
            {rating.confirms && ` · ${t("confirms-mark")}`}
            {rating.sourceless && ` · ${t("sourceless-mark")}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
