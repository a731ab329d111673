import { expect, test } from "vitest";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import words from "./en.json";

test.each([...reportFormats.map(({ name }) => name), "bundle"])("%s says what it is for", (name) => {
  expect(words.export).toHaveProperty(`for-${name}`);
});
