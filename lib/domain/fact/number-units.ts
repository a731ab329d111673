import { plainDigits } from "./numerals";
import { isJoint, type Reading, wordAt } from "./reading";

type Unit = { readonly to: number; readonly unit: string };

/** Ways by an hour or a second, by the unit before: "120 kilometres an hour". */
const rates: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  h: { km: "km/h", mi: "mph" },
  s: { m: "m/s", km: "km/s" },
};
const perWords = /^(?:per|an|a|pro|je|في)$/;
/** Behind a unit in Arabic: square, cubic. */
const powersBehind: Readonly<Record<string, string>> = {
  مربع: "²",
  مربعا: "²",
  مربعة: "²",
  مكعب: "³",
  مكعبا: "³",
  مكعبة: "³",
};

/** The unit of the number before token `at`: where it ends, and its name in a value, "" where none stands. */
export function unitAt(reading: Reading, at: number): Unit {
  const { to, unit } = plainUnitAt(reading, at);
  const power = powersBehind[wordAt(reading, to)];
  if (power && unit) return { to: to + 1, unit: unit + power };
  const isPer = unit !== "" && perWords.test(wordAt(reading, to));
  const period = isPer ? reading.words.units.get(wordAt(reading, to + 1).replace(/^ال/, "")) : undefined;
  const rate = rates[period ?? ""]?.[unit];
  return rate ? { to: to + 2, unit: rate } : { to, unit };
}

/** "41C": degrees, where they stand tight behind two digits and name nothing. */
export function isDegreeLetter({ tokens, language }: Reading, at: number): boolean {
  const [number, letter] = [tokens[at - 1], tokens[at]];
  const isNamed = tokens[at - 2]?.kind === "word" && /^\p{Lu}/u.test(tokens[at - 2]?.text ?? "");
  return (
    language === "en" &&
    letter?.isTight === true &&
    /^[CF]$/.test(letter.text) &&
    !isNamed &&
    /^\d{2,3}(?:\.\d)?$/.test(plainDigits(number?.text ?? ""))
  );
}

function plainUnitAt(reading: Reading, at: number): Unit {
  const { words, tokens } = reading;
  const from = isJoint(reading, at) ? at + 1 : at;
  const joined = joinedUnitAt(reading, from);
  if (joined) return joined;
  const said = wordAt(reading, from, words.units);
  const next = wordAt(reading, from + 1);
  if (said === "per" && next === "cent") return { to: from + 2, unit: "%" };
  if ((said === "في" || said === "ب") && /^(?:المئة|المائة|المية)$/.test(next)) return { to: from + 2, unit: "%" };
  if (said === "percentage") return { to: next.startsWith("point") ? from + 2 : from + 1, unit: "%" };
  if (/^(?:square|cubic|sq)$/.test(said)) {
    const unit = words.units.get(next);
    if (unit) return { to: from + 2, unit: unit + (said === "cubic" ? "³" : "²") };
  }
  if (said === "metric" && /^tons?$/.test(next)) return { to: from + 2, unit: "t" };
  // "1,200 US dollars"
  const money = words.currencies.get(next);
  if (/^(?:us|u\.s\.|american|canadian|australian)$/.test(said) && money) return { to: from + 2, unit: money };
  if (said === "basis" && /^points?$/.test(next)) return { to: from + 2, unit: "bp" };
  if (said === "p" && reading.language === "en" && tokens[at]?.isTight) return { to: from + 1, unit: "pence" };
  if (/^degrees?$|^grad$/.test(said) && /^(?:celsius|fahrenheit)$/.test(next))
    return { to: from + 2, unit: next === "celsius" ? "°C" : "°F" };
  if (/^درج(?:ة|ات)$/.test(said) && /^مئوية?$/.test(next)) return { to: from + 2, unit: "°C" };
  if (isDegreeLetter(reading, from)) return { to: from + 1, unit: `°${tokens[from]?.text}` };
  const sign = tokens[from];
  if (sign?.text === "°" && /^[cf]$/.test(tokens[from + 1]?.plain ?? ""))
    return { to: from + 2, unit: `°${tokens[from + 1]?.text}` };
  const unit = words.units.get(said || (sign?.plain ?? "")) ?? words.currencies.get(said || (sign?.plain ?? ""));
  if (unit) {
    // "71-year-old": the age is one word.
    const isAge = unit === "year" && isJoint(reading, from + 1) && /^olds?$/.test(wordAt(reading, from + 2));
    return { to: isAge ? from + 3 : from + 1, unit };
  }
  if (reading.language === "de" && from > at && said.startsWith("jährig")) return { to: from + 1, unit: "year" };
  return { to: at, unit: "" };
}

/** Units of several tokens: "m³", "km/h". */
function joinedUnitAt({ words, tokens }: Reading, at: number): Unit | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== "word" || !second?.isTight || !(second.kind === "mark")) return null;
  const power = words.units.get(first.plain + second.text);
  if (power !== undefined) return { to: at + 2, unit: power };
  const rate = third?.isTight ? words.units.get(first.plain + second.text + third.plain) : undefined;
  return rate === undefined ? null : { to: at + 3, unit: rate };
}
