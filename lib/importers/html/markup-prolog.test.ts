import { expect, test } from "vitest";
import { afterDoctype, afterProlog } from "./markup-prolog";

test.each([
  ["nothing", "<p>", "<p>"],
  ["white space", " \n<p>", "<p>"],
  ["a comment with a tag in it", "<!-- <p> --> <a>", "<a>"],
  ["a declaration and a comment", '<?xml version="1.0"?>\n<!----><a>', "<a>"],
  ["a comment that never ends", " <!-- <p>", "<!-- <p>"],
  ["a declaration that never ends", "<?xml <p", "<?xml <p"],
])("what stands behind %s", (_, source, rest) => {
  expect(source.slice(afterProlog(source))).toBe(rest);
});

test.each([
  ["a document type", "<!DOCTYPE html><p>", "<p>"],
  ["one that declares something", '<!doctype svg [<!ENTITY a "b">] ><svg>', "<svg>"],
  ["none", "<p>[>", "<p>[>"],
  ["one that never ends", "<!doctype a [ b", "<!doctype a [ b"],
  ["one with brackets behind it", "<!doctype html><p>[a]</p>", "<p>[a]</p>"],
])("what stands behind the document type of %s", (_, source, rest) => {
  expect(source.slice(afterDoctype(source, 0))).toBe(rest);
});
