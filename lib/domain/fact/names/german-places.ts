import { isCapital, isHyphen, isJoint, isMark, type Reading, wordAt } from "@/lib/domain/fact/reading";
import { behindHalf, bodyAt, isListedPlace, nounEndings } from "./german-institutions";
import { isTitle } from "./german-more-names";
import { commonNouns } from "./german-words";
import type { NameSpan, NamesKnown } from "./names-known";

// Places in German that no list has, by their endings and by what stands before them, and houses and papers called after them.

const placePrepositions = new Set("in aus nach bei".split(" "));
const placeEndings = /(?:burg|hausen|heim|hofen|furt|stedt|hafen|ingen|stan|dorf|kirchen|städt|brück)$/;

/** "Quarrlingen", "Ostrhofen": long words with the ending of a village, which no article precedes. */
export function isNamedLikePlace(reading: Reading, at: number, known: NamesKnown): boolean {
  const word = wordAt(reading, at);
  return (
    word.length > 7 &&
    /(?:ingen|hausen|hofen|stedt|kirchen|weiler|hüttenstadt|furt|brücken)$/.test(word) &&
    !known.behindArticle.has(word) &&
    !commonNouns.has(word)
  );
}

/** "aus Morsdorf und Quarrling", "in Ohrdal, Kwenga und auf Sandrum": what stands beside a place in a row of them is one. */
export function nextPlaceAt(
  reading: Reading,
  at: number,
  known: NamesKnown,
  last: NameSpan | undefined,
): NameSpan | null {
  const word = wordAt(reading, at);
  if (!last || !isCapital(reading.tokens[at]) || isJoint(reading, at - 1)) return null;
  let before = at - 1;
  if (/^(?:in|auf|aus|bei|nach)$/.test(wordAt(reading, before))) before--;
  if (last.to !== before || !(isMark(reading, before, ",") || /^(?:und|oder|sowie)$/.test(wordAt(reading, before))))
    return null;
  if (!isBehindPreposition(reading, last.from) && !isListedPlace(wordAt(reading, last.from))) return null;
  if (commonNouns.has(word) || known.behindArticle.has(word) || nounEndings.test(word) || isTitle(word)) return null;
  if (isCapital(reading.tokens[at + 1]) || isJoint(reading, at + 1) || known.small.has(word)) return null;
  return /(?:en|ern|eln)$/.test(word) && !placeEndings.test(word) ? null : { from: at, to: at + 1 };
}

/** "Quint-Museum", "Ohmkestraße 7": a house by what it is called with, a street with its number. */
export function houseAt(reading: Reading, at: number): NameSpan | null {
  const text = reading.tokens[at]?.text ?? "";
  if (/(?:straße|gasse|allee|platz|ufer|damm)$/.test(wordAt(reading, at)) && reading.tokens[at + 1]?.kind === "number")
    return { from: at, to: at + 2 };
  if (!isJoint(reading, at + 1) || text === text.toUpperCase()) return null;
  let to = at + 1;
  while (isHyphen(reading, to) && isCapital(reading.tokens[to + 1])) to += 2;
  const isHouse = to > at + 1 && hyphenHouses.test(wordAt(reading, to - 1));
  return isHouse ? { from: at, to } : null;
}

const hyphenHouses =
  /^(?:museums?|instituts?|stiftung|preis(?:es)?|theaters?|hauses|schule|universität|halle|brücke|straße|platz|allee|archivs?|gesellschaft|zentrums?|klinik|klinikums?|verlags?|gymnasiums?|akademie|stadions?|arena|park|parks|verbands?|anzeigers?|zeitung|rundschau|nachrichten|post|kuriers?|tageblatts?|echos?|kirche|hochschule|kaserne|klinikum|bank|werke?|turm|tunnel|kanal|berg|see|hütte|haus|hospital|spital|stift|orchester|chor|ensemble|quartett|festival|festspiele|medaille|kommission|abkommen|gesetz)$/;

/** "Ohrentaler Börse", "Morsdorfer Philharmonisches Orchester": a house, a paper or a road that a town gives its name. */
export function ofTownAt(reading: Reading, at: number): NameSpan | null {
  if (!/^\p{Lu}\p{L}{2,30}er$/u.test(reading.tokens[at]?.text ?? "") || isTitle(wordAt(reading, at))) return null;
  const isBetween = /(?:ische[nrs]?|ene[nrs]?)$/.test(wordAt(reading, at + 1)) && isCapital(reading.tokens[at + 1]);
  const to = (behindHalf(reading, at + 1) ?? at + (isBetween ? 3 : 2)) - 1;
  const body = wordAt(reading, to + 1) === "für" ? bodyAt(reading, to) : null;
  if (body) return { from: at, to: body.to };
  return isCapital(reading.tokens[to]) && ofTowns.test(wordAt(reading, to)) ? { from: at, to: to + 1 } : null;
}

const ofTowns =
  /(?:betriebe|orchesters?|philharmoniker|symphoniker|börse|bahn|oper|zeitung|post|wort|festspiele|tor|tors|dreiecks?|kreuz|kreuzes|anzeigers?|rundschau|boddens?|forst|heide|bucht|verlags?|hütte|modells?|tageblatts?|nachrichten|kuriers?|schule|akademie|museum|museums|sees?|brücke|markts?|marktes|platz|platzes|hafens?|rats?|rates|landtags?|stadtrats?|stadtrates|gerichts?|straße|strasse|allee|ring|damm|dom|doms|turm|turms|schloss|schlosses|burg|kreis|kreises|hof|hofs|tafel|messe|zoo|zoos|kunsthalle|haus|hauses|theaters?|senats?|senates|gemeinderats?|kantonsrats?|ensembles?|kammer|institut|instituts|abkommens?|vertrags?|konferenz|gipfels?|prozess|kessel|land|spitze)$/;

/** "Quinthalle", "Morsbucht", "Ohretal": a hall, a bridge or a valley whose first part says nothing of what it is for. */
export function landmarkAt(reading: Reading, at: number): NameSpan | null {
  const word = wordAt(reading, at);
  const first = word.replace(
    /(?:halle|arena|brücke|bucht|tal|see|insel|münster|dom|turm|gletscher|blatt|zeitung|kurier|anzeiger|rundschau|straße|strasse|gasse|museums?|theaters?|philharmonie|talsperre|palast(?:s|es)?|meer|meers|meeres|gebirges?|schlucht|klamm|ufer|bergbahn)$/,
    "",
  );
  if (first === word || first.length < 4 || isJoint(reading, at + 1) || generic.test(first) || nounEndings.test(first))
    return null;
  return { from: at, to: at + 1 };
}

const generic =
  /^(?:haupt|land|bundes|einkaufs|wohn|seiten|neben|zufahrts?|durchgangs|geschäfts|dorf|ausfall|ausfahrts?|umgehungs|parallel|gebirgs?|schnell|prachts?|pracht|sack|spiel|natur|natur(?:kunde)|naturkunde|heimat|freilicht|freilichts?|kunst|volks|völkerkunde|landes|staats|puppen|kinder|jugend|sommer|tanz|musik|musik|eis|technik|geschichts|verkehrs|bezirks|justiz|sport|mittel|welt|polar|wolken|häuser|lichter|fahnen|blumen|menschen|fluss|seine|see|turn|mehrzweck|schwimm|messe|markt|lager|fabrik|werk|produktions?|fertigungs?|eingangs?|bahnhofs?|kauf|konzert|stadt|fest|fußgänger|eisenbahn|autobahn|straßen|hänge|zug|zahn|stein|holz|behelfs|dreh|klapp|tal|fluss|fern|fernseh|kirch|wach|wasser|leucht|aussichts|funk|glocken|kontroll|bohr|elfenbein|hoch|spital|kapital|quart|fest|total|brutal|digital|reich|freiheits?|irr|eigen|königs?|bistums?|christen|halb|bade|stau|bagger|tief|über|halbs?|ferien|amts|merk|flug|klee|deck|titel|schul|partei|fach|tages|wochen|sonntags|boulevard|lokal|betriebs|zähl)$/;

/** Behind "in" and the like, and either place of "zwischen Morsdorf und Quarrling". */
function isBehindPreposition(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  if (placePrepositions.has(before)) return true;
  if (before === "zwischen") return wordAt(reading, at + 1) === "und" && isCapital(reading.tokens[at + 2]);
  return before === "und" && isCapital(reading.tokens[at - 2]) && wordAt(reading, at - 3) === "zwischen";
}

/** "in Quarrling": a capital word right behind a preposition of place that no article ever stands before. */
export function placeBehind(reading: Reading, at: number, known: NamesKnown): NameSpan | null {
  const word = wordAt(reading, at);
  if (!isBehindPreposition(reading, at) || commonNouns.has(word) || known.behindArticle.has(word)) return null;
  if (isCapital(reading.tokens[at + 1]) || nounEndings.test(word) || isJoint(reading, at + 1)) return null;
  const isPlural = /(?:en|ern|eln)$/.test(word) && !placeEndings.test(word);
  if (/^d[aeo]$/.test(wordAt(reading, at + 1)) && isCapital(reading.tokens[at + 2])) return { from: at, to: at + 3 };
  return placeEndings.test(word) || !isPlural ? { from: at, to: at + 1 } : null;
}
