import { expect, test } from "vitest";
import { isPlainMarkdown } from "./plain-markdown";

test.each(["", "Two *words* and a [link](https://example.org).", "- a\n  - b\n\n> c", "* * *", "1. a\n2. b"])(
  "what people write can be parsed: %j",
  (markdown) => expect(isPlainMarkdown(markdown)).toBe(true),
);

test.each([
  ["quotes nest by the thousand", ">".repeat(5000)],
  ["lists nest by the thousand", "- ".repeat(5000)],
  ["lists nest by indentation", Array.from({ length: 100 }, (_, i) => `${"  ".repeat(i)}- a`).join("\n")],
  ["marks by the thousand", "[".repeat(5000)],
  ["quotes by the thousand, one after the other", "> a\n\n".repeat(4000)],
])("what would take the parser long cannot: %s", (_, markdown) => expect(isPlainMarkdown(markdown)).toBe(false));
