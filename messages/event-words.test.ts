import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { auditEventTypes } from "@/lib/domain/audit/event";
import messages from "./en.json";
import { eventWords, type ToldEvent } from "./event-words";
import type { Translate } from "./refusal-words";

const t = createTranslator({
  locale: "en-GB",
  messages,
  onError: (error) => {
    throw error;
  },
}) as Translate;

const told = (type: ToldEvent["type"], data: ToldEvent["data"] = {}, states: Partial<ToldEvent> = {}) =>
  eventWords(t, { type, from: null, to: null, data, ...states });

test.each(auditEventTypes.filter((type) => !/^(person|rating-scale|source)\./.test(type)))(
  "%s has a sentence",
  (type) => {
    const reason = type.startsWith("skip.") ? "opinion" : "Because.";
    const data = {
      number: 3,
      verdict: 2,
      version: 1,
      title: "T",
      quote: "Q",
      reason,
      ratingLabel: "True",
      source: { title: "S" },
      stance: "supports",
    };
    const { sentence } = told(type, data);
    expect(sentence).not.toMatch(/event\.|[{}]|undefined/);
    expect(sentence.length).toBeGreaterThan(5);
  },
);

test("a sentence names what it tells of", () => {
  expect(told("verdict.approved", { verdict: 2, number: 7, ratingLabel: "Mostly false" }).sentence).toBe(
    "approved verdict 2 on claim 7: Mostly false",
  );
  expect(told("skip.made", { quote: "Nobody liked it", reason: "opinion" }).sentence).toBe(
    "skipped “Nobody liked it” (Opinion)",
  );
});

test("an edit names the fields that changed, with both values in words", () => {
  const before = { statement: "A", claimant: null, category: "date", priority: "normal", assignedToId: null };
  const after = { statement: "B", claimant: null, category: "date", priority: "high", assignedToId: "Noor" };
  const { sentence, changes, texts } = told("claim.edited", { number: 4, before, after });
  expect(sentence).toBe("edited claim 4 (statement, priority, reviewer)");
  expect(changes).toEqual([
    { field: "statement", before: "A", after: "B" },
    { field: "priority", before: "Normal", after: "High" },
    { field: "reviewer", before: null, after: "Noor" },
  ]);
  expect(texts).toEqual([]);
});

test("consequences are told", () => {
  const states = { from: "approved", to: "stale" };
  expect(told("evidence.attached", { signOffEnded: true }, states).consequences).toEqual([
    "The approval became stale.",
    "The article is no longer signed off.",
  ]);
  expect(told("evidence.attached", { signOffEnded: false }, { from: "stale", to: "stale" }).consequences).toEqual([]);
});

test("a long text is cut at a word in the sentence and stands in full beside it", () => {
  const quote = "word ".repeat(60).trim();
  const { sentence, texts } = told("claim.marked", { number: 1, quote, statement: quote });
  expect(sentence).toMatch(/word…”$/);
  expect(sentence.length).toBeLessThan(150);
  expect(texts).toEqual([{ label: "Marked words", text: quote }]);
});

test("a note to an approval is not lost, and is called a note", () => {
  expect(told("verdict.reaffirmed", { reason: "Still holds." }).texts).toEqual([
    { label: "Note", text: "Still holds." },
  ]);
  expect(told("verdict.approved", { reason: null }).texts).toEqual([]);
});

test("words from right to left do not turn the sentence around", () => {
  expect(told("claim.marked", { number: 1, quote: "افتتح الجسر" }).sentence).toBe(
    "marked claim 1: “\u2068افتتح الجسر\u2069”",
  );
});
