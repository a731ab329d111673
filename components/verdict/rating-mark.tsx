import type { Rating } from "@/lib/domain/verdict/rating-scale";
import { ratingSigns } from "@/lib/domain/verdict/signs";

/** A rating by sign, word and colour. */
export function RatingMark({
  rating,
  className = "",
}: {
  rating: Pick<Rating, "label" | "colour" | "icon">;
  className?: string;
}) {
  return (
    <span className={`rating-${rating.colour} inline-flex items-baseline gap-1.5 font-bold text-c ${className}`}>
      <span aria-hidden="true">{ratingSigns[rating.icon]}</span>
      <span dir="auto">{rating.label}</span>
    </span>
  );
}
