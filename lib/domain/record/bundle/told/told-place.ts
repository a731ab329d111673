import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import type { TextRange } from "@/lib/domain/text/range";

/**
 * Where a claim stands in the newest version, as far as the records tell. How it was carried to a version stands in that
 * version's record by number, exact and moved ones without distinction (`carried`), and then the record does not say to
 * which range. `quote` is null where it is not told; of a lost claim it is the one that it stood on last.
 */
export type ToldPlace = {
  how: "marked" | "carried" | "reworded" | "corrected" | "confirmed" | "lost";
  range: TextRange | null;
  quote: string | null;
  /** Whether the words around it changed and nobody has looked since. */
  sentenceChanged: boolean;
};

/** A place that a record names in full. */
export function placeOf({ start, end, quote }: TextRange & { readonly quote: string }): ToldPlace {
  return { how: "marked", range: { start, end }, quote, sentenceChanged: false };
}

/** What follows for the place from a new version, by the numbers that its record lists. */
export function carryPlace(
  place: ToldPlace,
  number: number,
  isDismissed: boolean,
  { lost, reworded, corrected, toLookAt }: EventData["article.version-added"],
): void {
  place.range = null;
  if (lost.includes(number)) {
    place.how = "lost";
    return;
  }
  if (reworded.includes(number)) {
    Object.assign(place, { how: "reworded", quote: null, sentenceChanged: false });
    return;
  }
  if (corrected.includes(number)) {
    Object.assign(place, { how: "corrected", quote: null, sentenceChanged: false });
    return;
  }
  // On the words of a correction it stands as on any others, from the next version on.
  place.how = "carried";
  // Nobody is asked to look at a dismissed claim, so that it is not listed; what it had, it keeps.
  if (!isDismissed) place.sentenceChanged = toLookAt.includes(number);
}

/** Somebody has looked at where the claim stands, if there was anything to look at. */
export function lookAt(place: ToldPlace): void {
  if (place.how !== "reworded" && !place.sentenceChanged) return;
  place.how = "confirmed";
  place.sentenceChanged = false;
}
