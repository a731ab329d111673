import { useTranslations } from "next-intl";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { NamedScale } from "@/lib/queries/verdict/get-rating-scale";

/** One version of the scale to read: its ratings, the best first. */
export function RatingList({ ratings }: { ratings: NamedScale["ratings"] }) {
  const t = useTranslations("rating-scale");
  return (
    <ol className="grid">
      {ratings.map((rating) => (
        <li
          key={rating.key}
          className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2 last:border-b-0"
        >
          <span className="min-w-44">
            <FindingMark finding={rating} />
          </span>
          <span className="text-[0.8125rem] text-soft">
            {rating.number === null ? t("no-number") : t("number-is", { number: rating.number })}
            {` · ${t(rating.mayStand ? "stands-mark" : "wrong-mark")}`}
            {rating.confirms && ` · ${t("confirms-mark")}`}
            {rating.sourceless && ` · ${t("sourceless-mark")}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
