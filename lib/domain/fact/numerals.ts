/** Languages that write 1.200,50 where English writes 1,200.50. */
const commaIsDecimal = new Set(
  "de fr es it pt nl da nb no sv fi pl cs sk sl hr sr bs ru uk be bg ro hu tr el lt lv et id vi".split(" "),
);

/** Digits of every script as 0 to 9. */
export function plainDigits(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number;
  // Decimal digits stand in runs of ten, and Unicode begins nearly every run at a code point that ends in 0 or 6.
  let zero = code;
  while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

/**
 * The value of a number in digits, as digits with a decimal point; null when it is none (a date, a time, a version).
 * Where one sign alone could mean both, as in 1.200, the language says which. `language` is the first part of a BCP 47 tag.
 */
export function numeralValue(numeral: string, language: string): string | null {
  const plain = plainDigits(numeral)
    .replace(/[\u00a0\u202f\u2009 '’]/g, "")
    .replace(/٬/g, ",")
    .replace(/٫/g, ".");
  if (numeral.includes("٫")) return withoutGroups(plain, ",", ".");
  if (/[:/-]/.test(plain)) return null;
  const points = plain.split(".").length - 1;
  const commas = plain.split(",").length - 1;
  if (points === 0 && commas === 0) return tidy(plain);
  if (points > 0 && commas > 0) {
    const last = plain.lastIndexOf(".") > plain.lastIndexOf(",") ? "." : ",";
    return withoutGroups(plain, last === "." ? "," : ".", last);
  }
  const sign = points > 0 ? "." : ",";
  const isDecimalHere = (sign === ",") === commaIsDecimal.has(language);
  const parts = plain.split(sign);
  const isGrouped =
    parts.length > 1 &&
    (parts[0] as string).length <= 3 &&
    parts[0] !== "0" &&
    parts.slice(1).every((part) => part.length === 3);
  if (parts.length > 2) return isGrouped ? tidy(parts.join("")) : null;
  if (isGrouped && !isDecimalHere) return tidy(parts.join(""));
  return tidy(parts.join("."));
}

function withoutGroups(plain: string, group: string, decimal: string): string | null {
  const [whole = "", fraction, more] = plain.split(decimal);
  if (more !== undefined || fraction?.includes(group)) return null;
  return tidy(`${whole.split(group).join("")}${fraction ? `.${fraction}` : ""}`);
}

/** Without leading zeros, and without zeros at the end of a fraction. */
export function tidy(value: string): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const shown = trimmedEnd(fraction, "0");
  return `${trimmedStart(whole, "0") || "0"}${shown ? `.${shown}` : ""}`;
}

/** The value of a number times a power of ten or another whole number, exactly. */
export function times(value: string, factor: number): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const scaled = BigInt(whole + fraction) * BigInt(factor);
  const digits = scaled.toString().padStart(fraction.length + 1, "0");
  const point = digits.length - fraction.length;
  return tidy(fraction ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits);
}

function trimmedStart(text: string, sign: string): string {
  let at = 0;
  while (text.charAt(at) === sign) at++;
  return text.slice(at);
}

function trimmedEnd(text: string, sign: string): string {
  let at = text.length;
  while (text.charAt(at - 1) === sign) at--;
  return text.slice(0, at);
}
