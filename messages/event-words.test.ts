import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { claimFields, isChoice, usualFields } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import { type AuditEventType, auditEventTypes, type EventData } from "@/lib/domain/record/audit/events/event-data";
import { sampleEvents, sampleStates } from "@/lib/domain/record/audit/testing/sample-events";
import messages from "./en.json";
import type { ToldEvent } from "./event-values";
import { eventWords } from "./event-words";
import type { Translate } from "./refusal-words";

const t = createTranslator({
  locale: "en-GB",
  messages,
  onError: (error) => {
    throw error;
  },
}) as Translate;

const subject = "0199c0de-0000-7000-8000-000000000009";
const reviewer = "0199c0de-0000-7000-8000-000000000008";

/** What an event of a kind tells, as the sample has it but for some members. */
function told<T extends AuditEventType>(
  type: T,
  data: Partial<EventData[T]> = {},
  states: Partial<Pick<ToldEvent, "from" | "to">> = {},
) {
  const names = { [subject]: "Sam", [reviewer]: "Noor", [sampleEvents["source.retired"].source.id]: "The Gazette" };
  const event = { type, subject, data: { ...sampleEvents[type], ...data }, from: null, to: null, names };
  return eventWords(t, { ...event, ...sampleStates[type], ...states } as ToldEvent);
}

test.each(auditEventTypes)("%s has a sentence", (type) => {
  const { sentence } = told(type);
  expect(sentence).not.toMatch(/event\.|[{}]|undefined|“”/);
  expect(sentence.length).toBeGreaterThan(5);
});

test("a sentence names what it tells of", () => {
  expect(told("verdict.approved", { verdict: 2, number: 7, ratingLabel: "Mostly false" }).sentence).toBe(
    "approved verdict 2 on claim 7: Mostly false",
  );
  expect(told("skip.made", { quote: "Nobody liked it", skipReason: "opinion" }).sentence).toBe(
    "skipped “Nobody liked it” (Opinion)",
  );
  expect(told("source.retired", { reason: "Out of print." }).sentence).toBe(
    "retired the source “The Gazette”: Out of print.",
  );
  expect(told("person.role-changed", {}, { from: "reviewer", to: "editor" }).sentence).toBe(
    "changed the role of Sam from reviewer to editor",
  );
});

const fields = sampleEvents["claim.edited"].before;

test("an edit names the fields that changed, with both values in words", () => {
  const before = { ...fields, statement: "A" };
  const after = { ...fields, statement: "B", priority: "high" } as const;
  const { sentence, changes, texts } = told("claim.edited", { number: 4, before, after });
  expect(sentence).toBe("edited claim 4 (statement, priority)");
  expect(changes).toEqual([
    { field: "statement", before: "A", after: "B" },
    { field: "priority", before: "Normal", after: "High" },
  ]);
  expect(texts).toEqual([]);
});

test.each(claimFields)("an edit of the field %s has its words, before and after", (name) => {
  const before = { ...usualFields, statement: "A" };
  const after = { ...before, [name]: filledFields()[name] };
  const { sentence, changes } = told("claim.edited", { before, after });
  const shown = isChoice(name) ? (messages[name] as Record<string, string>)[after[name]] : after[name];
  expect(changes).toEqual([
    { field: messages["claim-field"][name], before: expect.toBeOneOf([null, expect.any(String)]), after: shown },
  ]);
  expect(sentence).toContain(`(${messages["claim-field"][name]})`);
});

test("a chosen passage and moved ends are changes too", () => {
  expect(told("evidence.passage-chosen", { passageBefore: "Old", passage: "New" }).changes).toEqual([
    { field: "Passage", before: "Old", after: "New" },
  ]);
  expect(told("claim.ends-adjusted", { quoteBefore: null, quote: "New" }).changes).toEqual([
    { field: "Marked words", before: null, after: "New" },
  ]);
});

test("consequences are told", () => {
  const states = { from: "approved", to: "stale" };
  expect(told("evidence.attached", { signOffEnded: true }, states).consequences).toEqual([
    "The approval became stale.",
    "The article is no longer signed off.",
  ]);
  expect(told("evidence.attached", { signOffEnded: false }, { from: "stale", to: "stale" }).consequences).toEqual([]);
  expect(told("snapshot.kept", { unbound: [subject] }).consequences).toEqual([
    "One piece of evidence was approved before it came and does not rest on it.",
  ]);
});

test("a long text is cut at a word in the sentence and stands in full beside it", () => {
  const quote = "word ".repeat(60).trim();
  const { sentence, texts } = told("claim.marked", { number: 1, quote, statement: quote, claimOrigin: null });
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

test("where a claim came from stands beside its mark", () => {
  const origin = { from: "annotation", fileSha256: "a".repeat(64), id: "7", target: 1, creator: "Kim" } as const;
  const claimOrigin = { ...origin, created: null, note: "Check this." };
  const { sentence, texts } = told("claim.marked", { number: 1, quote: "Q", statement: "Q", claimOrigin });
  expect(sentence).toBe("marked claim 1 from an annotation by Kim: “Q”");
  expect(texts).toEqual([
    { label: "Where it came from", text: `Its id there: 7\nSHA-256 of the file: ${"a".repeat(64)}` },
    { label: "Remarked there", text: "Check this." },
  ]);
});

test("words from right to left do not turn the sentence around", () => {
  expect(told("claim.marked", { number: 1, quote: "افتتح الجسر", claimOrigin: null }).sentence).toBe(
    "marked claim 1: “\u2068افتتح الجسر\u2069”",
  );
});
