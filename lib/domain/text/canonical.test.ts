import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, checkByteSize, checkTextSize, MAX_ARTICLE_BYTES } from "./canonical";
import { anyText } from "./text-samples";

describe("canonical text", () => {
  it.each([
    ["keeps a text as it is", "a\u00a0 b\t\n", "a\u00a0 b\t\n"],
    ["turns CRLF into LF", "a\r\nb\r\n", "a\nb\n"],
    ["turns CR into LF, each one", "a\r\rb", "a\n\nb"],
    ["does not compose characters", "e\u0301", "e\u0301"],
    ["keeps a mark inside", "a\ufeffb", "a\ufeffb"],
  ])("%s", (_, input, text) => expect(canonicalText(input)).toEqual({ ok: true, value: text }));

  it.each([
    ["is empty", "", "text-empty", undefined],
    ["is white space", " \r\n\t\u00a0\u200b", "text-empty", undefined],
    ["holds NUL", "a\r\nb\0", "text-has-nul", { line: 2 }],
    ["is NUL alone", "\0", "text-has-nul", { line: 1 }],
    ["holds a lone high surrogate", "a\n\n\ud800 b", "text-has-lone-surrogate", { line: 3 }],
    ["holds a lone low surrogate", "\udc00", "text-has-lone-surrogate", { line: 1 }],
  ])("refuses a text that %s", (_, input, reason, params) =>
    expect(canonicalText(input)).toEqual({ ok: false, refusal: { reason, ...(params && { params }) } }),
  );

  it("is the same when made canonical again, and differs from its source in line endings only", () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const once = canonicalText(input);
        if (!once.ok) return;
        expect(canonicalText(once.value)).toEqual(once);
        expect(once.value.replaceAll("\n", "")).toBe(input.replaceAll(/[\r\n]/g, ""));
      }),
    );
  });
});

describe("size", () => {
  it("allows the limit and refuses one byte more", () => {
    const refused = { ok: false, refusal: { reason: "text-too-large", params: { limit: "2 MB", size: "2.1 MB" } } };
    expect(checkByteSize(MAX_ARTICLE_BYTES).ok).toBe(true);
    expect(checkByteSize(MAX_ARTICLE_BYTES + 1)).toEqual(refused);
    expect(checkTextSize("é".repeat(MAX_ARTICLE_BYTES / 2)).ok).toBe(true);
    expect(checkTextSize(`${"é".repeat(MAX_ARTICLE_BYTES / 2)}a`)).toEqual(refused);
  });
});
