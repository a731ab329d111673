import type { ToldClaim } from "@/lib/domain/record/bundle/told/told-claim";
import type { ReportClaim } from "@/lib/domain/report/report";
import { sameWords } from "@/lib/domain/text/word-forms";
import { correctionOf } from "@/lib/domain/verdict/correction";
import { isAbout, type Reading, same } from "./read-values";

/**
 * Whether the report says of a claim's correction what follows from the records: that its words stand in the text, since which
 * version, that an editor let the text stand, or that it is still to be done. `mayStand` is what the scale says of the rating.
 */
export function correctionHolds(
  { person }: Reading,
  { state, verdict, anchor, how, correction: said }: ReportClaim,
  told: ToldClaim,
  mayStand: boolean,
): boolean {
  if (!verdict) return said === null;
  const { number, correction } = verdict;
  const quote = anchor?.quote ?? null;
  // A version's record says of a claim that it has the words of its correction, and of no other.
  if (how === "corrected" && (quote === null || correction === null || !sameWords(quote, correction))) return false;
  const ruling = told.stets.findLast((stet) => stet.verdict === number);
  const is = correctionOf({ state, mayStand, correction, quote, isStet: ruling !== undefined });
  if (is === null || said === null) return is === null && said === null;
  const { stet } = said;
  return (
    same([said.is, said.version], [is, is === "applied" ? (told.correctedIn.at(-1) ?? null) : null]) &&
    (ruling === undefined
      ? stet === null
      : stet !== null &&
        same([stet.verdict, stet.reason], [ruling.verdict, ruling.reason]) &&
        same(stet.by, person(ruling.by)) &&
        isAbout(stet.at, ruling.at))
  );
}
