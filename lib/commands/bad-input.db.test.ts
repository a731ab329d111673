import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { findArticle } from "@/lib/data/article/articles";
import { usualFields } from "@/lib/domain/claim/fields";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import type { Result } from "@/lib/domain/result";
import { importArticleInput } from "@/lib/input/article";
import { editClaimInput, markClaimInput, skipRangeInput } from "@/lib/input/claim";
import { attachEvidenceInput } from "@/lib/input/evidence";
import { parseInput } from "@/lib/input/parse-input";
import { submitVerdictInput } from "@/lib/input/verdict";
import { type SeededArticle, seedArticle, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { importArticle } from "./article/import-article";
import { skipRange } from "./article/skip-range";
import { editClaim } from "./claim/edit-claim";
import { markClaim } from "./claim/mark-claim";
import type { Command } from "./define-command";
import { attachEvidence } from "./evidence/attach-evidence";
import { submitVerdict } from "./verdict/submit-verdict";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

/** From what a form sends to the command, as an action does it. */
async function send<S extends z.ZodType, T extends Json>(
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
): Promise<Result<T>> {
  const input = parseInput(schema, raw);
  return input.ok ? command(as(newsroom.people.reviewer), input.value) : input;
}

const pasted = (text: string, more: object = {}) =>
  send(importArticle, importArticleInput, { source: { from: "paste", text }, ...more });
const file = (name: string, bytes: Uint8Array) =>
  send(importArticle, importArticleInput, { source: { from: "file", name, bytes } });
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("an article is refused when it", () => {
  test.each([
    ["is empty", "", "text-empty"],
    ["is white space", " \n\t\u00a0\n", "text-empty"],
    ["is larger than 2 MB", "x".repeat(2 * 1024 * 1024 + 1), "text-too-large"],
    ["is larger than 2 MB in bytes, though not in characters", "叙".repeat(700_000), "text-too-large"],
    ["holds NUL", "One line.\nAnother\0 line.", "text-has-nul"],
    ["holds half an emoji", "One \ud83d line.", "text-has-lone-surrogate"],
  ] as const)("%s", async (_why, text, reason) => {
    await expectRefused(newsroom, () => pasted(text), reason);
  });

  test.each([
    ["is empty", "a.txt", new Uint8Array(), "text-empty"],
    ["is larger than 2 MB", "a.txt", new Uint8Array(2 * 1024 * 1024 + 1).fill(97), "text-too-large"],
    ["holds NUL", "a.md", utf8("# A\n\nb\0c"), "text-has-nul"],
    ["is a picture", "a.png", utf8("not really"), "file-type-unknown"],
    ["is a PDF", "a.pdf", utf8("%PDF-1.7"), "file-type-unknown"],
    ["is called Word and is none", "a.docx", utf8("not really"), "file-not-what-it-says"],
  ] as const)("is a file that %s", async (_why, name, bytes, reason) => {
    const field = reason.startsWith("file-") ? "file" : undefined;
    await expectRefused(newsroom, () => file(name, bytes), reason, field);
  });

  test.each([
    ["markup", "<b>Bridge</b>", "field-has-markup"],
    ["an override of direction", "Bridge \u202egnp.exe", "field-has-control-characters"],
    ["100,000 characters", "x".repeat(100_000), "field-too-long"],
  ] as const)("has a title with %s", async (_why, title, reason) => {
    await expectRefused(newsroom, () => pasted("A bridge opened.", { title }), reason, "title");
  });

  test("has a day or a language that there is not", async () => {
    await expectRefused(
      newsroom,
      () => pasted("A bridge.", { publishedOn: "2025-02-30" }),
      "date-invalid",
      "publishedOn",
    );
    await expectRefused(
      newsroom,
      () => pasted("A bridge.", { language: "not a language" }),
      "language-unknown",
      "language",
    );
  });
});

describe("a selection is refused when it", () => {
  const text = "الجسر افتُتح عام ١٩٣٢ 👩‍👩‍👧‍👦 叙利亚 🇸🇾 e\u0301nd. हिन्दी";
  let article: SeededArticle;
  beforeAll(async () => {
    article = await seedArticle(newsroom.desk, text, "Every script");
  });
  const at = (words: string) => article.text.indexOf(words);

  test.each([
    ["splits a family of emoji", () => [at("👩"), at("👩") + 2], "range-splits-character"],
    ["splits a surrogate pair", () => [at("👩") + 1, at("叙")], "range-splits-character"],
    ["splits a flag", () => [at("🇸"), at("🇸") + 2], "range-splits-character"],
    ["splits a letter from its accent", () => [at("e\u0301"), at("e\u0301") + 1], "range-splits-character"],
    ["splits a vowel sign from its letter", () => [at("افتُ"), at("افتُ") + 3], "range-splits-character"],
    ["splits a syllable of Devanagari", () => [at("हि"), at("हि") + 1], "range-splits-character"],
    ["is white space", () => [at(" 叙"), at(" 叙") + 1], "range-only-space"],
    ["is empty", () => [3, 3], "range-empty"],
    ["lies outside", () => [0, text.length + 1], "range-outside"],
  ] as const)("%s", async (_why, ends, reason) => {
    const [start, end] = ends();
    const range = { articleId: article.id, versionNumber: 1, start, end };
    await expectRefused(newsroom, () => send(markClaim, markClaimInput, range), reason);
    await expectRefused(
      newsroom,
      () => send(skipRange, skipRangeInput, { ...range, reason: "opinion", note: "" }),
      reason,
    );
  });

  test.each(["الجسر افتُتح", "👩‍👩‍👧‍👦", "叙利亚", "🇸🇾", "e\u0301nd", "हिन्दी"])(
    "but %s can be marked, and is found again to the letter",
    async (words) => {
      const range = { articleId: article.id, versionNumber: 1, start: at(words), end: at(words) + words.length };
      const { claimId } = must(await send(markClaim, markClaimInput, range));
      const [row] = await newsroom.sql(
        "SELECT c.statement, a.quote, a.start_offset, a.end_offset FROM claim c JOIN anchor a ON a.claim_id = c.id WHERE c.id = $1",
        [claimId],
      );
      expect(row).toEqual({ statement: words, quote: words, start_offset: range.start, end_offset: range.end });
    },
  );
});

test("an address that no text can have is an unknown article", async () => {
  expect(await findArticle("a\0b")).toBeNull();
});

/** What people paste into fields, and what usually breaks forms. */
const strings = [
  "قال الوزير: «٧١ شخصا»",
  "叙利亚称逮捕71人",
  "👩‍👩‍👧‍👦 🏳️‍🌈",
  "Robert'); DROP TABLE person; --",
  '" onmouseover="alert(1)',
  "{{constructor.constructor('x')()}}",
  "=cmd|' /C calc'!A0",
  "\\u0000 %00 &#0; &lt;",
  "null",
  "__proto__",
  "e\u0301 is not \u00e9",
];

test.each(strings)("%j is kept as it is in every field that it can stand in", async (words) => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedMarked(newsroom.desk, article);
  const source = {
    from: "new",
    title: words,
    publisher: words,
    author: words,
    kind: "primary",
    medium: "page",
    address: "",
  };
  must(
    await send(attachEvidence, attachEvidenceInput, {
      ...(await seen(claimId)),
      source,
      stance: "context",
      passage: words,
      note: words,
    }),
  );
  must(
    await send(editClaim, editClaimInput, {
      says: "all",
      ...(await seen(claimId)),
      ...usualFields,
      statement: words,
      claimant: words,
    }),
  );
  const verdict = { ...(await seen(claimId)), rating: "true", scaleVersion: 1, rationale: words, correction: words };
  must(await send(submitVerdict, submitVerdictInput, verdict));
  const [row] = await newsroom.sql(
    `SELECT c.statement, c.claimant, s.title, s.publisher, s.author, e.passage, e.note, v.rationale, v.correction
     FROM claim c JOIN evidence e ON e.claim_id = c.id JOIN source s ON s.id = e.source_id JOIN verdict v ON v.claim_id = c.id WHERE c.id = $1`,
    [claimId],
  );
  expect(new Set(Object.values(row ?? {}))).toEqual(new Set([words]));
});

describe("evidence and verdicts are refused with", () => {
  const source = { from: "new", title: "Minutes", kind: "primary", medium: "page" };
  const claim = async () => {
    const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
    await seedEvidence(newsroom.desk, claimId);
    return seen(claimId);
  };

  test.each([
    [
      "a script for an address",
      { source: { ...source, address: "javascript:alert(document.cookie)" } },
      "address-not-http",
      "source.address",
    ],
    ["markup in the title", { source: { ...source, title: "<img src=x>" } }, "field-has-markup", "source.title"],
    [
      "bidi controls in the title",
      { source: { ...source, title: "\u202eabc" } },
      "field-has-control-characters",
      "source.title",
    ],
    ["100,000 characters in the note", { note: "x".repeat(100_000) }, "field-too-long", "note"],
    ["bidi controls in the passage", { passage: "a\u2066b" }, "field-has-control-characters", "passage"],
    ["markup in the note", { note: "see <a href=x>this</a>" }, "field-has-markup", "note"],
  ] as const)("%s", async (_why, change, reason, field) => {
    const raw = { ...(await claim()), source, stance: "supports", passage: "", note: "", ...change };
    await expectRefused(newsroom, () => send(attachEvidence, attachEvidenceInput, raw), reason, field);
  });

  test.each([
    ["a rating that the scale does not have", { rating: "splendid" }, "rating-unknown", "rating"],
    ["no rating", { rating: "" }, "rating-unknown", "rating"],
    ["an empty rationale", { rationale: "  \n " }, "field-required", "rationale"],
    ["100,000 characters of rationale", { rationale: "x".repeat(100_000) }, "field-too-long", "rationale"],
    ["half a character in the correction", { correction: "a\udc00" }, "field-has-control-characters", "correction"],
  ] as const)("%s", async (_why, change, reason, field) => {
    const raw = { ...(await claim()), rating: "true", scaleVersion: 1, rationale: "The minutes say so.", ...change };
    await expectRefused(newsroom, () => send(submitVerdict, submitVerdictInput, raw), reason, field);
  });
});
