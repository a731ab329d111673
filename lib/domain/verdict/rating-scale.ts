import { ok, type Result, refuse } from "@/lib/domain/result";
import { type FindingSign, gaugeOf } from "./finding-sign";

/**
 * Colours a rating can have; each is a pair, ink and tint, in app/styles/findings.css and in the report's style, and reaches
 * 4.5 on its tint and on every ground, light and dark (finding-colours.test.ts). There is no other way to give a colour, so
 * that no scale can have one that cannot be read. Grey and blue are not among them: grey is what nobody has judged, blue is
 * where one is.
 */
export const ratingColours = ["teal", "petrol", "amber", "orange", "red", "violet"] as const;
export type RatingColour = (typeof ratingColours)[number];

/** One step of the newsroom's scale. */
export type Rating = {
  readonly key: string;
  readonly label: string;
  readonly colour: RatingColour;
  /** Orders ratings and becomes the ClaimReview number, the best the highest; null stands outside the order (unproven). */
  readonly number: number | null;
  /** Whether there may be no source at all; the rationale must then say what was tried. */
  readonly sourceless: boolean;
  /** Whether a text may stand uncorrected under it. */
  readonly mayStand: boolean;
  /** Whether a plain confirmation gives it; at most one of a scale's ratings. */
  readonly confirms: boolean;
};

/** What a verdict says of a claim, as it is shown everywhere: the rating's word, colour and sign. */
export type Finding = Pick<Rating, "label" | "colour"> & { readonly sign: FindingSign };

const usual = { sourceless: false, mayStand: false, confirms: false };

/** The scale that a new newsroom starts with. */
export const defaultRatings: readonly Rating[] = [
  { ...usual, key: "true", label: "True", colour: "teal", number: 5, mayStand: true, confirms: true },
  { ...usual, key: "mostly-true", label: "Mostly true", colour: "petrol", number: 4, mayStand: true },
  { ...usual, key: "needs-context", label: "Needs context", colour: "amber", number: 3 },
  { ...usual, key: "mostly-false", label: "Mostly false", colour: "orange", number: 2 },
  { ...usual, key: "false", label: "False", colour: "red", number: 1 },
  { ...usual, key: "unproven", label: "Unproven", colour: "violet", number: null, sourceless: true },
];

/**
 * Checks a whole scale: at least two ratings, each key and each number once, at most one that a plain confirmation gives,
 * which may stand, and no number against that: a text is not to stand under a rating and be wrong under a higher one. Names
 * the second of two that clash.
 */
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
  return checkMeanings(ratings);
}

function checkMeanings(ratings: readonly Rating[]): Result<readonly Rating[]> {
  const confirming = ratings.flatMap(({ confirms }, index) => (confirms ? index : []));
  if (confirming.length > 1) return refuse("rating-confirms-twice", {}, `ratings.${confirming[1]}.confirms`);
  const stands = Math.min(...ratings.flatMap(({ mayStand, number }) => (mayStand && number !== null ? number : [])));
  for (const [index, { label, number, mayStand, confirms }] of ratings.entries()) {
    if (mayStand) continue;
    if (confirms) return refuse("rating-confirms-wrong", { rating: label }, `ratings.${index}.confirms`);
    if (number !== null && number > stands)
      return refuse("rating-number-against", { rating: label }, `ratings.${index}.number`);
  }
  return ok(ratings);
}

/**
 * The sign of each rating of a scale, in its order: by its number between the lowest and the highest, or, where no rating
 * has one, by its place, the best first. What stands outside the order has the sign of what is not known.
 */
export function signsOf(ratings: readonly Pick<Rating, "number" | "sourceless" | "mayStand">[]): FindingSign[] {
  const numbers = ratings.flatMap(({ number }) => number ?? []);
  const places = ratings.flatMap(({ sourceless }, index) => (sourceless ? [] : -index));
  const order = numbers.length > 0 ? numbers : places;
  const [lowest, highest] = [Math.min(...order), Math.max(...order)];
  return ratings.map(({ number, sourceless, mayStand }, index) => {
    const at = numbers.length > 0 ? number : sourceless ? null : -index;
    if (at === null) return "unknown";
    if (highest === lowest) return mayStand ? "full" : "crossed";
    return gaugeOf((at - lowest) / (highest - lowest));
  });
}
