import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { isGraphemeBoundary } from "./graphemes";
import { sentencesOf } from "./sentences";
import { anyText } from "./text-samples";
import { trimRange } from "./trim";

/** Sentences are written with a bar between them. */
function split(marked: string, language: string): string {
  const text = marked.replaceAll("|", "");
  return sentencesOf(text, [{ start: 0, end: text.length }], language)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
}

describe("sentences", () => {
  it.each([
    ["end with a stop", "en", "He left.| She stayed!| Why?"],
    ["do not end after titles", "en", "Mr. Smith met Dr. Jones and Gen. Ali.| They spoke."],
    ["do not end after initials", "en", "J. K. Rowling met George W. Bush.| He left."],
    ["do not end in names of states", "en", "The U.S. State Department said so.| The U.K. Foreign Office did not."],
    [
      "end after one when a new one plainly begins",
      "en",
      "He flew to the U.S.| The ministry said so.| So much for Plan B.| It failed.",
    ],
    ["do not end before a number that is counted", "en", "See No. 5 and pp. 3–7 of vol. 2.| On Nov. 9 it began."],
    [
      "do not end inside decimals, times and addresses",
      "en",
      "It rose 3.5 percent at 5 p.m. on example.org.| Then it fell.",
    ],
    ["do not end after e.g. and vs.", "en", "Some, e.g. Syria, agreed.| It was Smith vs. Jones."],
    ["end before a number all the same", "en", "It happened in 2025.| 71 people were held."],
    ["hold who said it", "en", "“Really?” he asked.| “Yes.”| She left."],
    ["do not end where a line is wrapped", "en", "The ministry\nsaid so.| It\nwas right."],
    ["end at the Armenian full stop, also where it is a colon", "hy", "Կամուրջը բացվեց։| Քաղաքապետը եկավ:| Հետո գնաց։"],
    [
      "do not end after Russian titles and places",
      "ru",
      "Это сказал проф. Иванов из с. Липовка.| Цена 5 руб. 20 коп. за штуку.",
    ],
    ["go on after a year that opens them", "ru", "В 2020 г. Петров уехал.| Он вернулся в 2021 г.| Она ждала."],
    ["do not end after Polish titles", "pl", "Mówił prof. Kowalski i ks. Nowak z ul. Długiej.| Był tam gen. Anders."],
    ["do not end after Hindi titles", "hi", "डॉ. शर्मा ने कहा।| प्रो. सिंह आए।"],
    ["do not end after Spanish titles", "es", "Llegó el Gral. Franco con la Lic. Pérez.| Habló en EE. UU. Biden."],
    ["do not end after Portuguese titles", "pt", "Falou o Eng. Carlos com o Pe. António.| Saiu o Cel. Ramos."],
    ["do not end after Turkish titles", "tr", "Doç. Ayşe ve Sn. Demir konuştu.| Hz. Ali anlattı."],
    ["do not end after German ones", "de", "Dipl.-Ing. Weber traf Bgm. Huber, u. a. Berlin.| Dr. med. Klein kam."],
    ["hold the number of a list", "en", "1. The first point.| The second."],
    ["hold stray marks", "en", "He left.| She stayed. ***"],
    [
      "do not end after German ordinals and abbreviations",
      "de",
      "Am 3. Mai kam Dr. Müller z. B. nach Berlin.| Das kostet 3 Mio. Euro.| „Gut.“| Er ging.",
    ],
    ["hold French quotations", "fr", "« Oui ! » a-t-il dit.| M. Macron est parti le 3.| Il revient."],
    ["hold Spanish titles", "es", "El Sr. García habló.| ¿Por qué?| Nadie sabe."],
    ["end with Arabic marks", "ar", "ماذا قال الوزير؟| قال نعم.| ثم غادر."],
    ["end with Chinese marks, quotations whole", "zh", "他说。|“好的！”|然后走了。|真的吗？"],
    ["end with the danda", "hi", "वह गया।| वह आई।"],
    [
      "do not end after ranks and firms that a name follows",
      "en",
      "Lt. Col. Smith, Reps. Ada Lee and Bob Ray met.| Warner Bros. Pictures won.",
    ],
    [
      "end after titles that stand behind a name or a street",
      "en",
      "It was John Smith Sr.| He left.| She lives on Main St.| The bus stops there.| St. Louis won.",
    ],
    ["do not end before a time zone", "en", "It began at 9 p.m. Eastern time.| At 10 a.m.| Police came."],
    ["do not end after initials without spaces, or many", "en", "J. R. R. Tolkien and J.R.R. Martin wrote.| Both did."],
    [
      "end behind three dots when a capital follows",
      "en",
      "He stopped…| Then he left.| Wait... what?| “Well…”| She sat.",
    ],
    ["end in parentheses of their own", "en", "He said: “It is.”| (He was wrong.)| Then he left."],
    ["do not end after a short no before a number", "en", "No.| He did not.| It was no. 5 of ten."],
    [
      "end after a German number when a new one plainly begins",
      "de",
      "Er wurde 3.| Sie wurde 4.| Das ist u. a. wichtig.| Ludwig XIV. starb im 18. Jahrhundert.",
    ],
    ["do not end after French and Spanish months", "fr", "Le 1er janv. 2020, puis en févr. 2021.| Fin."],
    ["do not end inside doubled abbreviations", "es", "EE. UU. dijo que no.| La Av. Libertad está cerrada."],
    [
      "do not end after Dutch abbreviations",
      "nl",
      "Dhr. Jansen zei o.a. dat het ca. 5 mln. euro kostte.| Het is goed.",
    ],
    [
      "end after Russian years, not towns and houses",
      "ru",
      "Это было в 1990 г.| Он уехал в г. Москву, ул. Ленина, д. 5.| И т. д.",
    ],
    [
      "do not end after Arabic titles",
      "ar",
      "قال د. أحمد والأستاذ أ. سامي إن الأمر صعب.| وقع في عام 2020 م.| ثم انتهى.",
    ],
    ["end with the Urdu full stop", "ur", "وہ گیا۔| کیا یہ سچ ہے؟| ہاں۔"],
    ["hold who said it in Japanese", "ja", "「はい。」と彼は言った。|「行こう！」|彼女は去った。|3.5％増えた。|本当？"],
    ["do not end in Chinese decimals and brackets", "zh", "增长3.5%。|这是（测试）。|他走了……也许吧。|“不。”"],
    ["end with the Greek question mark", "el", "Τι είπε;| Τίποτα.| Έφυγε; ναι."],
    ["end with the Armenian and the Ethiopic full stop", "und", "Նա գնաց։| Նա եկավ։| እሱ ሄደ።| እሷ መጣች።"],
    ["keep emoji whole", "en", "It was 👨‍👩‍👧‍👦.| Yes 🇸🇾!"],
  ])("%s", (_, language, marked) => expect(split(marked, language)).toBe(marked.replaceAll("| ", "|")));

  it("stay in their blocks, and a heading is one", () => {
    const text = "A heading\n\nOne. Two.";
    const blocks = [
      { kind: "heading", start: 0, end: 9 },
      { kind: "paragraph", start: 11, end: 20 },
    ] as const;
    expect(sentencesOf(text, blocks, "und")).toEqual([
      { start: 0, end: 9 },
      { start: 11, end: 15 },
      { start: 16, end: 20 },
    ]);
  });

  it("are the same in a long block as in a short one", () => {
    const sentence = "It was said on Monday that nobody knew. ";
    const text = sentence.repeat(500).trimEnd();
    expect(sentencesOf(text, [{ start: 0, end: text.length }], "en").map(({ start }) => start)).toEqual(
      Array.from({ length: 500 }, (_, i) => i * sentence.length),
    );
  });

  // Work that grows with the square of the text would take minutes here, and so break the test's time limit.
  it.each([
    ["of Korean", "각。", 100_000],
    ["of Hangul letters", "\u1112。", 100_000],
    ["in lines", "각。\n", 66_666],
    ["behind one that never ends", `${"각".repeat(100_000)}。${"각。".repeat(50_000)}`, 50_001],
  ])(
    "are found in a block of 200,000 units %s",
    (_, part, count) => {
      const text = part.length > 100 ? part : part.repeat(Math.floor(200_000 / part.length));
      expect(sentencesOf(text, [{ start: 0, end: text.length }], "ko")).toHaveLength(count);
    },
    20_000,
  );

  it("never overlap, stay inside, split no character and leave out nothing but white space", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("en", "ar", "zh", "de", "und"), (text, language) => {
        const block = trimRange(text, { start: 0, end: text.length });
        let from = block.start;
        for (const { start, end } of sentencesOf(text, [block], language)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(from, start).trim()).toBe("");
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(block.end);
        expect(text.slice(from, block.end).trim()).toBe("");
      }),
      { numRuns: runs(500) },
    );
  });
});
