import { ok, type Result, refuse } from "@/lib/domain/result";

/** Colours a rating can have; each is a pair of tokens in app/styles that meets AA on light and dark. */
export const ratingColours = ["green", "teal", "blue", "amber", "orange", "red", "violet", "grey"] as const;
export type RatingColour = (typeof ratingColours)[number];

/** Icons a rating can have, so that it never tells by colour alone. */
export const ratingIcons = ["check", "check-half", "info", "warning", "cross", "question", "minus", "star"] as const;
export type RatingIcon = (typeof ratingIcons)[number];

/**
 * One step of the newsroom's scale. `number` orders ratings and becomes the ClaimReview number; null stands outside
 * the order (unproven). `sourceless` says that there may be no source at all, and then the rationale must say what was tried.
 */
export type Rating = {
  readonly key: string;
  readonly label: string;
  readonly colour: RatingColour;
  readonly icon: RatingIcon;
  readonly number: number | null;
  readonly sourceless: boolean;
};

/** The scale that a new newsroom starts with. */
export const defaultRatings: readonly Rating[] = [
  { key: "true", label: "True", colour: "green", icon: "check", number: 5, sourceless: false },
  { key: "mostly-true", label: "Mostly true", colour: "teal", icon: "check-half", number: 4, sourceless: false },
  { key: "needs-context", label: "Needs context", colour: "blue", icon: "info", number: 3, sourceless: false },
  { key: "mostly-false", label: "Mostly false", colour: "orange", icon: "warning", number: 2, sourceless: false },
  { key: "false", label: "False", colour: "red", icon: "cross", number: 1, sourceless: false },
  { key: "unproven", label: "Unproven", colour: "grey", icon: "question", number: null, sourceless: true },
];

/** Checks a whole scale: at least two ratings, each key and each number once. Names the second of two that clash. */
export function checkRatings(ratings: readonly Rating[]): Result<readonly Rating[]> {
  if (ratings.length < 2) return refuse("scale-needs-two-ratings");
  const keys = new Set<string>();
  const numbers = new Set<number>();
  for (const [index, rating] of ratings.entries()) {
    if (keys.has(rating.key)) return refuse("rating-key-twice", { key: rating.key }, `ratings.${index}.key`);
    keys.add(rating.key);
    if (rating.number === null) continue;
    if (numbers.has(rating.number))
      return refuse("rating-number-twice", { number: rating.number }, `ratings.${index}.number`);
    numbers.add(rating.number);
  }
  return ok(ratings);
}
