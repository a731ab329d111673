import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFacts } from "@/lib/domain/fact/find-facts";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { matchFacts } from "./match-facts";
import type { TextWithFacts } from "./matched-text";

function withFacts(text: string, language: string): TextWithFacts {
  const blocks = paragraphsOf(text);
  return { text, blocks, language, facts: findFacts(text, blocks, language) };
}

/** Pairs as `words = words`, with ≠ where they do not agree. */
function pairsOf(article: string, source: string, languages: readonly [string, string] = ["en", "en"]): string[] {
  const pairs = matchFacts(withFacts(article, languages[0]), withFacts(source, languages[1]));
  return pairs.map(
    ({ article: a, source: s, agrees }) =>
      `${article.slice(a.start, a.end)} ${agrees ? "=" : "≠"} ${source.slice(s.start, s.end)}`,
  );
}

describe("In one language", () => {
  test.each([
    ["A number stands in words.", "The crew found 12 rifles.", "The crew found twelve rifles.", ["12 = twelve"]],
    [
      "Money in another notation.",
      "It took $1.2 million in cash.",
      "Cash of 1,200,000 US dollars was taken.",
      ["$1.2 million = 1,200,000 US dollars"],
    ],
    [
      "Units and currencies in other signs.",
      "The dam holds 270 million cubic metres and cost $700m.",
      "The dam holds 270,000,000 m³ and cost US$ 700 million.",
      ["270 million cubic metres = 270,000,000 m³", "$700m = US$ 700 million"],
    ],
    [
      "Of two lengths in one sentence the unit does not say which is meant.",
      "At Lokoja the water stood at 11.06 metres, just 0.8 m too low.",
      "At Lokoja the water stood at 11.06 m, and a dyke of 9 m went.",
      ["Lokoja = Lokoja", "11.06 metres = 11.06 m"],
    ],
    [
      "A place is neither a newspaper that is named for it nor a land of a like name.",
      "Niger and Nigeria signed in Dubai.",
      "The Guardian Nigeria says that it was in Dubai.",
      ["Dubai = Dubai"],
    ],
    [
      "A range is both of its ends, however it is told.",
      "Leeds needs between 10 and 15 boats.",
      "Leeds needs 10–15 boats.",
      ["Leeds = Leeds", "10 = 10–15", "15 = 10–15"],
    ],
    ["One is not another.", "The dose was 10 to 15 mg.", "The dose was 10 to 20 mg.", ["10 to 15 mg ≠ 10 to 20 mg"]],
    [
      "A value that lies in a range is not the range.",
      "Leeds needs 12 boats in the harbour.",
      "Leeds needs 10–15 boats in the harbour.",
      ["Leeds = Leeds", "12 ≠ 10–15"],
    ],
    [
      "Years from one to another are a span.",
      "The average for 1991 to 2020 was used.",
      "Average, 1991–2020.",
      ["1991 = 1991–2020", "2020 = 1991–2020"],
    ],
    ["One end of a span may be told.", "The king ruled until 1715.", "The king (1643–1715).", ["1715 = 1643–1715"]],
    [
      "One length in two units, as far as nothing is rounded.",
      "The tunnel is 3.2 km long, a walk of an hour and a half.",
      "Tunnel: length 3,200 metres, walk 90 minutes.",
      ["3.2 km = 3,200 metres", "an hour and a half = 90 minutes"],
    ],
    ["A speed is none of a length.", "It went 120 kilometres an hour.", "It went 120 km far.", []],
    [
      "Basis points are percentage points.",
      "Rates rose 0.25 percentage points.",
      "Rates rose 25 basis points.",
      ["0.25 percentage points = 25 basis points"],
    ],
    [
      "The time codes of a recording are nothing that it says.",
      "It began at 12:31 and killed 61 people.",
      "[00:12:31] Officials say that 61 people were killed.\n\n[00:14:00] It began late.",
      ["61 = 61"],
    ],
    ["A part is a percentage.", "Half of all doctors left.", "Of all doctors, 50% have left.", ["Half = 50%"]],
    [
      "The same thing with another number.",
      "Forces made 61 raids in the north.",
      "Forces made 60 raids in the north.",
      ["61 ≠ 60"],
    ],
    [
      "Another thing with the same number is no pair.",
      "Forces made 61 raids in the north.",
      "The clinic has 61 beds.",
      [],
    ],
    ["A duration is not the number of something else.", "The inquiry took five years.", "Five officers sang.", []],
    ["A day in figures.", "It began on 8 November 2025.", "Start: 2025-11-08", ["8 November 2025 = 2025-11-08"]],
    [
      "A weekday is that of the day.",
      "The talks with the union began on Sunday.",
      "The talks with the union began on 9 November 2025.",
      ["Sunday = 9 November 2025"],
    ],
    [
      "Another weekday for the same.",
      "The ministry spoke of the raids on Sunday.",
      "The ministry spoke of the raids on Saturday.",
      ["Sunday ≠ Saturday"],
    ],
    [
      "A weekday is said otherwise by another day of the week that the text is of.",
      "The ministry spoke of the raids on Saturday.",
      "On Sunday, 9 November 2025, the ministry spoke of the raids.",
      ["Saturday ≠ Sunday, 9 November 2025"],
    ],
    [
      "A day of another week says nothing of it.",
      "The ministry spoke of the raids on Saturday.",
      "DAMASCUS, 9 November 2025. The ministry had spoken of raids in vain on 3 March 2019.",
      [],
    ],
    [
      "Last Friday is a Friday.",
      "Both lifted the sanctions last Friday.",
      "Both lifted the sanctions on 7 November 2025.",
      ["last Friday = 7 November 2025"],
    ],
    [
      "Part of a year is in it.",
      "She came to Leeds in the autumn of 1973.",
      "She came to Leeds in 1973.",
      ["Leeds = Leeds", "autumn of 1973 = 1973"],
    ],
    ["A time.", "Talks start at 2.30 pm.", "Talks start at 14:30.", ["2.30 pm = 14:30"]],
    [
      "A name in another spelling.",
      "They met Ahmed al-Sharaa there.",
      "A meeting with Ahmad Al Sharaa took place.",
      ["Ahmed al-Sharaa = Ahmad Al Sharaa"],
    ],
    [
      "A family name for the whole.",
      "They heard Bianchi there.",
      "The town elected Marta Bianchi.",
      ["Bianchi = Marta Bianchi"],
    ],
    [
      "A place is not an office that is named after it.",
      "They flew to Bologna again.",
      "She left the University of Bologna.",
      [],
    ],
    [
      "Letters for what they stand for.",
      "They asked the World Health Organization.",
      "They asked the WHO.",
      ["World Health Organization = WHO"],
    ],
    [
      "A quotation stands in words without marks.",
      "“We will not let them come back,” he said.",
      "He told us we will not let them come back soon.",
      ["We will not let them come back, = we will not let them come back"],
    ],
    [
      "One in which a number differs does not agree.",
      "“The raids took 14 hours in all,” he said.",
      "“The raids took 15 hours in all.”",
      ["The raids took 14 hours in all, ≠ The raids took 15 hours in all.", "14 hours ≠ 15 hours"],
    ],
    [
      "A number in words is the same in a quotation.",
      "“We lost 12 good men here,” he said.",
      "“We lost twelve good men here.”",
      ["We lost 12 good men here, = We lost twelve good men here.", "12 = twelve"],
    ],
    [
      "One that refuses is not one that does not.",
      "“We will leave the city tonight,” he said.",
      "“We will not leave the city tonight.”",
      ["We will leave the city tonight, ≠ We will not leave the city tonight.", "tonight = tonight"],
    ],
  ])("%s", (_, article, source, pairs) => expect(pairsOf(article, source)).toEqual(pairs));
});

describe("In two languages", () => {
  test.each([
    [
      "Signs are those of each language.",
      "Der Schaden beträgt 1.200,50 Euro.",
      "Damage came to 1,200.50 euros.",
      ["de", "en"],
      ["1.200,50 Euro = 1,200.50 euros"],
    ],
    [
      "Cities have other names.",
      "Er flog nach Damaskus zurück.",
      "He flew back to Damascus.",
      ["de", "en"],
      ["Damaskus = Damascus"],
    ],
    [
      "What is counted is known in three.",
      "Es gab 61 Razzien im ganzen Land.",
      "There were 60 raids across the country.",
      ["de", "en"],
      ["61 ≠ 60"],
    ],
    ["Months too.", "It began on 30 August 2006.", "بدأت في 30 آب 2006", ["en", "ar"], ["30 August 2006 = 30 آب 2006"]],
  ] as const)("%s", (_, article, source, languages, pairs) =>
    expect(pairsOf(article, source, languages)).toEqual(pairs),
  );
});

test("A number that stands in the source a hundred times is joined to the sentence that speaks of the same", () => {
  const beds = Array.from({ length: 100 }, (_, i) => `Ward ${i + 200} has 61 beds.`).join("\n\n");
  const source = `${beds}\n\nForces made 61 raids in the north.\n\n${beds}`;
  const [pair] = matchFacts(withFacts("Forces made 61 raids in the north.", "en"), withFacts(source, "en"));
  expect(pair?.source.start).toBe(source.indexOf("61 raids"));
});

test("At most one pair a fact, each of which is a fact of the article, in its order, and inside the source", () => {
  const word = fc.constantFrom(
    "61 raids",
    "60 raids",
    "on Sunday",
    "9 November 2025",
    "in Aleppo",
    "“we go now”",
    "“we go 61”",
    "said Marta Bianchi",
    "ended.",
    "by 12 %",
    "12",
    "forces",
  );
  const text = fc.array(word, { maxLength: 40 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const article = withFacts(one, "en");
      const pairs = matchFacts(article, withFacts(other, "en"));
      const at = pairs.map(({ article: { start, end }, kind }) =>
        article.facts.findIndex((fact) => fact.start === start && fact.end === end && fact.kind === kind),
      );
      expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
      expect(at).not.toContain(-1);
      for (const { source } of pairs)
        expect(0 <= source.start && source.start < source.end && source.end <= other.length).toBe(true);
    }),
  );
});
