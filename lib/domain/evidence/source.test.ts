import { describe, expect, test } from "vitest";
import {
  checkKeepsName,
  maySeeName,
  type NamedSource,
  outsider,
  personReader,
  type SourceReader,
  shownTo,
  theWorker,
} from "./source";

const confidence = { description: "A nurse at the hospital", reason: "She would lose her job" };
const named: NamedSource = {
  ...{ title: "Maria Keller", publisher: "City Hospital", author: "M. K.", publishedOn: "2026-01-02" },
  ...{ address: "https://www.hospital.example/staff/keller/", confidence, addedById: "amal" },
};
const open: NamedSource = { ...named, confidence: null };

const readers: readonly (readonly [string, SourceReader, boolean])[] = [
  ["whoever sees all names sees it", personReader(true, null), true],
  ["whoever added it sees it", personReader(false, "amal"), true],
  ["whoever added others does not see it", personReader(false, "basil"), false],
  ["whoever reads a report does not see it", outsider, false],
  ["background work sees it", theWorker, true],
];

describe("the name of a confidential source", () => {
  test.each(readers)("%s", (_, reader, sees) => {
    expect(maySeeName(reader, named)).toBe(sees);
    const shown = shownTo(reader, named);
    expect(shown.isHidden).toBe(!sees);
    expect(JSON.stringify(shown).includes("Keller")).toBe(sees);
    expect(shown.title).toBe(sees ? "Maria Keller" : confidence.description);
  });

  test("a source that is not confidential is seen by everybody", () => {
    for (const [, reader] of readers) expect(shownTo(reader, open)).toEqual({ ...open, isHidden: false });
  });
});

const wordings: readonly (readonly [string, string | null, boolean])[] = [
  ["words that do not hold the name are fine", "She saw three of them.", true],
  ["so is nothing at all", null, true],
  ["so is the publisher, which a description may need", "A nurse at City Hospital", true],
  ["so is a part of the name, which may be anybody's", "Maria said so", true],
  ["the title is the name", "as Maria Keller said", false],
  ["so it is in other case and spacing", "as MARIA\n  keller said", false],
  ["so it is in other forms of the same letters", "Ｍａｒｉａ Keller", false],
  ["the author is the name", "signed M. K.", false],
  ["the address is the name, with or without its scheme", "see hospital.example/staff/keller", false],
];

describe("words beside a confidential source", () => {
  test.each(wordings)("%s", (_, words, fine) => {
    const checked = checkKeepsName(named, { note: words });
    expect(checked.ok).toBe(fine);
    if (!checked.ok) expect(checked.refusal).toMatchObject({ reason: "words-name-source", field: "note" });
  });

  test("a source that is not confidential may be named anywhere", () => {
    expect(checkKeepsName(open, { note: "Maria Keller" }).ok).toBe(true);
  });

  test("a name of two letters stands in too many words to be looked for", () => {
    expect(checkKeepsName({ ...named, title: "Al", author: null }, { note: "also" }).ok).toBe(true);
  });
});
