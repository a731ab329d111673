import { describe, expect, it } from "vitest";
import { type FoundFacts, factInput, factValues, keptFacts, readKeptFacts } from "./found-facts";

const found: FoundFacts = {
  title: "The bridge",
  byline: "Ada Byron",
  publishedOn: "2025-03-04",
  modifiedOn: null,
  site: null,
  address: "https://harbour.example/bridge",
  language: "en-GB",
  direction: "ltr",
};

describe("the values of the facts' fields", () => {
  it("are what was found", () =>
    expect(factValues(found, {})).toEqual({
      ...found,
      modifiedOn: "",
      site: "",
      languageCode: "",
    }));

  it.each([
    ["a change", { title: "Bridges" }, { title: "Bridges", byline: "Ada Byron" }],
    ["a change to nothing", { byline: "" }, { byline: "" }],
    ["the direction of another language", { language: "ar" }, { language: "ar", direction: "rtl" }],
    ["the direction of a typed code", { language: "other", languageCode: "fa-AF" }, { direction: "rtl" }],
    ["the found direction while no code is typed", { language: "other" }, { direction: "ltr" }],
    ["a direction set by hand over both", { language: "ar", direction: "ltr" }, { direction: "ltr" }],
  ] as const)("follow %s", (_, changed, values) => expect(factValues(found, changed)).toMatchObject(values));

  it("keep a text's own direction where its language does not tell it", () =>
    expect(factValues({ ...found, language: "und", direction: "rtl" }, {})).toMatchObject({ direction: "rtl" }));

  it.each([
    ["a language from the list", { language: "ar" }, "ar"],
    ["a typed code", { language: "other", languageCode: "sw" }, "sw"],
  ] as const)("send %s", (_, changed, language) =>
    expect(factInput(factValues(found, changed))).toMatchObject({ language, title: "The bridge" }),
  );
});

describe("changed facts in a draft", () => {
  it("come back", () =>
    expect(readKeptFacts(keptFacts({ title: "", site: "Post" }))).toEqual({ title: "", site: "Post" }));

  it.each([
    ["nothing", ""],
    ["no object", "null"],
    ["a list", '["title"]'],
    ["another value", '{"title":1,"unknown":"x"}'],
    ["what breaks off", '{"title":'],
  ])("are none in %s", (_, kept) => expect(readKeptFacts(kept)).toEqual({}));
});
