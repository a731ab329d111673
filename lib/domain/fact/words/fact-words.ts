/** The words of one language by which facts are found; all in small letters, without vowel signs. */
export type FactWords = {
  /** Numbers up to 99 and whatever is one word; parts of compounds among them. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Hundred, thousand, million and their plurals and signs: what a number before them is multiplied by. */
  readonly multiples: ReadonlyMap<string, number>;
  /** Ordinals from second on, as numbers. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Parts of one, as a word behind a number ("two thirds") or behind an article ("a third of"). */
  readonly fractions: ReadonlyMap<string, readonly [number, number]>;
  /** Joins the parts of a number ("and"); empty where a prefix does. */
  readonly and: string;
  /** May stand for one before a multiple ("a hundred"). */
  readonly articles: ReadonlySet<string>;
  /** Units by their words and signs, as what they are called in a value. */
  readonly units: ReadonlyMap<string, string>;
  readonly currencies: ReadonlyMap<string, string>;
  /** Joins a range behind its first number ("to"). */
  readonly to: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  /** Weekdays as 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Units of time, in every form. */
  readonly periods: ReadonlySet<string>;
  /** Stands for a day by itself ("yesterday"). */
  readonly days: ReadonlySet<string>;
  /** Before a period or weekday ("last", "next"). */
  readonly lastOrNext: ReadonlySet<string>;
  /** Behind a period ("الماضي"). */
  readonly lastOrNextBehind: ReadonlySet<string>;
  /** Behind a number and a period ("ago", "later"). */
  readonly ago: ReadonlySet<string>;
  /** Before a number and a period ("vor", "قبل"). */
  readonly before: ReadonlySet<string>;
  /** Before a date ("early", "Ende"). */
  readonly partOf: ReadonlySet<string>;
  /** Times of the day by name, also behind a weekday ("morning", "midnight"). */
  readonly timesOfDay: ReadonlySet<string>;
  readonly seasons: ReadonlySet<string>;
  /** Words before a bare year that say that it is one ("in", "since"). */
  readonly beforeYear: ReadonlySet<string>;
  readonly centuries: ReadonlySet<string>;
  /** Behind an hour ("uhr", "pm"), as what is added to the hour below twelve. */
  readonly clock: ReadonlyMap<string, number>;
};

/** A map of words, several to a value with a space between them: `{ "minute minutes": "min" }`. */
export function byWord<T>(rows: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(
    Object.entries(rows).flatMap(([words, value]) => words.split(" ").map((word) => [word, value] as const)),
  );
}

/** A set of words with spaces between them. */
export function words(text: string): Set<string> {
  return new Set(text.split(" ").filter(Boolean));
}

/** Words in order as the numbers from `first` on. */
export function counted(text: string, first: number): [string, number][] {
  return text.split(" ").map((word, i) => [word, first + i]);
}

/** Signs and abbreviations of units that every language writes alike. */
export const unitSigns = byWord({
  "%": "%",
  "‰": "‰",
  km: "km",
  m: "m",
  cm: "cm",
  mm: "mm",
  ha: "ha",
  kg: "kg",
  g: "g",
  mg: "mg",
  t: "t",
  l: "l",
  ml: "ml",
  kwh: "kWh",
  mwh: "MWh",
  gwh: "GWh",
  twh: "TWh",
  kw: "kW",
  mw: "MW",
  gw: "GW",
  gb: "GB",
  mb: "MB",
  tb: "TB",
  "°c": "°C",
  "°f": "°F",
  "°": "°",
  "km²": "km²",
  "m²": "m²",
  "m³": "m³",
  "cm²": "cm²",
  "cm³": "cm³",
  sqkm: "km²",
  "km/h kmh kph km/std": "km/h",
  "m/s": "m/s",
  mph: "mph",
  "µg μg": "µg",
  µm: "µm",
  nm: "nm",
  h: "h",
  hz: "Hz",
  ghz: "GHz",
});

export const currencySigns = byWord({
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₽": "RUB",
  "₺": "TRY",
  "₪": "ILS",
  "₩": "KRW",
  "₴": "UAH",
  "₦": "NGN",
  "₱": "PHP",
  "₫": "VND",
  "₵": "GHS",
  "₡": "CRC",
  "₲": "PYG",
  "₸": "KZT",
  "₼": "AZN",
  "₾": "GEL",
  "₿": "BTC",
  "฿": "THB",
  "৳": "BDT",
  usd: "USD",
  eur: "EUR",
  gbp: "GBP",
  chf: "CHF",
  jpy: "JPY",
  sek: "SEK",
  us$: "USD",
});
