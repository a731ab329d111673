import { trimmedEnd } from "./trim-ends";

// What may stand before a full stop that ends no sentence. UAX #29, which Intl.Segmenter follows, knows none of it.
// Gathered from the style of news texts in English, German, French, Spanish, Italian, Portuguese, Dutch and Russian.

import { isOpeningYear, isTitleIn } from "./titles";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Titles, when written with a capital: a name follows. ("Gen." but not "gen.") */
const titles = words(
  "mr mrs ms mx dr prof rev fr st sr sra gen maj col capt cpt lt sgt cpl adm cmdr gov sen rep pres hon amb supt insp det " +
    "drs profs gens govs sens reps revs brig lieut pvt atty messrs bros hr hrn frl ing dra srta ud uds dª dña av avda sig " +
    "dott avv exmo dhr mevr mme mlle mm mgr ste mt ft",
);

/** Titles that also end a sentence: "John Smith Sr. He left.", "on Main St. The". */
const titlesOrEnds = words("sr st mt ft");

/** Arabic titles and offices, of a letter or two: "د. أحمد". Behind a number the same letters count years and end it. */
const arabicTitles = words("د أ ا م ق ش أ.د ا.د أ.م ص.ب");

/** Never at the end of a sentence in good writing: something must follow. */
const running = words(
  "vs viz cf ca approx incl est resp bzw vgl evtl ggf inkl exkl ex sog mio mrd tsd geb gest zzgl abzgl bijv env núm pág " +
    "ул им тыс млн млрд",
);

/** Before a number only: "No. 5", "pp. 3–7", "Nov. 9". */
const beforeNumber = words(
  "no nos nr nrs núm n p pp pg pág s z art arts fig figs vol vols ch chap sec sect para abs bd kap ziff tel ext v ver c ca " +
    "jan feb mar apr jun jul aug sep sept oct nov dec okt dez janv févr fév avr juil déc ene abr ago dic gen mag giu lug " +
    "set ott mrt № руб коп грн ст стр д кв корп гл рис табл ص",
);

/** Where a sentence begins rather than a name goes on; decides after "U.S." and single letters ("Plan B. The"). */
const starters = words(
  "the a an this that these those it its he his she her they their we our you in on at as after before since during while " +
    "when where if for from with by but and or so yet then there here now many some most all both no not meanwhile however " +
    "officials critics experts what who why how is are was were did does do " +
    "der die das ein eine er sie es wir und aber doch nach seit bei im am " +
    "le les un une il elle ils elles mais dans après selon el los las una en pero según o os e em mas gli",
);

/** Languages that write ordinal numbers with a full stop: "3. Mai". */
const ordinalLanguages = words("de lb da nb nn no fo is fi et lv cs sk pl hu sl hr bs sr tr");

/** What follows a time of day: a day, a month, a time zone. */
const daysAndZones =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|Greenwich|[A-Z]{2,4}\b)/;

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation, an initial or a number, so that the
 * sentence goes on with `after`. Both are the text beside a supposed end of a sentence without white space between;
 * a few words of each are enough. `language` is a BCP 47 tag.
 */
export function stopIsInside(before: string, after: string, language: string): boolean {
  if (!before.endsWith(".")) return false;
  const bare = before.slice(0, -1);
  const token = bare.slice(trimmedEnd(bare, /[\p{L}\p{N}\p{M}№&.-]/u).length);
  if (token === "") return false;
  const lower = token.toLowerCase();
  const numberFollows = /^[\p{Pi}\p{Ps}"']*\p{N}/u.test(after);
  const next = /^[\p{P}\p{S}]*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? "";

  // The number of a list or a section, alone before its text.
  if (/^(?:\p{N}{1,3}|\p{L})$/u.test(token) && before.length === token.length + 1) return true;
  if (numberFollows && beforeNumber.has(lower)) return true;
  if (running.has(lower)) return true;
  const begins = next === "" || starters.has(next.toLowerCase());
  if (titles.has(lower) && /^\p{Lu}/u.test(token)) return !(titlesOrEnds.has(lower) && begins);
  if (/^\p{N}{1,2}$/u.test(token)) return !begins && ordinalLanguages.has(language.split("-")[0] ?? "");
  if (lower === "a.m" || lower === "p.m") return daysAndZones.test(next);

  const begun = language.split("-")[0] ?? "";
  if (isOpeningYear(before)) return true;
  const counts = /\p{N}\s*$/u.test(before.slice(0, -token.length - 1));
  if (isTitleIn(begun, token) && !counts && /^[\p{Pi}\p{Ps}"']*[\p{Lu}\p{Lo}]/u.test(after)) return true;
  if (arabicTitles.has(token)) return !counts && /^\p{L}/u.test(after);
  // "в г. Москве" is a town; "в 1990 г. Он уехал" a year.
  if (token === "г") return !counts;
  // The first half of a spaced abbreviation: "z. B.", "p. ej.", "т. е.", "EE. UU."
  if (/^\p{L}$/u.test(token) && /^\p{L}\./u.test(after)) return true;
  if (/^(\p{Lu})\1$/u.test(token) && /^(\p{Lu})\1\./u.test(after)) return true;
  // The second half of one, before a name: "u. a. Berlin", "h. c. Meier", "p. ej. Madrid", "EE. UU. Biden".
  if (/(?:^|\s)(?:u\. a|h\. c|z\. B|d\. h|i\. d|p\. ej|EE\. UU|V\. Exa|и\. о|ई\. पू)\.$/u.test(before)) return !begins;
  const initial = /^\p{Lu}(?:\.-?\p{Lu})*$/u.test(token) && token !== "I";
  const dotted = /^\p{L}{1,2}(?:\.-?\p{L}{1,2})+$/u.test(token);
  if (!initial && !dotted) return false;
  return (dotted && /^\p{Ll}/u.test(token)) || !begins;
}
