import { expect, test } from "vitest";
import { findFacts } from "@/lib/domain/fact/find-facts";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { matchFacts } from "./match-facts";
import { textPairs } from "./testing/text-pairs";

function withFacts(text: string, language: string) {
  const blocks = paragraphsOf(text);
  return { text, blocks, language, facts: findFacts(text, blocks, language) };
}

test.each(textPairs)("of $what ($languages)", ({ article, source, languages, pairs, missed = [] }) => {
  const found = matchFacts(withFacts(article, languages[0]), withFacts(source, languages[1])).map(
    ({ article: a, source: s, agrees }) =>
      `${article.slice(a.start, a.end)} ${agrees ? "=" : "≠"} ${source.slice(s.start, s.end)}`,
  );
  const left = [...found];
  const gone = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    return at < 0 || left.splice(at, 1).length === 0;
  });
  expect({ missed: gone, wrong: left }).toEqual({ missed, wrong: [] });
});
