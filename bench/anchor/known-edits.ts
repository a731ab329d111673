import { carryThroughEdit } from "../../lib/domain/anchor/carry";
import type { Article } from "./articles";
import { editsAt } from "./accuracy";
import { levels } from "./make-edit";
import { addToScore, emptyScore, percent } from "./score";

/**
 * The same edits, told as Galley's editor tells them: which characters were kept, and where. A replaced word is nothing
 * kept there, so a claim of which no word was kept counts as deleted here.
 */
export function measureKnownEdits(articles: readonly Article[], seeds: readonly number[]) {
  const score = emptyScore();
  for (const { oldText, newText, claims, truths, placed } of levels.flatMap((level) => editsAt(level, articles, seeds))) {
    const kept = placed.filter((part) => part.kept);
    const runs = kept.map(({ from, fromEnd, to }) => ({ from, to, length: fromEnd - from }));
    const carried = carryThroughEdit(oldText, newText, runs, claims);
    const isWordKept = claims.map(({ start, end }) =>
      kept.some(
        ({ from, fromEnd }) =>
          from < end && fromEnd > start && /[\p{L}\p{N}]/u.test(oldText.slice(Math.max(from, start), Math.min(fromEnd, end))),
      ),
    );
    // Half a claim may go: the editor still knows where the rest is. Those are no deleted claims here.
    const places = carried.map((each) => (each.status === "lost" ? null : each));
    const told = truths.map((truth, i) => (isWordKept[i] ? (truth ?? places[i] ?? null) : null));
    addToScore(score, places, told);
  }
  return { ...score, "exact %": percent(score.exact, score.survivors) };
}
