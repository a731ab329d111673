import { describe, expect, test } from "vitest";
import { addressAsTitle, describedBy, fileNameAsTitle, wordsAsTitle } from "./describe-source";

const address = "https://www.example.org/2025/figures/";
const source = {
  ...{ title: addressAsTitle(address), publisher: null, author: null, publishedOn: null, medium: "page" as const },
  ...{ address, confidence: null, revision: 1 },
};
const told = {
  ...{ title: "The ministry’s figures", publisher: "The Harbour Post", author: "Ada Byron" },
  ...{ publishedOn: "2025-03-04", type: "text/html" },
};
const nothing = { title: null, publisher: null, author: null, publishedOn: null, type: "text/html" };

describe("what a source is called once a copy of it came", () => {
  test("is what the page says of itself, where nobody said more than its address", () => {
    const { type: _, ...named } = told;
    expect(describedBy(source, told)).toEqual({ ...named, medium: "page" });
  });

  test.each([
    ["title", "Typed by hand"],
    ["publisher", "Another"],
    ["author", "Somebody"],
    ["publishedOn", "2020-01-01"],
    ["medium", "interview"],
  ] as const)("keeps the %s that somebody typed", (name, typed) => {
    expect(describedBy({ ...source, [name]: typed }, told)).toMatchObject({ [name]: typed });
  });

  test("keeps the address as the title of what has none", () => {
    expect(describedBy(source, { ...told, title: null })?.title).toBe("example.org/2025/figures");
  });

  test.each([
    ["application/pdf", "document"],
    ["text/csv", "dataset"],
    ["video/mp4", "recording"],
    ["image/png", "document"],
  ])("says of %s that it is a %s", (type, medium) => {
    expect(describedBy(source, { ...told, type })?.medium).toBe(medium);
  });

  test.each([
    ["of one that somebody edited", { ...source, revision: 2 }, told],
    ["of a confidential one", { ...source, confidence: { description: "A nurse", reason: "Fears" } }, told],
    ["where the document says nothing", source, nothing],
  ])("stays as it is %s", (_what, before, says) => {
    expect(describedBy(before, says)).toBeNull();
  });

  test("has no characters that turn words around, and no more letters than a title may have", () => {
    const after = describedBy(source, { ...told, title: `\u202eTitle ${"x ".repeat(1_000)}` });
    expect(after?.title.startsWith("Title x")).toBe(true);
    expect(after?.title.length).toBeLessThanOrEqual(300);
  });
});

test("words are called by their beginning, and a file by its name", () => {
  expect(wordsAsTitle("Called at noon.\nHe said no.")).toBe("Called at noon.");
  expect(fileNameAsTitle("Minutes of March.pdf")).toBe("Minutes of March");
});
