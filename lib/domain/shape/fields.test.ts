import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Refusal, Result } from "@/lib/domain/result";
import { parseInput } from "@/lib/input/parse-input";
import { email, line, note, optionalDay, optionalLine, quoted, revision } from "./fields";

const field = (schema: z.ZodType, value: unknown) =>
  parseInput(z.object({ field: schema }), { field: value }) as Result<{ field: unknown }>;
const refusalOf = (result: Result<unknown>): Partial<Refusal> => (result.ok ? {} : result.refusal);

/** Words that are as good as any other, and have to come out as they went in. */
const goodWords = [
  "The bridge opened in 1932",
  "قالت الوزارة إن ٧١ شخصا احتجزوا",
  "叙利亚称逮捕71人",
  "שלום עולם",
  "👩‍👩‍👧‍👦 🏳️‍🌈 🇸🇾 were there",
  "e\u0301 and \u00e9",
  "Z̸̛a̷l̴g̶o",
  "'; DROP TABLE person; --",
  '{"a": 1} {{7*7}} %00 %n \\',
  "a < b and b > c, 3<4",
  "=SUM(A1:A9)",
  "null",
  "undefined",
  "NaN",
  "0",
  "\u200fنص\u200f with marks that Arabic needs",
  "Ω≈ç√∫˜µ≤≥÷ ½ ™ 𝕿𝖊𝖘𝖙",
];

describe.each([
  ["a line", line(300)],
  ["an optional line", optionalLine(300)],
  ["a note", note(300)],
  ["quoted words", quoted(300)],
])("%s", (_kind, schema) => {
  test.each(goodWords)("keeps %j as it is", (words) => {
    expect(field(schema, words)).toEqual({ ok: true, value: { field: words } });
  });

  test.each([
    ["an override of direction", "abc\u202edef"],
    ["an embedding", "\u202babc\u202c"],
    ["an isolate", "\u2066abc\u2069"],
    ["NUL", "a\0b"],
    ["an escape", "a\u001b[31mb"],
    ["half a character", "a\ud83db"],
    ["the other half", "a\ude00b"],
  ])("refuses %s", (_what, words) => {
    expect(refusalOf(field(schema, words))).toMatchObject({
      reason: "field-has-control-characters",
      field: "field",
    });
  });

  test("refuses 100,000 characters, and says how long it is and may be", () => {
    expect(refusalOf(field(schema, "x".repeat(100_000)))).toEqual({
      reason: "field-too-long",
      field: "field",
      params: { length: 100_000, limit: 300 },
    });
  });

  test.each([[42], [{}], [[]], [true]])("refuses %j, which no form sends", (value) => {
    expect(refusalOf(field(schema, value))).toEqual({ reason: "field-invalid", field: "field" });
  });
});

test.each([
  "<script>alert(1)</script>",
  "<b>bold</b>",
  '"><img src=x onerror=alert(1)>',
  "<!-- -->",
  "</p>",
  "<a href='javascript:x'>",
])("plain words hold no markup such as %s, quoted words may", (words) => {
  for (const schema of [line(300), optionalLine(300), note(300)])
    expect(refusalOf(field(schema, words)).reason).toBe("field-has-markup");
  expect(field(quoted(300), words).ok).toBe(true);
});

test.each([
  ["a line", line(300), "", "field-required"],
  ["a line of white space", line(300), " \t\u00a0 ", "field-required"],
  ["a note", note(300), "\n\n", "field-required"],
  ["quoted words", quoted(300), " ", "field-required"],
])("%s must not be empty", (_what, schema, words, reason) => {
  expect(refusalOf(field(schema, words)).reason).toBe(reason);
});

test("an optional field that is empty, missing or null is null", () => {
  for (const value of ["", "   ", null, undefined])
    expect(field(optionalLine(300), value)).toEqual({ ok: true, value: { field: null } });
});

test("a line has no line break, a note has, and its kinds become one", () => {
  expect(refusalOf(field(line(300), "a\nb")).reason).toBe("field-has-control-characters");
  expect(field(note(300), "a\r\nb\rc")).toEqual({ ok: true, value: { field: "a\nb\nc" } });
});

test.each([
  ["2025-11-09", "2025-11-09"],
  ["2024-02-29", "2024-02-29"],
  ["", null],
  ["2025-02-29", "date-invalid"],
  ["2025-13-01", "date-invalid"],
  ["2025-1-1", "date-invalid"],
  ["09/11/2025", "date-invalid"],
  ["yesterday", "date-invalid"],
  ["2025-11-09T10:00", "date-invalid"],
])("the day %j", (typed, expected) => {
  const result = field(optionalDay, typed);
  expect(result.ok ? result.value.field : result.refusal.reason).toBe(expected);
});

test.each([
  ["  Reviewer@Demo.EXAMPLE ", "reviewer@demo.example"],
  ["o'hara+desk@demo.example", "o'hara+desk@demo.example"],
  ["nobody", "email-invalid"],
  ["a@b", "email-invalid"],
  ["a b@demo.example", "email-invalid"],
  ["<script>@demo.example", "email-invalid"],
  [`${"x".repeat(300)}@demo.example`, "field-invalid"],
])("the address %j", (typed, expected) => {
  const result = field(email, typed);
  expect(result.ok ? result.value.field : result.refusal.reason).toBe(expected);
});

test.each([0, -1, 1.5, 2 ** 31, Number.NaN, "1", null])("%j is no revision", (value) => {
  expect(refusalOf(field(revision, value)).reason).toBe("field-invalid");
});
