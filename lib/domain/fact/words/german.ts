import { byWord, counted, currencySigns, type FactWords, unitSigns, words } from "./fact-words";

const ones =
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn";
const tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig";

/** Every inflected form of an ordinal or adjective. */
const inflected = (stem: string) => ["e", "er", "en", "em", "es"].map((ending) => stem + ending);

export const german: FactWords = {
  numbers: new Map([
    ...counted(ones, 0),
    ...counted(tens, 2).map(([word, ten]) => [word, ten * 10] as const),
    ["zwo", 2],
    ["dreissig", 30],
    ["anderthalb", 1.5],
    ["eineinhalb", 1.5],
  ]),
  multiples: byWord({
    hundert: 100,
    dutzend: 12,
    "tausend tsd": 1_000,
    "million millionen mio": 1_000_000,
    "milliarde milliarden mrd": 1_000_000_000,
    "billion billionen bio": 1_000_000_000_000,
  }),
  ordinals: new Map(
    counted("zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft", 2)
      .filter(([stem]) => stem !== "acht")
      .flatMap(([stem, value]) => inflected(stem).map((form) => [form, value] as const))
      .concat(inflected("zwanzigst").map((form) => [form, 20] as const)),
  ),
  fractions: byWord({
    drittel: [1, 3],
    viertel: [1, 4],
    fünftel: [1, 5],
    sechstel: [1, 6],
    achtel: [1, 8],
    zehntel: [1, 10],
    hälfte: [1, 2],
  } as const),
  and: "",
  articles: words("ein eine einer einem einen"),
  units: new Map([
    ...unitSigns,
    ...byWord({
      "prozent prozentpunkt prozentpunkte prozentpunkten": "%",
      "kilometer kilometern": "km",
      "meter metern": "m",
      "zentimeter zentimetern": "cm",
      "millimeter millimetern": "mm",
      "quadratkilometer quadratkilometern": "km²",
      "quadratmeter quadratmetern": "m²",
      "kubikmeter kubikmetern": "m³",
      "quadratzentimeter quadratzentimetern": "cm²",
      "stundenkilometer stundenkilometern": "km/h",
      hektar: "ha",
      "milliliter millilitern": "ml",
      milligramm: "mg",
      mikrogramm: "µg",
      "meile meilen": "mi",
      "kilogramm kilo": "kg",
      gramm: "g",
      "tonne tonnen": "t",
      "liter litern": "l",
      grad: "°",
      watt: "W",
      kilowatt: "kW",
      megawatt: "MW",
      gigawatt: "GW",
      "kilowattstunde kilowattstunden": "kWh",
      "megawattstunde megawattstunden": "MWh",
      "gigawattstunde gigawattstunden": "GWh",
      "terawattstunde terawattstunden": "TWh",
      "sekunde sekunden": "s",
      "minute minuten": "min",
      "stunde stunden": "h",
      "tag tage tagen": "day",
      "woche wochen": "week",
      "monat monate monaten": "month",
      "jahr jahre jahren": "year",
      "jahrzehnt jahrzehnte jahrzehnten": "decade",
      "jahrhundert jahrhunderte jahrhunderten": "century",
    }),
  ]),
  currencies: new Map([
    ...currencySigns,
    ...byWord({
      euro: "EUR",
      dollar: "USD",
      cent: "cent",
      franken: "CHF",
      pfund: "GBP",
      rubel: "RUB",
      yen: "JPY",
      yuan: "CNY",
      lira: "TRY",
      "rupie rupien": "INR",
      "krone kronen": "krona",
      "zloty złoty": "PLN",
      "mark reichsmark d-mark dm": "DEM",
      forint: "HUF",
      hrywnja: "UAH",
      "peso pesos": "peso",
      "dinar dinare": "dinar",
      naira: "NGN",
      rand: "ZAR",
      baht: "THB",
    }),
  ]),
  to: words("bis"),
  months: new Map([
    ...counted("januar februar märz april mai juni juli august september oktober november dezember", 1),
    ...byWord({ jänner: 1, feber: 2, jan: 1, feb: 2, okt: 10, nov: 11, dez: 12, sept: 9, aug: 8 }),
  ]),
  weekdays: new Map(
    counted("montag dienstag mittwoch donnerstag freitag samstag sonntag", 1)
      .concat([["sonnabend", 6]])
      .flatMap(([day, number]) =>
        [
          "",
          "s",
          "e",
          "en",
          "abend",
          "morgen",
          "nachmittag",
          "vormittag",
          "mittag",
          "nacht",
          "früh",
          "abends",
          "morgens",
        ].map((ending) => [day + ending, number] as const),
      ),
  ),
  periods: words(
    "sekunde sekunden minute minuten stunde stunden tag tage tagen tages woche wochen wochenende wochenenden monat monate monaten monats jahr jahre jahren jahres jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte jahrhunderten quartal nacht",
  ),
  days: words("gestern heute morgen vorgestern übermorgen"),
  lastOrNext: new Set(
    ["letzt", "vergangen", "kommend", "nächst", "vorig", "dies", "vorletzt", "laufend", "folgend"].flatMap(inflected),
  ),
  lastOrNextBehind: words(""),
  ago: words("später zuvor danach vorher früher darauf"),
  before: words("vor"),
  partOf: words("anfang mitte ende"),
  timesOfDay: words("mittag mitternacht abend nachmittag vormittag morgen nacht früh"),
  seasons: words("frühling frühjahr sommer herbst winter"),
  beforeYear: words(
    "im jahr jahre seit bis ab von um vor nach zwischen und anfang mitte ende sommer winter herbst frühjahr in",
  ),
  centuries: words("jahrhundert jahrhunderts jahrhunderte"),
  clock: byWord({ uhr: 0 }),
};
