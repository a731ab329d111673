import { arabic } from "./arabic";
import { english } from "./english";
import { currencySigns, type FactWords, unitSigns, words } from "./fact-words";
import { german } from "./german";

const written: Readonly<Record<string, FactWords>> = { en: english, de: german, ar: arabic };
const made = new Map<string, FactWords>();

/** The words of a language (the first part of its tag); of one without a table, its months and weekdays as Unicode has them. */
export function factWordsOf(language: string): FactWords {
  const known = written[language] ?? made.get(language);
  if (known) return known;
  const found = fromUnicode(language);
  made.set(language, found);
  return found;
}

function fromUnicode(language: string): FactWords {
  const none = words("");
  return {
    numbers: new Map(),
    multiples: new Map(),
    ordinals: new Map(),
    fractions: new Map(),
    and: "",
    articles: none,
    units: unitSigns,
    currencies: currencySigns,
    to: none,
    months: namesOf(language, 12, "month", (at) => Date.UTC(2024, at, 15)),
    // 1 January 2024 was a Monday.
    weekdays: namesOf(language, 7, "weekday", (at) => Date.UTC(2024, 0, 1 + at)),
    periods: none,
    days: none,
    lastOrNext: none,
    lastOrNextBehind: none,
    ago: none,
    before: none,
    partOf: none,
    timesOfDay: none,
    seasons: none,
    beforeYear: none,
    centuries: none,
    clock: new Map(),
  };
}

/** Names of one word, alone and as they stand in a date. */
function namesOf(language: string, count: number, part: "month" | "weekday", at: (index: number) => number) {
  const names = new Map<string, number>();
  const tag = language === "und" || language === "" ? "en" : language;
  for (const options of [{ [part]: "long" }, { [part]: "long", day: "numeric" }] as Intl.DateTimeFormatOptions[]) {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC", numberingSystem: "latn" });
    for (let i = 0; i < count; i++) {
      const said =
        format
          .formatToParts(at(i))
          .find(({ type }) => type === part)
          ?.value.toLowerCase() ?? "";
      if (/^\p{L}[\p{L}\p{M}]+$/u.test(said)) names.set(said, i + 1);
    }
  }
  return names;
}
