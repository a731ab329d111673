import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";
import { findFacts } from "./find-facts";

/** Facts as `kind words=value`, the value where it is not the words themselves. */
function factsOf(text: string, language: string): string[] {
  return findFacts(text, [{ start: 0, end: text.length }], language).map(({ start, end, kind, value }) => {
    const said = text.slice(start, end);
    return `${kind} ${said}${said === value ? "" : `=${value}`}`;
  });
}

describe("English", () => {
  test.each([
    ["A duration is a number.", "It took two weeks.", ["number two weeks=2 week"]],
    ["A duration from a day on is a date.", "It came two weeks earlier.", ["date two weeks earlier"]],
    ["A vague one is a date too.", "It came a few days ago.", ["date a few days ago"]],
    ["“One of the” counts nothing.", "It was one of the bridges.", []],
    ["Second thoughts are none.", "We left on second thoughts.", []],
    ["A road is a name.", "They took Route 66 home.", ["name Route 66"]],
    ["A road by its letter too.", "They closed the M25 again.", ["name M25"]],
    [
      "Money has its currency before or behind it.",
      "It cost £1.35m, or 1,700 US dollars.",
      ["number £1.35m=1350000 GBP", "number 1,700 US dollars=1700 USD"],
    ],
    ["A range is one number.", "We need 10 to 15 boats.", ["number 10 to 15=10–15"]],
    ["Half a million is one number.", "It lost half a million gallons.", ["number half a million gallons=500000 gal"]],
    [
      "A quarter is a part of a whole where it is measured.",
      "Spending fell by almost a quarter since 2010.",
      ["number a quarter=1/4", "date 2010"],
    ],
    [
      "Ordinals have several words.",
      "The thirty-first ship came in the twenty-first century.",
      ["number thirty-first=31", "date twenty-first century=C21"],
    ],
    ["A wire tells the time without a mark.", "The storm came at 0445 UTC in all.", ["date 0445 UTC=04:45"]],
    ["Half an hour is half of one.", "We had half an hour left.", ["number half an hour=0.5 h"]],
    [
      "Every currency has its sign and its word.",
      "The ₦5bn fund paid 90,000 naira to each.",
      ["number ₦5bn=5000000000 NGN", "number 90,000 naira=90000 NGN"],
    ],
    ["Ordinals in figures count no minutes.", "He scored in the 61st minute.", ["number 61st=61"]],
    [
      "Words make numbers.",
      "She met twenty-two farmers and a hundred and five millers.",
      ["number twenty-two=22", "number a hundred and five=105"],
    ],
    ["British dates.", "It opened on 5th March 1870.", ["date 5th March 1870=1870-03-05"]],
    ["American dates.", "It opened on March 5, 1870.", ["date March 5, 1870=1870-03-05"]],
    ["A month that ends a sentence has no stop of its own.", "She may come in May.", ["date May=--05"]],
    ["Times.", "Doors open at 5.30pm and close at 11:45 p.m. sharp.", ["date 5.30pm=17:30", "date 11:45 p.m.=23:45"]],
    [
      "Decades and eras.",
      "In the mid-1980s they dug up a coin of 44 BC.",
      ["date mid-1980s=mid 198X", "date 44 BC=-0044"],
    ],
    ["Titles are no part of a name.", "The reporter met Prime Minister Mark Rutte.", ["name Mark Rutte"]],
    [
      "Particles are.",
      "The crowd cheered Van Dijk and Ursula von der Leyen.",
      ["name Van Dijk", "name Ursula von der Leyen"],
    ],
    [
      "So is what an office is of or for.",
      "He left the Department for Transport and the University of Bologna.",
      ["name Department for Transport", "name University of Bologna"],
    ],
    ["A possessive is not.", "They read Syria’s paper.", ["name Syria"]],
    ["A case in court is one name.", "The judges read Roe v. Wade again.", ["name Roe v. Wade"]],
    ["The title of a work in marks is a name.", "Critics loved “The Salt Road,” which won.", ["name The Salt Road"]],
    [
      "Behind the dash of a dateline a sentence begins.",
      "LYON, France (AP) — More than that is not known.",
      ["name LYON", "name France", "name AP"],
    ],
    [
      "Straight single marks quote; apostrophes do not.",
      "'It's a shame,' said the dogs' owner.",
      ["quote It's a shame,"],
    ],
    [
      "Quotations stand in quotations.",
      "“He said ‘go now’ twice,” she said.",
      ["quote He said ‘go now’ twice,", "quote go now"],
    ],
  ])("%s", (_, text, facts) => expect(factsOf(text, "en")).toEqual(facts));
});

describe("German", () => {
  test.each([
    ["Points group, commas part.", "Er zahlte 1.200,50 Euro.", ["number 1.200,50 Euro=1200.5 EUR"]],
    ["Numbers are one word.", "Es kamen zweihundertfünfzig Gäste.", ["number zweihundertfünfzig=250"]],
    [
      "“Morgen” is a day in small letters alone.",
      "Am Morgen des 24. Februar 2022 kommt niemand, morgen schon.",
      ["date 24. Februar 2022=2022-02-24", "date morgen"],
    ],
    ["Decades in words.", "Das war Anfang der achtziger Jahre so.", ["date achtziger Jahre=198X"]],
    ["“Vor” before a duration makes a date.", "Das war vor zwei Wochen.", ["date vor zwei Wochen=vor zwei wochen"]],
    [
      "A party is no family name.",
      "Dort sprach Annalena Baerbock von den Grünen.",
      ["name Annalena Baerbock", "name Grünen"],
    ],
    ["A family may be von der Leyen.", "Dort sprach Ursula von der Leyen.", ["name Ursula von der Leyen"]],
    [
      "A ministry is named with what it is for.",
      "Das teilte das Bundesministerium für Verkehr mit.",
      ["name Bundesministerium für Verkehr"],
    ],
    ["Clubs and their towns are one name.", "Es gewann der FC Bayern München knapp.", ["name FC Bayern München"]],
    [
      "Both places of a stretch are names.",
      "Gesperrt ist sie zwischen Wiesenau und Ziltendorf.",
      ["name Wiesenau", "name Ziltendorf"],
    ],
    ["A first name that is short for a month is a name.", "Da lachte Sprecherin Jan Quint.", ["name Jan Quint"]],
    [
      "What is no ordinary noun is a name, and is known again in the genitive.",
      "Gestern stellte Kwambe Ndulo seinen Garten vor. Ndulos Nachbarn kamen mit Blumen aus der Kappelia.",
      ["date Gestern=gestern", "name Kwambe Ndulo", "name Ndulos", "name Kappelia"],
    ],
    [
      "Compounds, plurals and adjectives made nouns are none.",
      "Die Schwedin brachte wegen schwerer Vorwürfe Gartenstühle, Kochtöpfe und Pflanzenkunde mit.",
      [],
    ],
    [
      "Both halves of a body are named with its place.",
      "Das schrieb der Obst- und Gartenbauverein Quarrling.",
      ["name Obst- und Gartenbauverein Quarrling"],
    ],
    ["A byname is a part of the name.", "Dort ruht Ottokar der Kühne.", ["name Ottokar der Kühne"]],
    [
      "Behind a strange first name a trade is a family's name.",
      "Dort sprach Ondrej Feldmann lange.",
      ["name Ondrej Feldmann"],
    ],
    ["Letters may be joined by a sign.", "Das kaufte die Firma O+K gern.", ["name O+K"]],
    [
      "A work may be named behind its author.",
      "Sie las aus Quandts „Letzte Ernte“ vor.",
      ["name Quandts", "name Letzte Ernte"],
    ],
    [
      "A work behind its kind is a name.",
      "Sie las den Roman „Ehen in Philippsburg“ gern.",
      ["name Ehen in Philippsburg"],
    ],
    [
      "Both kinds of marks quote.",
      "Er sprach von »großem Unrecht« und „neuer Hoffnung“.",
      ["quote großem Unrecht", "quote neuer Hoffnung"],
    ],
  ])("%s", (_, text, facts) => expect(factsOf(text, "de")).toEqual(facts));
});

describe("Arabic", () => {
  test.each([
    ["Digits of every script, and a prefix before them.", "بين ٣٨ و42 درجة", ["number ٣٨=38", "number 42 درجة=42 °"]],
    ["Ones stand before tens.", "أربعا وثلاثين رواية", ["number أربعا وثلاثين=34"]],
    ["Eleven is two words.", "أحد عشر ألفا", ["number أحد عشر ألفا=11000"]],
    ["Two numbers side by side are two.", "خمس وسبع سنوات", ["number خمس=5", "number وسبع سنوات=7 year"]],
    [
      "A half behind a multiple belongs to it.",
      "مليارين ونصف المليار جنيه",
      ["number مليارين ونصف المليار جنيه=2500000000 EGP"],
    ],
    ["A dual is a number.", "لمدة أسبوعين", ["number أسبوعين=2 week"]],
    ["A day may be an ordinal.", "السابع من أكتوبر الماضي", ["date السابع من أكتوبر الماضي=--10-07"]],
    [
      "Months have Levantine, western and Maghrebi names.",
      "25 مارس/آذار 2024 ثم 14 جانفي 2011",
      ["date 25 مارس/آذار 2024=2024-03-25", "date 14 جانفي 2011=2011-01-14"],
    ],
    [
      "Both names of a month may stand side by side.",
      "في 15 أبريل نيسان 2023",
      ["date 15 أبريل نيسان 2023=2023-04-15"],
    ],
    [
      "A kind of place is no part of its name, and no adjective is one.",
      "في مدينة الفاشر وقرية صغيرة",
      ["name الفاشر"],
    ],
    [
      "Bodies of several words are listed, with whose they are.",
      "قال الهلال الأحمر الليبي للأمم المتحدة",
      ["name الهلال الأحمر الليبي", "name للأمم المتحدة"],
    ],
    ["An hour may be an ordinal.", "الساعة الثامنة مساء", ["date الساعة الثامنة مساء=20:00"]],
    ["“Before” a duration makes a date.", "قبل ثلاثة أيام", ["date قبل ثلاثة أيام"]],
  ])("%s", (_, text, facts) => expect(factsOf(text, "ar")).toEqual(facts));
});

test("Another language has numbers, dates and quotations too", () => {
  expect(factsOf("Le 9 novembre 2025, il a dit « jamais » à 1 200 personnes.", "fr")).toEqual([
    "date 9 novembre 2025=2025-11-09",
    "quote jamais",
    "number 1 200=1200",
  ]);
});

describe("Whatever the text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "61",
      "1,200.50",
      "half a",
      "million",
      "two",
      "weeks",
      "ago",
      "Route",
      "66",
      "v.",
      "Dr.",
      "von",
      "der",
      "Smith",
      "O’Neill",
      "“",
      "”",
      "'",
      '"',
      "«",
      "»",
      "„",
      "–",
      "-",
      ".",
      ",",
      "$",
      "%",
      "ونصف",
      "مئة",
      "أحد",
      "عشر",
      "7️⃣",
      "e\u0301",
      "👩‍👩‍👧",
      "May",
      "9 November 2025",
      "zwei",
      "Ende",
      "Grünen",
      "für",
    ),
    fc.string({ unit: "grapheme", maxLength: 6 }),
  );
  const paragraph = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" ").replaceAll("\n", " "));
  const language = fc.constantFrom("en", "de", "ar", "fr", "und");

  test("facts are in order, inside their block, and split no grapheme", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), language, (paragraphs, tag) => {
        const { text, blocks } = blocksOf(paragraphs);
        let last = 0;
        for (const { start, end } of findFacts(text, blocks, tag)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          last = start;
        }
      }),
    );
  });

  test("numbers and dates of a block do not hang on the other blocks", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2, maxLength: 4 }), (paragraphs) => {
        const { text, blocks } = blocksOf(paragraphs);
        const counted = (facts: ReturnType<typeof findFacts>) => facts.filter(({ kind }) => kind === "date");
        const apart = blocks.flatMap((block) => counted(findFacts(text, [block], "en")));
        expect(counted(findFacts(text, blocks, "en"))).toEqual(apart);
      }),
    );
  });
});

function blocksOf(paragraphs: readonly string[]) {
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start: at, end: at + paragraph.length };
    at = block.end + 2;
    return block;
  });
  return { text: paragraphs.join("\n\n"), blocks };
}
