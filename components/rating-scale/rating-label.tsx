import { ratingIconSigns } from "@/components/ui/icon";
import type { Rating } from "@/lib/domain/rating-scale";

/** A rating by sign, word and colour, as verdicts show it. */
export function RatingLabel({ rating }: { rating: Pick<Rating, "label" | "colour" | "icon"> }) {
  return (
    <span className={`rating-${rating.colour} inline-flex items-baseline gap-1.5 font-bold text-c`}>
      <span aria-hidden="true" className="inline-block w-4 text-center">
        {ratingIconSigns[rating.icon]}
      </span>
      <bdi>{rating.label}</bdi>
    </span>
  );
}
