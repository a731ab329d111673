import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { findFacts } from "./find-facts";

const kinds = { n: "number", d: "date", a: "name", q: "quote" } as const;

/** A text whose facts stand in braces, `{n|61}`, quotations around the facts inside them. */
function annotated(language: string): { text: string; facts: string[] } {
  const marked = readFileSync(path.join(import.meta.dirname, "testing", `${language}.txt`), "utf8");
  const facts: string[] = [];
  const open: { kind: keyof typeof kinds; start: number }[] = [];
  let text = "";
  for (let at = 0; at < marked.length; at++) {
    const sign = marked.charAt(at);
    if (sign === "{") {
      open.push({ kind: marked.charAt(at + 1) as keyof typeof kinds, start: text.length });
      at += 2;
    } else if (sign === "}") {
      const fact = open.pop();
      if (fact) facts.push(`${fact.start} ${kinds[fact.kind]} ${text.slice(fact.start)}`);
    } else text += sign;
  }
  return { text, facts };
}

// How many facts a whole text of mixed news has, how many of them are missed, and how much is found that is none.
test.each([
  ["en", 131, 3, 3],
  ["de", 138, 3, 2],
  ["ar", 83, 9, 3],
])("of a text in %s", (language, all, missed, wrong) => {
  const { text, facts } = annotated(language);
  const found = findFacts(text, paragraphsOf(text), language).map(
    ({ start, end, kind }) => `${start} ${kind} ${text.slice(start, end)}`,
  );
  expect({
    all: facts.length,
    missed: facts.filter((fact) => !found.includes(fact)).length,
    wrong: found.filter((fact) => !facts.includes(fact)).length,
  }).toEqual({ all, missed, wrong });
});
