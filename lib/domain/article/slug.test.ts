import fc from "fast-check";
import { expect, test } from "vitest";
import { freeSlug, slugStem } from "./slug";

test.each([
  ["Syria says 71 people held", "syria-says-71-people-held"],
  ["  Spaces   and — dashes…  ", "spaces-and-dashes"],
  ["Déjà vu à Ñuñoa", "deja-vu-a-nunoa"],
  ["The mayor’s ‘new’ bridge", "the-mayors-new-bridge"],
  ["The mayor's bridge", "the-mayors-bridge"],
  ["İstanbul", "istanbul"],
  ["ﬁnal oﬃce", "final-office"],
  ["سوريا تقول إن ٧١ شخصا", "سوريا-تقول-إن-٧١-شخصا"],
  ["叙利亚称逮捕71人", "叙利亚称逮捕71人"],
  ["日本語 ガイド", "日本語-ガイド"],
  ["हिन्दी समाचार", "हिन्दी-समाचार"],
  ["../../etc/passwd", "etc-passwd"],
  ["<script>alert(1)</script>", "script-alert-1-script"],
  ["100% & more?", "100-more"],
  ["🎉🎉🎉", "article"],
  ["❤️ The bridge 1️⃣ opens ☎️", "the-bridge-1-opens"],
  ["🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland votes 👩‍🔬👍🏽", "scotland-votes"],
  ["…", "article"],
  ["", "article"],
])("the title %j stands at %s", (title, slug) => {
  expect(slugStem(title)).toBe(slug);
});

test("a long title is cut between words", () => {
  const slug = slugStem("seventy-one people ".repeat(20));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^(seventy-one-people-)+(seventy|seventy-one|seventy-one-people)$/);
});

test("whatever the title, its slug is words joined by hyphens, and at most 80 long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      const slug = slugStem(title);
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});

test.each([
  ["free", [], "free"],
  ["taken", ["taken"], "taken-2"],
  ["taken", ["taken", "taken-2", "taken-3"], "taken-4"],
  ["taken", ["taken", "taken-3"], "taken-2"],
])("%s beside %j becomes %s", (stem, taken, slug) => {
  expect(freeSlug(stem, new Set(taken))).toBe(slug);
});
