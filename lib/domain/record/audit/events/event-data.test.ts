import { expect, test } from "vitest";
import { z } from "zod";
import type { AuditEventDraft, ExactEvent } from "@/lib/domain/record/audit/event";
import { sampleEvents } from "@/lib/domain/record/audit/testing/sample-events";
import en from "@/messages/en.json";
import { type AuditEventType, auditEventTypes, eventData, isDeclaredEvent } from "./event-data";

const id = "0199c0de-0000-7000-8000-000000000001";
const envelope = {
  ...{ v: 1, id, at: "2025-11-09T10:11:12.345Z", actor: id, subject: id, article: null, claim: null },
  ...{ from: null, to: null, numbers: [] },
};
const event = (type: AuditEventType, data: object = sampleEvents[type]) => ({ ...envelope, type, data });

test.each(auditEventTypes)("%s is in the past tense and has its words", (type) => {
  expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z-]+$/);
  const key = type.replace(".", "-");
  expect(Object.keys(en["event-name"])).toContain(key);
  expect(Object.keys(en.event)).toContain(key);
});

test.each(auditEventTypes)("%s tells all of its members, and nothing else", (type) => {
  const data: object = sampleEvents[type];
  expect(isDeclaredEvent(event(type))).toBe(true);
  expect(isDeclaredEvent(event(type, { ...data, another: null }))).toBe(false);
  for (const member of Object.keys(data)) {
    const { [member as never]: _, ...rest } = data;
    expect(isDeclaredEvent(event(type, rest)), `without ${member}`).toBe(false);
  }
});

/** Every object within a value, as what it would be with another member. */
function withAnother(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => withAnother(each).map((other) => value.with(i, other)));
  if (value === null || typeof value !== "object") return [];
  const inside = Object.entries(value).flatMap(([name, member]) =>
    withAnother(member).map((other) => ({ ...value, [name]: other })),
  );
  return [{ ...value, another: null }, ...inside];
}

test.each(auditEventTypes)("nothing else stands anywhere within %s either", (type) => {
  for (const data of withAnother(sampleEvents[type])) {
    expect(isDeclaredEvent(event(type, data as object)), JSON.stringify(data)).toBe(false);
  }
});

/** An event of an article with the first number in each of these series. */
function numbered(type: AuditEventType, serieses: readonly string[], more: object = {}, number: object = {}) {
  const numbers = serieses.map((series) => ({ series, of: id, number: 1, before: null, ...number }));
  return { ...event(type), article: id, ...more, numbers };
}

test.each([
  ["of an article", numbered("claim.dismissed", ["article"])],
  ["of an article and its claim", numbered("claim.dismissed", ["article", "claim"], { claim: id })],
  ["of every claim of an article", numbered("article.signed-off", ["article", "every-claim"])],
  ["of several articles at once", numbered("snapshot.kept", ["article", "claim"], { article: null })],
  ["that follows another", numbered("claim.dismissed", ["article"], {}, { number: 2, before: "a".repeat(64) })],
])("an event %s has its numbers", (_, right) => {
  expect(isDeclaredEvent(right)).toBe(true);
});

const dismissed = sampleEvents["claim.dismissed"];
test.each([
  ["of a kind that there is not", { ...event("claim.dismissed"), type: "claim.forgotten" }],
  ["of a kind that every object has", { ...event("claim.dismissed"), type: "constructor" }],
  ["without a kind", { ...envelope, data: dismissed }],
  ["that names a source in words", event("source.retired", { source: { id, title: "T" }, reason: "R" })],
  ["whose number is a text", event("claim.dismissed", { ...dismissed, number: "3" })],
  ["whose hash is none", event("report.imported", { sha256: "A".repeat(64), signedBy: null })],
  ["whose category is none", event("claim.edited", { ...sampleEvents["claim.edited"], after: { category: "colour" } })],
  ["of another version of the format", { ...event("claim.dismissed"), v: 2 }],
  ["with a member beside its data", { ...event("claim.dismissed"), note: null }],
  ["without a member beside its data", { ...event("claim.dismissed"), to: undefined }],
  ["without its number in its article", { ...event("claim.dismissed"), article: id }],
  ["without its number in its claim", numbered("claim.dismissed", ["article"], { claim: id })],
  ["without its number among those of every claim", numbered("article.signed-off", ["article"])],
  ["with a number twice", numbered("claim.dismissed", ["article", "article"])],
  ["that is first with a record before it", numbered("claim.dismissed", ["article"], {}, { before: "a".repeat(64) })],
  ["that is second with none before it", numbered("claim.dismissed", ["article"], {}, { number: 2 })],
  ["whose number is in a series that there is not", numbered("claim.dismissed", ["article", "desk"])],
  ["whose state is a number", { ...event("claim.dismissed"), from: 1 }],
])("an event %s is none of ours", (_, wrong) => {
  expect(isDeclaredEvent(wrong)).toBe(false);
});

test("a member has one form in all kinds, but for null where there is nothing to say", () => {
  const forms = new Map<string, Set<string>>();
  for (const type of auditEventTypes) {
    const { properties } = z.toJSONSchema(eventData[type]);
    for (const [name, schema] of Object.entries(properties ?? {})) {
      const known = forms.get(name) ?? new Set();
      forms.set(name, known.add(formOf(schema as Form)));
    }
  }
  expect([...forms].filter(([, known]) => known.size > 1)).toEqual([]);
  expect(forms.size).toBeGreaterThan(80);
});

type Form = {
  type?: string | string[];
  anyOf?: Form[];
  oneOf?: Form[];
  pattern?: string;
  format?: string;
  items?: Form;
};

/** What a member is: its type, with what an id and a hash are told apart by. */
function formOf({ type, anyOf, oneOf, pattern, format, items }: Form): string {
  const some = (anyOf ?? oneOf)?.map(formOf).filter((form) => form !== "null");
  if (some) return [...new Set(some)].join(" or ");
  const what = [type].flat().find((each) => each !== "null");
  return [what ?? "null", format ?? pattern, items && formOf(items)].filter(Boolean).join(" ");
}

/** Takes what a command may write. */
const written = <E extends AuditEventDraft>(draft: ExactEvent<E>) => draft;
const extra = { another: 1 };

test("what is wrong, missing or too much does not compile", () => {
  written({ type: "claim.dismissed", subject: id, data: { number: 3, reason: "R" } });
  // @ts-expect-error a kind that there is not
  written({ type: "claim.forgotten", subject: id, data: { number: 3, reason: "R" } });
  // @ts-expect-error a member is missing
  written({ type: "claim.dismissed", subject: id, data: { number: 3 } });
  // @ts-expect-error a member is of another form
  written({ type: "claim.dismissed", subject: id, data: { number: "3", reason: "R" } });
  // @ts-expect-error a member too much
  written({ type: "claim.dismissed", subject: id, data: { number: 3, reason: "R", note: null } });
  // @ts-expect-error a member too much, out of a spread
  written({ type: "claim.dismissed", subject: id, data: { number: 3, reason: "R", ...extra } });
  // @ts-expect-error a member where the kind tells nothing
  written({ type: "person.activated", subject: id, data: { reason: "R" } });
  expect(written).toBeInstanceOf(Function);
});
