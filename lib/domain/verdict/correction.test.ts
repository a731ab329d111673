import { expect, test } from "vitest";
import { type CorrectionStands, type Corrigible, correctionOf, isStillWrong, withCorrections } from "./correction";

const wrong: Corrigible = {
  ...{ state: "approved", mayStand: false, correction: "on Saturday", quote: "on Sunday", isStet: false },
};

test.each<[string, Partial<Corrigible>, CorrectionStands | null, boolean]>([
  ["An approved correction is open business of the text.", {}, "to-apply", true],
  ["Until its words stand there.", { quote: "on Saturday" }, "applied", false],
  ["Their form does not matter.", { correction: "the ﬁrst", quote: "the first" }, "applied", false],
  ["Other words are no correction.", { quote: "on Friday" }, "to-apply", true],
  ["Or until an editor lets the text stand.", { isStet: true }, "stet", false],
  ["A text that was corrected after that is corrected.", { isStet: true, quote: "on Saturday" }, "applied", false],
  ["What may not stand needs a correction.", { correction: null }, "missing", true],
  ["Or a ruling.", { correction: null, isStet: true }, "stet", false],
  ["What may stand needs none.", { mayStand: true, correction: null }, null, false],
  ["A better wording of what may stand waits too, and stops nobody.", { mayStand: true }, "to-apply", false],
  ["Words that were lost are not corrected.", { quote: null }, "to-apply", true],
  ["Before it is approved nothing is to be applied.", { state: "submitted" }, null, false],
  ["Nor once it is stale.", { state: "stale" }, null, false],
])("%s", (_sentence, change, stands, isWrong) => {
  const claim = { ...wrong, ...change };
  expect(correctionOf(claim)).toBe(stands);
  expect(isStillWrong(stands, claim)).toBe(isWrong);
});

test("corrections change what they correct, and nothing else", () => {
  const corrections = [
    { from: "Sunday", to: "Saturday" },
    { from: "nowhere", to: "somewhere" },
    { from: "", to: "x" },
  ];
  expect(withCorrections("On Sunday, a Sunday.", corrections)).toBe("On Saturday, a Sunday.");
});
