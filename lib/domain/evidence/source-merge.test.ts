import { expect, test } from "vitest";
import { checkMerge } from "./source-merge";

const source = (id: string, more: object = {}) => ({
  ...{ id, title: `Source ${id}`, publisher: null, author: null, publishedOn: null, address: null },
  ...{ confidence: null, addedById: "amal", retired: null, mergedIntoId: null, ...more },
});
const plain = source("a");
const other = source("b");
const hidden = source("c", { confidence: { description: "A nurse", reason: "Her job" } });
const retired = source("d", { retired: { at: new Date(0), reason: "Gone" } });
const merged = source("e", { mergedIntoId: "a" });

test.each([
  ["two sources are merged into one", plain, [other], null],
  ["many are", plain, [other, source("f"), source("g")], null],
  ["one alone is nothing to merge", plain, [], "merge-needs-two"],
  ["a retired one is merged into one in use", plain, [retired], null],
  ["a retired one is not kept for others", retired, [plain], "source-retired"],
  ["what was merged already cannot be merged again", plain, [merged], "source-merged"],
  ["nor be the one that is kept", merged, [other], "source-merged"],
  ["a confidential one never comes to stand under a public name", plain, [hidden], "merge-would-name"],
  ["a public one may come to stand under a confidential one", hidden, [plain], null],
  ["two confidential ones are merged as others are", hidden, [source("h", { confidence: hidden.confidence })], null],
] as const)("%s", (_, kept, others, reason) => {
  const checked = checkMerge(kept, others);
  expect(checked.ok ? null : checked.refusal.reason).toBe(reason);
});
