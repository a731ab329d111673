import { expect, test } from "vitest";
import { treeDirection } from "./tree-direction";

const words = (...values: string[]) => ({ children: values.map((value) => ({ children: [{ value }] })) });

test.each([
  ["the first letter decides", words("خبر", "news"), "rtl"],
  ["also when it stands deep and behind signs", words("1. ", "(news)", "خبر"), "ltr"],
  ["without a letter there is none", words("12", "!?"), null],
  ["nor without words", {}, null],
])("%s", (_what, tree, direction) => {
  expect(treeDirection(tree)).toBe(direction);
});
