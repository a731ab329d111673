import { expect, test } from "vitest";
import { satisfies } from "./launch.mjs";

const range = "^20.19 || ^22.12 || >=24";

test.each([
  ["20.19.0", true, "the oldest"],
  ["20.20.2", true, "a later one of the same major version"],
  ["20.18.3", false, "one before the oldest"],
  ["21.7.3", false, "an odd major version that the range leaves out"],
  ["22.11.0", false, "one before the oldest of its major version"],
  ["22.12.0", true, "the oldest of its major version"],
  ["23.11.0", false, "a major version between two of the range"],
  ["24.0.0", true, "the first of the open end"],
  ["26.1.0", true, "one far beyond"],
  ["8.17.0", false, "one that is compared as a number and not as text"],
])("Node %s satisfies: %s (%s)", (version, answer) => {
  expect(satisfies(version, range)).toBe(answer);
});
