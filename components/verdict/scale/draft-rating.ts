import { freeSlug } from "@/lib/domain/article/slug";
import type { FindingSign } from "@/lib/domain/verdict/finding-sign";
import { type Rating, type RatingColour, signsOf } from "@/lib/domain/verdict/rating-scale";

/** A rating while it is edited. `id` only tells rows apart; `key` is null until a new rating is saved; `number` is as typed. */
export type DraftRating = {
  readonly id: string;
  readonly key: string | null;
  readonly label: string;
  readonly colour: RatingColour;
  readonly number: string;
  readonly sourceless: boolean;
  readonly mayStand: boolean;
  readonly confirms: boolean;
};

/** The rows of the editor for the scale in force. */
export function draftOf(ratings: readonly Rating[]): DraftRating[] {
  return ratings.map(({ key, label, colour, number, sourceless, mayStand, confirms }) => ({
    ...{ id: key, key, label, colour, number: number === null ? "" : String(number) },
    ...{ sourceless, mayStand, confirms },
  }));
}

/**
 * What changeRatingScaleInput takes. Keys that stand stay; a new rating gets one from its label. A number that is none
 * is sent as typed, for the server to refuse beside its field.
 */
export function ratingsOf(rows: readonly DraftRating[]) {
  const taken = new Set(rows.flatMap(({ key }) => key ?? []));
  return rows.map(({ id: _, key: fixed, label, number: typed, ...rest }) => {
    const key = fixed ?? freeSlug(keyStem(label), taken);
    taken.add(key);
    return { key, label, number: numberOf(typed), ...rest };
  });
}

function numberOf(typed: string): number | string | null {
  const text = typed.trim();
  if (text === "") return null;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

/** The signs that the rows would have if they were saved; a number that is none counts as left empty. */
export function signsOfRows(rows: readonly DraftRating[]): FindingSign[] {
  return signsOf(
    rows.map(({ number: typed, ...row }) => {
      const number = numberOf(typed);
      return { ...row, number: typeof number === "number" ? number : null };
    }),
  );
}

/** A label in small Latin letters, digits and hyphens; "rating" for one in another script, since keys go into addresses. */
function keyStem(label: string): string {
  const words =
    label
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 50).replace(/-$/, "") || "rating";
}

/** The rows with the one at `index` moved by one place; the same rows at either end. */
export function moved(rows: readonly DraftRating[], index: number, by: -1 | 1): DraftRating[] {
  const other = index + by;
  const [row, neighbour] = [rows[index], rows[other]];
  if (!row || !neighbour) return [...rows];
  return rows.map((each, at) => (at === index ? neighbour : at === other ? row : each));
}
