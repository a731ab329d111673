import { describe, expect, test } from "vitest";
import { passageState } from "./passage-state";

const head = "The ministry gave a report on Friday. ";
const passage = "The army had carried out twelve raids in the south since May.";
const tail = " Nobody at the ministry would say who had ordered them.";
const text = head + passage + tail;
const before = { text, start: head.length, end: head.length + passage.length };

const news = "Prices of wheat went on falling across the markets of the capital this week, traders said.";

test.each([
  ["nothing changed", text],
  ["it stands elsewhere on the page", `${tail.trim()} ${head}${news} ${passage}`],
  ["all around it changed", `${news} ${passage} ${news}`],
  ["only quotation marks, spaces and line breaks did", text.replace(" twelve ", "\u00a0twelve\n")],
])("a passage is kept when %s", (_, now) => {
  const start = now.indexOf("The army");
  expect(passageState(before, now)).toEqual({ how: "kept", start, end: start + passage.length });
});

describe("a passage is changed", () => {
  test("when one of its words is, and both are told", () => {
    expect(passageState(before, text.replace("twelve", "ten"))).toMatchObject({
      how: "changed",
      start: head.length,
      oldWords: passage,
      newWords: passage.replace("twelve", "ten"),
      difference: [
        { how: "kept", words: "The army had carried out " },
        { how: "gone", words: "twelve" },
        { how: "new", words: "ten" },
        { how: "kept", words: " raids in the south since May." },
      ],
    });
  });

  test("when it lost words", () => {
    expect(passageState(before, text.replace(" in the south", ""))).toMatchObject({
      how: "changed",
      newWords: "The army had carried out twelve raids since May.",
    });
  });

  test("when it is another and stands elsewhere, in another page", () => {
    expect(passageState(before, `${news} ${passage.replace("twelve", "ten")} ${news}`)).toMatchObject({
      how: "changed",
    });
  });
});

test.each([
  ["it was taken out", head + tail],
  ["the page has other words", news],
  ["the page has none", ""],
])("a passage is gone when %s", (_, now) => {
  expect(passageState(before, now)).toEqual({ how: "gone" });
});

test("a short one is not taken for kept because its words stand somewhere else", () => {
  const short = { text, start: text.indexOf("twelve raids"), end: text.indexOf(" in the south") };
  expect(passageState(short, text).how).toBe("kept");
  expect(passageState(short, `${news} It spoke of twelve raids.`)).toEqual({ how: "gone" });
});
