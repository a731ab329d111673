import type { Rating } from "@/lib/domain/verdict/rating-scale";
import { ratingSigns } from "@/lib/domain/verdict/signs";

/** A rating by sign, word and colour, as verdicts show it. */
export function RatingLabel({ rating }: { rating: Pick<Rating, "label" | "colour" | "icon"> }) {
  return (
    <span className={`rating-${rating.colour} inline-flex items-baseline gap-1.5 font-bold text-c`}>
      <span aria-hidden="true" className="inline-block w-4 text-center">
        {ratingSigns[rating.icon]}
      </span>
      <bdi>{rating.label}</bdi>
    </span>
  );
}
