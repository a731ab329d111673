import { expect, test } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { measureDraft } from "./measure-drafts";

test("drafts that no reader was made after: every note stands on its words, none is lost, the text is exact", async () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= runs(40); seed++) wrong.push(...(await measureDraft(seed)).wrong);
  expect(wrong).toEqual([]);
});
