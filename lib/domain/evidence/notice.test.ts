import { expect, test } from "vitest";
import { watchFindings } from "./notice";

const words = "The ministry published its figures on Tuesday. In May the number of people held rose to 713, it said.";
const sentence = "In May the number of people held rose to 713, it said.";
const passage = { start: words.indexOf(sentence), end: words.length };
const before = { finalAddress: "https://a.example/figures", text: words };

test.each([
  ["nothing changed", before, passage, []],
  ["other words around it do not matter", { ...before, text: `Corrected. ${words} Goodbye.` }, passage, []],
  [
    "parameters of the address do not matter",
    { ...before, finalAddress: "https://a.example/figures?s=1" },
    passage,
    [],
  ],
  [
    "other words in the passage are shown beside the old ones",
    { ...before, text: words.replace("713", "731") },
    passage,
    [{ kind: "passage-changed", detail: { was: sentence, is: sentence.replace("713", "731") } }],
  ],
  [
    "a passage that is gone is told with what it was",
    { ...before, text: "The ministry published nothing this year, and gave no reason." },
    passage,
    [{ kind: "passage-gone", detail: { was: sentence, is: null } }],
  ],
  [
    "another place is told",
    { ...before, finalAddress: "https://a.example/" },
    passage,
    [{ kind: "page-moved", detail: { was: before.finalAddress, is: "https://a.example/" } }],
  ],
  ["without a passage, other words do not matter", { ...before, text: "Something else." }, null, []],
  ["an address that was never known tells nothing", { ...before, finalAddress: null }, passage, []],
] as const)("%s", (_, now, range, findings) => expect(watchFindings(before, range, now)).toEqual(findings));
