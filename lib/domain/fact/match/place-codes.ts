import { withoutAccents } from "./stems";

/** Cities by their names in English, German and Arabic, where they differ by more than spelling. */
const cities = [
  "vienna wien فيينا",
  "munich munchen ميونيخ",
  "cologne koln كولونيا",
  "nuremberg nurnberg",
  "hanover hannover",
  "rome rom روما",
  "milan mailand ميلانو",
  "naples neapel نابولي",
  "venice venedig",
  "florence florenz",
  "turin torino",
  "moscow moskau موسكو",
  "warsaw warschau وارسو",
  "prague prag براغ",
  "brussels brussel بروكسل",
  "geneva genf جنيف",
  "zurich زيورخ",
  "lisbon lissabon لشبونة",
  "athens athen أثينا",
  "copenhagen kopenhagen كوبنهاغن",
  "kyiv kiev kiew kyjiw كييف",
  "kharkiv kharkov charkiw خاركيف",
  "damascus damaskus دمشق",
  "aleppo حلب",
  "homs حمص",
  "baghdad bagdad بغداد",
  "tehran teheran طهران",
  "cairo kairo القاهرة",
  "jerusalem القدس",
  "beirut بيروت",
  "tripoli tripolis طرابلس",
  "algiers algier الجزائر",
  "tokyo tokio طوكيو",
  "beijing peking بكين",
  "london لندن",
  "paris باريس",
  "berlin برلين",
  "washington واشنطن",
  "gaza غزة",
  "mosul mossul الموصل",
  "basra البصرة",
  "bucharest bukarest",
  "belgrade belgrad",
  "europe europa أوروبا",
  "africa afrika أفريقيا",
  "asia asien آسيا",
  "rhine rhein",
  "danube donau",
  "alps alpen",
  "un uno الأمم_المتحدة united_nations vereinte_nationen vereinten_nationen",
  "eu european_union europaische_union europaischen_union الاتحاد_الأوروبي",
  "nato ناتو الناتو",
  "us usa united_states america amerika أمريكا أميركا",
  "uk britain grossbritannien بريطانيا united_kingdom",
  "germany bundesrepublik",
  "world_health_organization who weltgesundheitsorganisation world_health_organisation منظمة_الصحة_العالمية",
  "ecb ezb european_central_bank europaische_zentralbank europaischen_zentralbank",
  "imf iwf international_monetary_fund internationaler_wahrungsfonds صندوق_النقد_الدولي",
  "world_bank weltbank البنك_الدولي",
  "unhcr المفوضية_السامية_للأمم_المتحدة_لشؤون_اللاجئين مفوضية_اللاجئين",
  "security_council un-sicherheitsrat sicherheitsrat مجلس_الأمن",
  "arab_league arabische_liga الجامعة_العربية",
  "african_union afrikanische_union الاتحاد_الأفريقي",
  "nrw nordrhein_westfalen north_rhine_westphalia",
  "islamic_state islamischer_staat is isis isil daesh داعش",
];

const codes = new Map<string, string>();
for (const language of ["en", "de", "ar"]) {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  for (let i = 0; i < 26 * 26; i++) {
    const code = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));
    const name = names.of(code);
    if (name && !codes.has(keyOf(name))) codes.set(keyOf(name), code);
  }
}
for (const city of cities) {
  const names = city.split(" ").map(keyOf);
  const code = names.map((name) => codes.get(name)).find(Boolean) ?? (names[0] as string);
  for (const name of names) codes.set(name, code);
}

/** One code for a country, city or union by its name in English, German or Arabic; "" for what is not listed. */
export function placeCode(name: string): string {
  const key = keyOf(name);
  return codes.get(key) ?? (key.endsWith("s") ? codes.get(key.slice(0, -1)) : undefined) ?? "";
}

function keyOf(name: string): string {
  return withoutAccents(name.toLowerCase()).replace(/[ -]/g, "_").replace(/^the_/, "");
}
