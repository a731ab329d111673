import { isCapital, isHyphen, isJoint, isMark, type Reading, wordAt } from "@/lib/domain/fact/reading";
import { bodyAt, companyAt, hyphensEnd, isListedPlace, nounEndings } from "./german-institutions";
import { bearerEnding, isGermanFirstName, isTitle } from "./german-more-names";
import { inNamesToo, isOrdinaryNoun, sentenceOpeners } from "./german-nouns";
import { houseAt, isNamedLikePlace, landmarkAt, nextPlaceAt, ofTownAt, placeBehind } from "./german-places";
import { strangerAt } from "./german-strangers";
import { commonNouns, countries, germanAcronymsLeft, namedAdjectives, organisations } from "./german-words";
import { beginsSentence, type NameSpan, type NamesKnown } from "./names-known";
import { isFirstName } from "./word-tags";

const particles = new Set("von van de der den zu zur zum al el bin la di da du ten ter".split(" "));
const institutionEndings =
  /(?:amts?|gerichts?|gerichtshofs?|bank|wehr|tag|tags|tages|rat|rats|rates|regierung|ministeriums?|polizei|agentur|nachrichtendienst|behörde|anstalt|zentrale)$/;
/**
 * Names in German, where every noun has a capital letter: places and organisations that are listed or end like one, first
 * names and titles with what follows them, abbreviations, and family names that were told in full before.
 */
export function germanNames(reading: Reading, known: NamesKnown): NameSpan[] {
  const families = new Set(known.families);
  const found: NameSpan[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const name = nameAt(reading, at, known, families) ?? nextPlaceAt(reading, at, known, found.at(-1));
    if (name) found.push(name);
    at = Math.max(name?.to ?? 0, at + 1);
  }
  for (let at = 0; at < reading.tokens.length; at++) {
    const word = wordAt(reading, at);
    // "Malina", and in the genitive "Malinas"
    const isOwn =
      isCapital(reading.tokens[at]) && (families.has(word) || (word.endsWith("s") && families.has(word.slice(0, -1))));
    if (!isOwn || found.some(({ from, to }) => from <= at && at < to)) continue;
    // "Adler-Quint"
    let from = at;
    while (isHyphen(reading, from - 1) && isCapital(reading.tokens[from - 2])) from -= 2;
    found.push({ from, to: at + 1 });
  }
  return joined(
    reading,
    found.sort((a, b) => a.from - b.from),
  );
}

/** The family names of an article's people, and its companies without their form, which stand alone wherever they come again. */
export function germanFamilies(readings: readonly Reading[], known: NamesKnown): Set<string> {
  const { behindArticle } = known;
  const families = new Set<string>();
  for (const reading of readings)
    for (const [at, token] of reading.tokens.entries()) {
      if (!isCapital(token) || isJoint(reading, at - 1)) continue;
      if (companyAt(reading, at, families) || personAt(reading, at, families)) continue;
      if (!bearsNoPerson.test(wordAt(reading, at)) && !bearerEnding.test(wordAt(reading, at)))
        titledAt(reading, at, families);
      strangerAt(reading, at, known, families);
    }
  for (const word of families)
    if (
      word.length < 3 ||
      behindArticle.has(word) ||
      commonNouns.has(word) ||
      nounEndings.test(word) ||
      countries.has(word)
    )
      families.delete(word);
  return families;
}

/** Words before a name that is none of a person. */
const bearsNoPerson =
  /(?:stadt|gemeinde|landkreis|firma|konzern|verein|insel|fluss|provinz|region|dorf|bundesstaat|bundesland|kanton|zeitung|sender|senders)$/;
const clubs = new Set(
  "sg thw tus hsg hc ec ehc asv msv ssv 1. fc sc sv vfb vfl tsv tsg rb bsc borussia bayer hertha werder eintracht fortuna schalke real ac".split(
    " ",
  ),
);

/** "FC", "Bayern" and "München" side by side are one name. */
function joined(reading: Reading, names: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  for (const name of names) {
    const last = found.at(-1);
    if (last?.to === name.from && clubs.has(wordAt(reading, last.from)))
      found[found.length - 1] = { from: last.from, to: name.to };
    else found.push(name);
  }
  return found;
}

/** A city before the day of a report: "Morsdorf, 9. Mai 2024". */
function datelineAt(reading: Reading, at: number): NameSpan | null {
  const { tokens } = reading;
  if (at !== 0 || !isMark(reading, 1, ",") || tokens[2]?.kind !== "number" || !/^\d{1,2}(?:\.|$)/.test(tokens[2].text))
    return null;
  return { from: 0, to: 1 };
}

/** "AfD", "BaFin", "KfW": capitals inside a word that is no company's form. */
function mixedAt(reading: Reading, at: number): NameSpan | null {
  const text = reading.tokens[at]?.text ?? "";
  const isMixed = /^\p{Lu}\p{L}{0,20}\p{Ll}\p{L}{0,20}$/u.test(text) && /\p{Lu}/u.test(text.slice(1));
  return isMixed &&
    !/^(?:GmbH|MwSt|PhD|KiTa|KiTas|PKWs|LKWs|PCs|CDs|DVDs|StGB|ProzentE?)$/.test(text) &&
    !/^\p{Lu}{2,6}s$/u.test(text) &&
    !isJoint(reading, at + 1)
    ? { from: at, to: at + 1 }
    : null;
}

function nameAt(reading: Reading, at: number, known: NamesKnown, families: Set<string>): NameSpan | null {
  const token = reading.tokens[at];
  if (!token || !isCapital(token) || isHyphen(reading, at - 1)) return null;
  return (
    datelineAt(reading, at) ??
    companyAt(reading, at, families) ??
    bodyAt(reading, at) ??
    personAt(reading, at, families) ??
    titledAt(reading, at, families) ??
    acronymAt(reading, at, known) ??
    mixedAt(reading, at) ??
    ofTownAt(reading, at) ??
    adjectiveAt(reading, at) ??
    listedAt(reading, at, known) ??
    placeBehind(reading, at, known) ??
    landmarkAt(reading, at) ??
    houseAt(reading, at) ??
    strangerAt(reading, at, known, families) ??
    pairAt(reading, at, known, families)
  );
}

function personAt(reading: Reading, at: number, families: Set<string>): NameSpan | null {
  const word = wordAt(reading, at);
  if (!isGermanFirstName(word) && !(isFirstName(word) && !germanWordToo.has(word))) return null;
  const to = capitalsEnd(reading, at);
  if (isInitialBehind(reading, at, to)) return { from: at, to: to + 1 };
  // "Ottokar der Kühne"
  if (to === at + 1 && /^(?:der|die)$/.test(wordAt(reading, to)) && bynames.test(wordAt(reading, to + 1)))
    return isCapital(reading.tokens[to + 1]) ? { from: at, to: to + 2 } : null;
  if (to > at + 1) {
    families.add(wordAt(reading, to - 1));
    return { from: at, to };
  }
  return isGermanFirstName(word) && !beginsSentence(reading, at) ? { from: at, to } : null;
}

const bynames =
  /^(?:große|kleine|kühne|kahle|dicke|fromme|weise|schöne|starke|lange|alte|jüngere|ältere|gute|grausame|schreckliche|heilige|eroberer|löwe|erste|zweite|dritte|vierte|fünfte|bär|streitbare|reiche)n?$/;

/** First names elsewhere that are German words. */
const germanWordToo = new Set(
  "die will may april august mark art see sonne rose stern herz dank frank gut tag land wald berg bach rot lang kurt ernst christ rat eva bund arm wolf engel sommer winter"
    .split(" ")
    .filter((word) => !["frank", "kurt", "ernst", "eva", "wolf"].includes(word)),
);

function titledAt(reading: Reading, at: number, families: Set<string>): NameSpan | null {
  if (!isTitle(wordAt(reading, at))) return null;
  const isShort = /^(?:dr|prof|hr|fr)$/.test(wordAt(reading, at));
  const from = isShort && isMark(reading, at + 1, ".") ? at + 2 : at + 1;
  const word = wordAt(reading, from);
  if (!isCapital(reading.tokens[from]) || isTitle(word) || nounEndings.test(word) || commonNouns.has(word)) return null;
  const to = capitalsEnd(reading, from);
  if (isInitialBehind(reading, from, to)) return { from, to: to + 1 };
  families.add(wordAt(reading, to - 1));
  return { from, to };
}

/** "Arno K." */
function isInitialBehind(reading: Reading, from: number, to: number): boolean {
  const last = reading.tokens[to - 1];
  return to === from + 2 && last?.text.length === 1 && isMark(reading, to, ".") && reading.tokens[to]?.isTight === true;
}

/** Capital words in a row, with "von" and the like between them, and joined parts. */
function capitalsEnd(reading: Reading, from: number): number {
  const { tokens } = reading;
  let to = from + 1;
  for (;;) {
    if (isHyphen(reading, to) && to > from && tokens[to + 1]?.kind === "word") to += 2;
    else if (isAnd(reading, to)) to += 2;
    else if (/^(?:al|el|ben|bin)$/.test(wordAt(reading, to)) && isJoint(reading, to + 1)) to += 3;
    else if (to - from > 1 && isCapital(tokens[to + 1]) && isFirstName(wordAt(reading, to))) return to;
    else if (isCapital(tokens[to]) && to - from < 5 && isPartOfPerson(reading, from, to)) to++;
    else if (
      particles.has(wordAt(reading, to)) &&
      isCapital(tokens[to + 1]) &&
      isFamilyName(wordAt(reading, to + 1)) &&
      !beginsPerson(reading, to + 1) &&
      !countries.has(wordAt(reading, to + 1)) &&
      (wordAt(reading, to) !== "der" || /^v[ao]n$/.test(wordAt(reading, to - 1))) &&
      !isBody(reading, to + 1)
    )
      to += 2;
    else if (
      /^(?:von|van)$/.test(wordAt(reading, to)) &&
      /^de[rm]$/.test(wordAt(reading, to + 1)) &&
      isCapital(tokens[to + 2]) &&
      isFamilyName(wordAt(reading, to + 2)) &&
      !isBody(reading, to + 2)
    )
      to += 3;
    else return to;
  }
}

/** Behind "von" and the like no ordinary noun stands, but for those that families are called by. */
function isFamilyName(word: string): boolean {
  return !isOrdinaryNoun(word) || inNamesToo.has(word);
}

/** A sign that two letters of a firm's name are joined by, without a space. */
function isAnd({ tokens }: Reading, at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return (sign?.text === "+" || sign?.text === "&") && sign.isTight && next?.isTight === true && isCapital(next);
}

/** A family's name may be any word right behind a first name; further on an ordinary noun is another word. */
function isPartOfPerson(reading: Reading, from: number, at: number): boolean {
  const word = wordAt(reading, at);
  if (at === from + 1) return !nounEndings.test(word) || isGermanFirstName(wordAt(reading, from));
  return !isOrdinaryNoun(word) || inNamesToo.has(word);
}

/** "Werke von Selma Quint": a first name behind "von" begins another name. */
function beginsPerson(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return (isGermanFirstName(word) || isFirstName(word)) && isCapital(reading.tokens[at + 1]);
}

/** A party, an office or a place that somebody comes from, rather than a family's name behind "von". */
function isBody(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  const text = reading.tokens[at]?.text ?? "";
  const isAcronym = text.length > 1 && text === text.toUpperCase();
  return (
    isAcronym ||
    nounEndings.test(word) ||
    organisations.has(word) ||
    isListedPlace(word) ||
    /^(?:grünen|linken|freien|universität|deutschen)$/.test(word)
  );
}

/** Bodies that letters stand before: of the European Union, the United Nations. */
const bodiesOf = /^(?:kommission|parlaments?|rats?|sicherheitsrats?|vollversammlung|generalsekretariats?)$/;
const parties = new Set("cdu csu spd fdp afd bsw spö övp fpö svp eu un uno usa us nato ard zdf bbc".split(" "));

function acronymAt(reading: Reading, at: number, known: NamesKnown): NameSpan | null {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  // "O+K", "Q&W"
  if (isAnd(reading, at + 1)) return { from: at, to: at + 3 };
  // "B 999"
  const isRoad = /^[ABKL]$/.test(token?.text ?? "") && next?.kind === "number" && /^\d{1,4}$/.test(next.text);
  if (isRoad && /^(?:der|die|auf|und)$/.test(wordAt(reading, at - 1))) return { from: at, to: at + 2 };
  // "A8"
  if (token?.text.length === 1 && next?.kind === "number" && next.isTight) return { from: at, to: at + 2 };
  if (!token || token.text.length < 2 || token.text.length > 6 || token.text !== token.text.toUpperCase()) return null;
  if (germanAcronymsLeft.has(token.plain)) return null;
  // "EU-Kommission", "UN-Sicherheitsrat"
  if (isJoint(reading, at + 1) && bodiesOf.test(wordAt(reading, at + 2))) return { from: at, to: at + 3 };
  // "US-Präsident" is a word by itself.
  if (isJoint(reading, at + 1) && isCapital(reading.tokens[at + 2]) && token.text.length === 2) return null;
  // "IG Metall": a party or a state stands alone.
  const follows = wordAt(reading, at + 1);
  const isWhole =
    isCapital(next) &&
    !next?.isTight &&
    !parties.has(token.plain) &&
    !nounEndings.test(follows) &&
    !isTitle(follows) &&
    !known.behindArticle.has(follows) &&
    !commonNouns.has(follows) &&
    !isGermanFirstName(follows) &&
    !isFirstName(follows);
  if ((isWhole && token.text.length < 4) || (token.text === "IG" && isCapital(next))) {
    let to = at + 2;
    while (isHyphen(reading, to) && isCapital(reading.tokens[to + 1])) to += 2;
    return { from: at, to };
  }
  const isTight = reading.tokens[at + 1]?.kind === "number" && reading.tokens[at + 1]?.isTight;
  const isJoined = isJoint(reading, at + 1) && reading.tokens[at + 2]?.kind === "number";
  return { from: at, to: isTight ? at + 2 : isJoined ? at + 3 : at + 1 };
}

/** "Europäische Union", "Vereinte Nationen", "Süddeutsche Zeitung". */
function adjectiveAt(reading: Reading, at: number): NameSpan | null {
  const word = wordAt(reading, at);
  const isNamed = namedAdjectives.test(word) || capitalAdjectives.test(word);
  if (!isNamed || beginsSentence(reading, at) || !isCapital(reading.tokens[at + 1])) return null;
  if (!namedAdjectives.test(word)) return { from: at, to: bodyAt(reading, at + 1)?.to ?? hyphensEnd(reading, at + 1) };
  const body = bodyAt(reading, at + 1);
  if (body) return { from: at, to: body.to };
  return { from: at, to: isCapital(reading.tokens[at + 2]) ? at + 3 : hyphensEnd(reading, at + 1) };
}

/** Adjectives have a capital inside a sentence in names alone. */
const capitalAdjectives =
  /^(?:\p{L}{3,25}ische|\p{L}{3,20}jährige|\p{L}{3,20}ländische|blaue|gelbe|goldene|silberne|schwarze|weisse|graue|grosse|kleine|hohe|junge|alte|stille|ewige|eiserne|wilde|obere|untere|innere|äußere|schöne|lange|heiße|freie|gute|lustige|letzte|dritte|grande|königliche|kaiserliche|fürstliche|päpstliche|staatliche|städtische|kommunale|nationale|zentrale|allgemeine|evangelische|katholische|bayerische|ehemalige|sozialistische|demokratische|christliche|jüdische)[nrms]?$/u;

function listedAt(reading: Reading, at: number, known: NamesKnown): NameSpan | null {
  const { tokens } = reading;
  let to = at + 1;
  while (isHyphen(reading, to) && isCapital(tokens[to + 1])) to += 2;
  if (wordAt(reading, at) === "st" && isMark(reading, at + 1, ".") && isCapital(tokens[at + 2]))
    return { from: at, to: hyphensEnd(reading, at + 2) };
  // "Bad Morsen", "Santa Quinta"
  if (beforePlaces.test(wordAt(reading, at)) && isCapital(tokens[at + 1]) && !isOrdinaryNoun(wordAt(reading, at + 1)))
    return { from: at, to: hyphensEnd(reading, at + 1) };
  const said = tokens
    .slice(at, to)
    .map(({ plain }) => plain)
    .join("");
  if (isListedPlace(said) && /^d[aeo]$/.test(wordAt(reading, to)) && isCapital(tokens[to + 1]))
    return { from: at, to: to + 2 };
  if (isListedPlace(said) || isNamedLikePlace(reading, at, known)) return { from: at, to };
  const first = wordAt(reading, at);
  if (to > at + 1) return null;
  // A member of the Swiss government is called by its name.
  if (first === "bundesrat" && isGermanFirstName(wordAt(reading, to))) return null;
  const isListed = organisations.has(first) || organisations.has(first.replace(/s$/, "")) || isFederal(first);
  if (!isListed || isJoint(reading, to)) return null;
  // "Siemens Energy"
  const next = wordAt(reading, to);
  const isWhole =
    isCapital(tokens[to]) && !nounEndings.test(next) && !commonNouns.has(next) && !known.behindArticle.has(next);
  return { from: at, to: isWhole && !/(?:en|er|s)$/.test(next) && !isFirstName(next) ? to + 1 : to };
}

const beforePlaces =
  /^(?:bad|sankt|san|santa|santo|são|los|las|puerto|porto|monte|fort|port|new|saint|sainte|castel|villa)$/;

function isFederal(word: string): boolean {
  return word.startsWith("bundes") && institutionEndings.test(word.slice("bundes".length));
}

/** Two capital words side by side inside a sentence, neither of which is an ordinary noun of this article. */
function pairAt(reading: Reading, at: number, known: NamesKnown, families: Set<string>): NameSpan | null {
  const to = capitalsEnd(reading, at);
  if (to - at < 2 || reading.tokens[at - 1]?.kind === "number") return null;
  // "Torhüterin Selma Quint": the name begins behind what she is.
  if (beginsPerson(reading, at + 1) || (to - at > 2 && /(?:er|in|ist|ent|mann|frau)$/.test(wordAt(reading, at))))
    return null;
  // "Arno Quint: „…“"
  const isSpeaker = isMark(reading, to, ":") && isMark(reading, to + 1, '„»"“');
  if (beginsSentence(reading, at) && !(isSpeaker && to - at === 2)) return null;
  if (reading.tokens.slice(at, to).some(({ plain }) => sentenceOpeners.has(plain))) return null;
  if (reading.tokens.slice(at, to).some(({ plain }) => /^z[ux][rm]?$/.test(plain))) return null;
  const said = reading.tokens.slice(at, to).map(({ plain }) => plain);
  if (
    said.some((word) => known.behindArticle.has(word) || commonNouns.has(word) || isOrdinaryNoun(word) || isTitle(word))
  )
    return null;
  if (
    /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|kein|keine|mehr|viele|alle|\d+)$/.test(
      wordAt(reading, at - 1),
    )
  )
    return null;
  if (
    /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|anfang|mitte|ende|prozent|euro|uhr|jahre|millionen|milliarden)/.test(
      said[0] ?? "",
    )
  )
    return null;
  families.add(said.at(-1) ?? "");
  return { from: at, to };
}
