import type { Carried } from "../../lib/domain/anchor/carry";
import { carryThroughEdit } from "../../lib/domain/anchor/carry-through-edit";
import type { TextRange } from "../../lib/domain/text/range";
import { editsAt } from "./accuracy";
import type { Article } from "./articles";
import type { Part } from "./draft";
import { levels } from "./make-edit";
import { percent } from "./score";

type Kept = Part & { readonly to: number };

/**
 * The same edits, told as Galley's editor tells them: which characters were kept, and where. A place is right when it
 * holds every character of the claim that was kept and no other that was; what was written beside them may belong to it
 * or not. A claim of which no letter or figure was kept must be lost.
 */
export function measureKnownEdits(articles: readonly Article[], seeds: readonly number[]) {
  const count = { claims: 0, right: 0, misplaced: 0, lost: 0, placedAnyway: 0 };
  for (const { oldText, newText, claims, placed } of levels.flatMap((level) => editsAt(level, articles, seeds))) {
    const kept = placed.filter((part) => part.kept);
    const carried = carryThroughEdit(
      oldText,
      newText,
      kept.map(({ from, fromEnd, to }) => ({ from, to, length: fromEnd - from })),
      claims,
    );
    claims.forEach((claim, i) => {
      count.claims++;
      count[verdictOn(oldText, kept, claim, carried[i] as Carried)]++;
    });
  }
  return { ...count, "right %": percent(count.right, count.claims) };
}

function verdictOn(oldText: string, kept: readonly Kept[], claim: TextRange, carried: Carried) {
  const isLost = carried.status === "lost";
  const isWordKept = kept.some(({ from, fromEnd }) => {
    const words = oldText.slice(Math.max(from, claim.start), Math.min(fromEnd, claim.end));
    return from < claim.end && fromEnd > claim.start && /[\p{L}\p{N}]/u.test(words);
  });
  if (!isWordKept) return isLost ? "right" : "placedAnyway";
  if (isLost) return "lost";
  return kept.every((part) => isRight(oldText, part, claim, carried)) ? "right" : "misplaced";
}

/** Whether what was kept of the claim in this part is inside its place, and what was kept beside it is not. */
function isRight(oldText: string, { from, fromEnd, to }: Kept, claim: TextRange, place: TextRange): boolean {
  for (let old = from; old < fromEnd; old++) {
    if (/\s/.test(oldText.charAt(old))) continue;
    const now = to + old - from;
    const isInside = place.start <= now && now < place.end;
    if (isInside !== (claim.start <= old && old < claim.end)) return false;
  }
  return true;
}
