import { numberAt } from "./find-numbers";
import { type Found, isCapital, isJoint, type Reading, wordAt } from "./reading";
import { arabicPairs } from "./words/arabic";

/** A date that is told from another: "yesterday", "last Friday", "two weeks earlier", "vor zwei Wochen", "الأسبوع الماضي". */
export function relativeDateAt(reading: Reading, at: number): Found | null {
  const to = agoEnd(reading, at) ?? beforeEnd(reading, at) ?? lastOrNextEnd(reading, at) ?? dayEnd(reading, at);
  return to === null
    ? null
    : {
        to,
        value: reading.tokens
          .slice(at, to)
          .map(({ plain }) => plain)
          .join(" "),
      };
}

/** "two weeks ago", "a year later", "zwei Tage zuvor". */
function agoEnd(reading: Reading, at: number): number | null {
  const { words } = reading;
  const period = periodEnd(reading, at);
  if (period === null) return null;
  const said = wordAt(reading, period);
  if (words.ago.has(said)) return period + 1;
  return reading.language === "en" && said === "from" && /^(?:now|today|then)$/.test(wordAt(reading, period + 1))
    ? period + 2
    : null;
}

/** "vor zwei Wochen", "قبل ثلاثة أيام". */
function beforeEnd(reading: Reading, at: number): number | null {
  if (!reading.words.before.has(wordAt(reading, at, reading.words.before))) return null;
  return periodEnd(reading, at + 1);
}

/** Behind a number and its period, or "a week", "einem Jahr". */
function periodEnd(reading: Reading, at: number): number | null {
  const { words } = reading;
  if (reading.language === "ar" && arabicPairs.get(wordAt(reading, at, arabicPairs))) return at + 1;
  if (words.articles.has(wordAt(reading, at)) && words.periods.has(wordAt(reading, at + 1))) return at + 2;
  const some = someEnd(reading, at);
  if (some !== null) return some;
  const number = numberAt(reading, at);
  if (!number) return null;
  if (words.periods.has(wordAt(reading, number.to - 1)) && number.to - at > 1) return number.to;
  return words.periods.has(wordAt(reading, number.to, words.periods)) ? number.to + 1 : null;
}

const someOf = new Set("several many few some einigen mehreren wenigen vielen".split(" "));
const periodsInPlural =
  /^(?:minutes|hours|days|weeks|months|years|decades|centuries|minuten|stunden|tagen|wochen|monaten|jahren|jahrzehnten|دقائق|ساعات|أيام|أسابيع|أشهر|سنوات|أعوام)$/;

/** "years" in "years later", "a few days" in "a few days ago", "wenigen Wochen". */
function someEnd(reading: Reading, at: number): number | null {
  const isFew = wordAt(reading, at) === "a" && wordAt(reading, at + 1) === "few";
  const from = isFew ? at + 2 : someOf.has(wordAt(reading, at)) ? at + 1 : at;
  if (!periodsInPlural.test(wordAt(reading, from))) return null;
  return wordAt(reading, from + 1) === "قليلة" ? from + 2 : from + 1;
}

/** "last year", "late last week", "next Tuesday", "vergangene Woche", "الشهر المقبل". */
function lastOrNextEnd(reading: Reading, at: number): number | null {
  const { words, language } = reading;
  if (language === "ar") {
    const isPeriod = words.periods.has(wordAt(reading, at, words.periods));
    if (!isPeriod) return null;
    // "الأشهر الثلاثة الماضية"
    const behind =
      words.numbers.has(wordAt(reading, at + 1)) || words.ordinals.has(wordAt(reading, at + 1)) ? at + 2 : at + 1;
    return words.lastOrNextBehind.has(wordAt(reading, behind)) ? behind + 1 : null;
  }
  const isPart = words.partOf.has(wordAt(reading, at));
  let from = at + (isPart ? 1 : 0);
  if (isPart && isJoint(reading, from)) from++;
  if (isPart && /^(?:of|in|des|der)$/.test(wordAt(reading, from))) from++;
  // "Anfang des Jahres", "early in the year"
  if (isPart && language === "de" && wordAt(reading, from - 1) === "des" && words.periods.has(wordAt(reading, from)))
    return from + 1;
  if (!words.lastOrNext.has(wordAt(reading, from))) return null;
  const said = wordAt(reading, from + 1);
  const isNamed = words.weekdays.has(said) || words.seasons.has(said) || words.months.has(said);
  const isPeriod = words.periods.has(said) && (language !== "en" || !/s$/.test(said));
  if (!isNamed && !isPeriod) return null;
  if (language === "en" && /^(?:second|minute|hour)$/.test(said)) return null;
  const behind = from + 2;
  return words.timesOfDay.has(wordAt(reading, behind)) ? behind + 1 : behind;
}

/** "yesterday", "tomorrow morning", "gestern Abend", "this morning". */
function dayEnd(reading: Reading, at: number): number | null {
  const { words, language } = reading;
  const said = wordAt(reading, at, words.days);
  const hasTime = words.timesOfDay.has(wordAt(reading, at + 1));
  const isTimed = language === "ar" && words.timesOfDay.has(wordAt(reading, at, words.timesOfDay));
  if (isTimed && words.days.has(wordAt(reading, at + 1))) return at + 2;
  if (said === "بعد" && wordAt(reading, at + 1) === "غد") return at + 2;
  // "Am Morgen" is a time of the day, "morgen" a day.
  if (language === "de" && said === "morgen" && isCapital(reading.tokens[at]) && at > 0) return null;
  if (words.days.has(said)) {
    if (language === "ar" && words.weekdays.has(wordAt(reading, at + 1))) return at + 2;
    // "اليوم" is "the day" before an adjective with an article.
    if (language === "ar" && said === "اليوم" && wordAt(reading, at + 1).startsWith("ال")) return null;
    return hasTime ? at + 2 : at + 1;
  }
  return language === "en" && said === "this" && /^(?:morning|afternoon|evening)$/.test(wordAt(reading, at + 1))
    ? at + 2
    : null;
}
