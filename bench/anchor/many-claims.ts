import type { TextRange } from "../../lib/domain/text/range";
import { seededRandom } from "../highlight/random";
import { type Article, joinArticles } from "./articles";
import type { Level } from "./change-sentence";
import { makeEdit } from "./make-edit";
import type { Matcher } from "./matchers";
import { ratio, readingTime, timed } from "./reading";

const CLAIMS = 1000;

/** The first ones also pay for compiling the code. */
const GOES = 5;

/** One article of about 30,000 characters is what 1,000 claims are set on, unless a longer one is given. */
const LENGTH = 30_000;

/** The shortest time of a few goes with 1,000 claims, for each matcher. */
export function measureMany(articles: readonly Article[], level: Level, matchers: readonly Matcher[]) {
  const [only] = articles;
  const article = articles.length === 1 && only ? only : joinArticles(articles, LENGTH);
  const { oldText, newText, claims } = makeEdit(seededRandom(31), article, only ?? article, level);
  const spread = spreadOver(claims, CLAIMS);
  const reading = readingTime(oldText, newText);
  return matchers.map((matcher) => {
    const goes = Array.from({ length: GOES }, () => timed(() => matcher.carry(oldText, newText, spread)).ms);
    const ms = Math.min(...goes);
    return {
      level: level.name,
      matcher: matcher.name,
      characters: oldText.length,
      claims: spread.length,
      "times reading": ratio(ms, reading),
      ms: Math.round(ms),
    };
  });
}

/** So many of the claims, evenly; the shorter list twice over when there are fewer. */
function spreadOver(claims: readonly TextRange[], count: number): TextRange[] {
  return Array.from({ length: count }, (_, i) => claims[Math.floor((i * claims.length) / count)] as TextRange);
}
