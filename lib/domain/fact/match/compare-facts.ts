import { type DateValue, datesAgree, dateValue, dayBesideWeekday, dayNumberOf, isTellingPair } from "./compare-dates";
import { isOtherBearer, type NameParts, nameParts, namesAgree } from "./compare-names";
import {
  isTelling,
  isUnitShared,
  type NumberValue,
  numberValue,
  ratioOf,
  sameNumber,
  unitsFit,
} from "./compare-numbers";
import { peopleConcept, personConcepts } from "./concepts";
import type { MatchedText, PlacedFact } from "./matched-text";
import { rememberedBy } from "./remembered";

/** What two facts of one kind have to do with each other. */
export type Comparison = {
  readonly agrees: boolean;
  /** The value by itself says that both mean the same thing. */
  readonly isTelling: boolean;
  /** The value hardly stands twice in one text by chance, so that few words beside it are enough. */
  readonly isRare: boolean;
  /** Both could be said of the same thing, whatever their values. */
  readonly isSameThing: boolean;
  /** Their unit alone says that they could be. */
  readonly isByUnit: boolean;
  /** How much the words beside them are alike, from 0 to about 1. */
  readonly nearness: number;
};

/** Compares facts of an article with those of a source; null for two that cannot be compared. */
export function comparer(
  article: MatchedText,
  source: MatchedText,
): (a: PlacedFact, b: PlacedFact) => Comparison | null {
  const numbers = rememberedBy(saidBy, ({ value }: PlacedFact) => numberValue(value));
  const dates = rememberedBy(saidBy, ({ value }: PlacedFact) => dateValue(value));
  const names = rememberedBy(saidBy, ({ value }: PlacedFact) => nameParts(value));
  const year = mostSaid(
    [...article.facts, ...source.facts].flatMap((fact) => (fact.kind === "date" && dates(fact).year) || []),
  );
  const own = [article, source].flatMap(
    ({ facts }) => facts.map((fact) => (fact.kind === "date" ? dayNumberOf(dates(fact)) : null)).find(isDay) ?? [],
  );
  const isOwnWeek = (day: number) => own.some((each) => Math.abs(each - day) < 8);
  const isInSentence = { article: saidIn(article), source: saidIn(source) };
  /** One says both ends at once, the other one after the other: "10–15" and "between ten and 15". */
  const isSplitRange = (a: PlacedFact, b: PlacedFact) => {
    const [one, other] = [endsOf(a), endsOf(b)];
    if ((one.length === 0) === (other.length === 0)) return false;
    const [range, single, isIn] = one.length > 0 ? [one, b, isInSentence.source] : [other, a, isInSentence.article];
    const at = range.indexOf(bareOf(single));
    return at >= 0 && isIn(single.sentence, range[1 - at] as string);
  };
  const isOtherLanguage = article.language.split("-")[0] !== source.language.split("-")[0];
  const amounts = { article: counts(article, numbers), source: counts(source, numbers) };
  /** In another language, and in a list, a number that both texts have once may be all that they share. */
  const isOnlyOne = (a: PlacedFact, b: PlacedFact, amount: string) =>
    (isOtherLanguage || isLabelled(a, b)) &&
    amount.length > 1 &&
    Number(amount) > 12 &&
    amounts.article.get(amount) === 1 &&
    amounts.source.get(amount) === 1;
  return (a, b) => {
    if (a.kind === "name") return ofNames(a, b, names(a), names(b));
    const compared =
      a.kind === "number"
        ? ofNumbers(a, b, numbers(a), numbers(b), isOnlyOne(a, b, numbers(a).amount))
        : a.kind === "date"
          ? ofDates(a, b, dates(a), dates(b), { year, isOwnWeek })
          : null;
    if (a.kind === "quote" || b.kind !== a.kind || !isSplitRange(a, b)) return compared;
    const isFitting = a.kind === "date" || unitsFit(numbers(a), numbers(b));
    return isFitting ? { ...splitRange, nearness: compared?.nearness ?? 0.3 } : compared;
  };
}

/** That both ends stand in one sentence is hardly chance. */
const splitRange = { agrees: true, isRare: true, isTelling: true, isSameThing: true, isByUnit: false };

/** Both ends of a range of numbers or of a span of years or days; none of what is neither. */
function endsOf({ kind, value }: PlacedFact): readonly string[] {
  const ends = kind === "number" ? numberValue(value).ends : kind === "date" ? value.split("/") : [];
  return ends.length === 2 ? ends : [];
}

function bareOf({ kind, value }: PlacedFact): string {
  return kind === "number" ? numberValue(value).amount : value;
}

/** Whether a value stands in a sentence of a text. */
function saidIn({ facts }: MatchedText): (sentence: number, value: string) => boolean {
  const all = new Set(
    facts.flatMap((fact) => (fact.kind === "number" || fact.kind === "date" ? `${fact.sentence} ${bareOf(fact)}` : [])),
  );
  return (sentence, value) => all.has(`${sentence} ${value}`);
}

/** One counts nothing behind it, as in "Crew: 85". */
function isLabelled(a: PlacedFact, b: PlacedFact): boolean {
  return (a.behind.length === 0) !== (b.behind.length === 0);
}

/** What both count may be the same: one says people, and the other which people. */
function countsPeople(a: PlacedFact, b: PlacedFact): boolean {
  const [one, other] = [a.behind[0], b.behind[0]].map((stem) => stem ?? "");
  return (
    [one, other].includes(peopleConcept) && personConcepts.has(one as string) && personConcepts.has(other as string)
  );
}

function ofNumbers(a: PlacedFact, b: PlacedFact, one: NumberValue, other: NumberValue, isOnlyOne: boolean): Comparison {
  const isUnit = isUnitShared(one, other);
  const counted = sharesAny(a.behind, b.behind) || countsPeople(a, b);
  const beside = counted || sharesAny([...a.before, ...a.behind], [...b.before, ...b.behind]);
  return {
    agrees: sameNumber(one, other) && (isTelling(one) || !isOfAnother(a, b, one, other)),
    isRare: Number(one.amount) > 12 || one.amount.includes("."),
    isTelling: isTelling(one) || (isOnlyOne && !countsAnother(a, b)),
    isSameThing:
      (isUnit || one.unit === other.unit) &&
      (counted || (isUnit && (beside || isSeldom(one.unit))) || (beside && !counted && a.behind.length === 0)),
    isByUnit: isUnit && !beside,
    nearness:
      (counted ? 0.5 : 0) + (isUnit ? 0.3 : 0) + (beside && !counted ? 0.25 : 0) + (isNear(one, other) ? 0.1 : 0),
  };
}

/** Another value hardly far from the first: who writes 3.6 for 3.9 means the same. */
function isNear(one: NumberValue, other: NumberValue): boolean {
  const ratio = ratioOf(one, other);
  return ratio > 1 && ratio < 1.16;
}

/** What one counts is a thing known in every language, and the other does not count it. */
function countsAnother(a: PlacedFact, b: PlacedFact): boolean {
  const things = [...a.behind, ...b.behind].filter((stem) => stem.startsWith("*"));
  return things.length > 0 && !sharesAny(a.behind, b.behind);
}

/** One has a unit, and the other counts things instead: "five years", "five officers". */
function isOfAnother(a: PlacedFact, b: PlacedFact, one: NumberValue, other: NumberValue): boolean {
  if (one.unit === other.unit || (one.unit !== "" && other.unit !== "")) return false;
  return (one.unit === "" ? a : b).behind.length > 0;
}

/** Units of money, shares and measures, of which a sentence hardly speaks twice. */
function isSeldom(unit: string): boolean {
  return !/^(?:day|week|month|year|h|min|s)$/.test(unit);
}

/** The year of days that are told without one, and whether a day is of the week that a text is of, by the first day that it tells. */
type Calendar = { readonly year: string; readonly isOwnWeek: (day: number) => boolean };

function isDay(day: number | null): day is number {
  return day !== null;
}

function ofDates(
  a: PlacedFact,
  b: PlacedFact,
  one: DateValue,
  other: DateValue,
  { year, isOwnWeek }: Calendar,
): Comparison | null {
  const agrees = datesAgree(one, other, year);
  if (agrees === null) return null;
  const day = dayBesideWeekday(one, other, year);
  // "On Saturday" is said of the days around; one of another week agrees with it by chance.
  const isOfWeek = day !== null && isOwnWeek(day);
  const isRelative = (date: DateValue) => date.said !== "" && !/^\d\d:\d\d$/.test(date.said);
  const beside = sharesAny(a.before, b.before) || sharesAny(a.behind, b.behind);
  return {
    agrees,
    isRare: false,
    isTelling: isTellingPair(one, other) && agrees,
    isSameThing:
      (!isRelative(one) && !isRelative(other) && one.month.length === other.month.length) ||
      (one.weekday !== "" && other.weekday !== "" && (day === null || isOfWeek)),
    isByUnit: false,
    nearness:
      (beside ? 0.3 : 0.1) +
      (isOfWeek ? 0.2 : 0) +
      (agrees ? 0.1 : 0.15) +
      (!agrees && one.month !== "" && one.month === other.month ? 0.2 : 0),
  };
}

function ofNames(a: PlacedFact, b: PlacedFact, one: NameParts, other: NameParts): Comparison {
  const agreement = namesAgree(one, other);
  const isSlot =
    sharesAny(a.before.slice(0, 1), b.before.slice(0, 1)) && sharesAny(a.behind.slice(0, 1), b.behind.slice(0, 1));
  return {
    agrees: agreement !== null,
    isRare: agreement === "first",
    isTelling: agreement !== "first",
    isSameThing: isOtherBearer(one, other) || isSlot,
    isByUnit: false,
    nearness: (agreement === "full" ? 0.5 : 0) + (isSlot ? 0.3 : 0) + (isOtherBearer(one, other) ? 0.3 : 0),
  };
}

function sharesAny(one: readonly string[], other: readonly string[]): boolean {
  return one.some((stem) => other.includes(stem));
}

function saidBy({ value }: PlacedFact): string {
  return value;
}

function counts({ facts }: MatchedText, read: (fact: PlacedFact) => NumberValue): Map<string, number> {
  const found = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind !== "number") continue;
    const { amount } = read(fact);
    found.set(amount, (found.get(amount) ?? 0) + 1);
  }
  return found;
}

function mostSaid(years: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
