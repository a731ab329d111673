import { seededRandom } from "../highlight/random";
import type { Article } from "./articles";
import type { Level } from "./change-sentence";
import { type Edit, makeEdit } from "./make-edit";
import type { Matcher } from "./matchers";
import { pick } from "./pick";
import { ratio, readingTime, timed } from "./reading";
import { addToScore, emptyScore, percent } from "./score";

/** Edits of every article at one level, one for each seed. */
export function editsAt(level: Level, articles: readonly Article[], seeds: readonly number[]): Edit[] {
  return seeds.flatMap((seed) =>
    articles.map((article, i) => {
      const random = seededRandom(seed * 7919 + i * 104_729 + level.name.length);
      const others = articles.filter((other) => other !== article);
      const alike = others.filter((other) => scriptOf(other) === scriptOf(article));
      return makeEdit(random, article, pick(random, alike.length > 0 ? alike : others), level);
    }),
  );
}

/** So that an inserted sentence is in the article's own writing where there is another article in it. */
function scriptOf({ text }: Article): string {
  if (/\p{Script=Han}/u.test(text)) return "Han";
  return /\p{Script=Arabic}/u.test(text) ? "Arabic" : "Latin";
}

/** One row of the table: where a matcher put the claims of these edits, and how long it took. */
export function measureAccuracy(matcher: Matcher, edits: readonly Edit[]) {
  const score = emptyScore();
  let ms = 0;
  let reading = 0;
  for (const { oldText, newText, claims, truths } of edits) {
    reading += readingTime(oldText, newText);
    const run = timed(() => matcher.carry(oldText, newText, claims));
    ms += run.ms;
    addToScore(score, run.value, truths);
  }
  return {
    matcher: matcher.name,
    "exact %": percent(score.exact, score.survivors),
    "misplaced %": percent(score.misplaced, score.survivors),
    "lost %": percent(score.lost, score.survivors),
    "deleted, placed %": percent(score.placedAnyway, score.deleted),
    survivors: score.survivors,
    deleted: score.deleted,
    "times reading": ratio(ms, reading),
    ms,
  };
}
