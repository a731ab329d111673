import { isCapital, isJoint, isMark, type Reading, wordAt } from "@/lib/domain/fact/reading";
import { isOrdinaryNoun } from "./german-nouns";
import { commonNouns, countries, places } from "./german-words";
import type { NameSpan } from "./names-known";
import { isPlace } from "./word-tags";

// Companies, public bodies, houses, schools and roads in German, by what they are called with.

/** How nouns end that are no names. */
export const nounEndings =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nis|nisse|tum)$/;

const companyForms = new Set("ag gmbh se kg kgaa ohg eg".split(" "));

/** "Quellberg AG", "Ohmke Söhne GmbH": a company by its legal form, which is a part of its name. */
export function companyAt(reading: Reading, at: number, families: Set<string>): NameSpan | null {
  if (beginsWithArticle.test(wordAt(reading, at))) return null;
  let to = at + 1;
  while (to < at + 4 && isCapital(reading.tokens[to]) && !companyForms.has(wordAt(reading, to))) to++;
  const form = reading.tokens[to];
  if (!(isCapital(form) || form?.text === "eG") || !companyForms.has(wordAt(reading, to))) return null;
  if (to === at + 1) families.add(wordAt(reading, at));
  return { from: at, to: to + 1 };
}

/** An article at a name's beginning is none of the name. */
const beginsWithArticle = /^(?:der|die|das|den|dem|des|eine?[nmrs]?)$/;

const bodies =
  /(?:ministerium|ministeriums|institut|instituts|amt|amts|amtes|zentrum|zentrums|gesellschaft|verband|verbands|verbandes|bund|bunds|bundes|agentur|behörde|anstalt|stiftung|akademie|museum|museums|hochschule|universität|verein|vereins|rat|rats|rates|kommission|schule|kolleg|archiv|archivs|ausschuss|gerichtshof|gerichtshofs|büro|büros|liga|initiative|kammer|bank|fonds|union|partei|komitee|komitees|forum|klinik|haus)$/;
/** Houses and offices that are called by their place. */
const schools =
  /^(?:universität|hochschule|charité|staatsanwaltschaft|generalstaatsanwaltschaft|\p{L}{0,20}gerichts?|polizeipräsidiums?|polizeidirektion|landkreis(?:es)?|flughafens?|bistums?|erzbistums?|stadions?|kunsthaus(?:es)?|kunsthalle|schauspielhaus(?:es)?|\p{L}{0,20}museums?|\p{L}{0,10}theaters?|\p{L}{0,12}klinikums?|uniklinik|hauptbahnhofs?|stadtwerken?|\p{L}{0,12}kammer|philharmonie|sparkasse|volksbank|raiffeisenbank|messe|staatsoper|semperoper|ministeriums?)$/u;
/** Letters by which universities, courts and the like are called before their place. */
const schoolLetters = /^(?:TU|FU|HU|LMU|RWTH|ETH|FH|TH|HTW|UB|IHK|HWK|OLG|LG|AG|VG|OVG|AOK|VHS|DRK|THW|Uni)$/;
/** Houses and bodies that may be called by any word. */
const houses =
  /^(?:volksbank|raiffeisenbank|sparkasse|kunsthaus(?:es)?|kunsthalle|stadtwerke|universität|hochschule|uniklinik|\p{L}{0,12}klinikums?|\p{L}{0,12}gymnasiums?|gesamtschule|realschule|schloss|schlosses|burg|kloster|klosters|abtei|nationalparks?|naturparks?|tierparks?|regierungspräsidiums?|bezirksregierung|\p{L}{0,12}gerichts?|villa|radio|theater|theaters|oper|hotel|gasthof|museum|museums|bibliothek|bergwacht|bergrettung|polizei|feuerwehr|studierendenwerks?|studentenwerks?|stadtwerken?|verkehrsbetriebe|landgut|hafen|autobahnamt|landesamt|handelskammer|handwerkskammer|diakonie|caritas|\p{L}{0,14}verband(?:s|es)?|\p{L}{0,14}bund(?:s|es)?|landratsamt(?:s|es)?|polizeipräsidiums?|literaturhaus(?:es)?|schauspielhaus(?:es)?|tourismusvereins?|fußballvereins?|sportvereins?|freizeitparks?|zoos?|landkreis(?:es)?|bistums?|stiftung)$/u;
/** Behind what a road or a square is called by. */
const roads = /^(?:straße|strasse|allee|platz|platzes|chaussee|damm|ring|ufer)$/;

/** "Bundesministerium für Verkehr", "Universität Heidelberg". */
export function bodyAt(reading: Reading, at: number): NameSpan | null {
  const { tokens } = reading;
  const half = behindHalf(reading, at);
  if (half && halfBodies.test(wordAt(reading, half - 1))) {
    const place = wordAt(reading, half);
    return { from: at, to: isCapital(tokens[half]) && !isOrdinaryNoun(place) ? hyphensEnd(reading, half) : half };
  }
  let head = at + 1;
  while (isJoint(reading, head) && isCapital(tokens[head + 1])) head += 2;
  const next = wordAt(reading, at + 1);
  const isHead =
    schools.test(wordAt(reading, at)) || houses.test(wordAt(reading, at)) || schoolLetters.test(tokens[at]?.text ?? "");
  // "Naturpark Ohrentaler Heide": a house by a name that begins with an adjective.
  if (
    isHead &&
    /(?:ischer|er)$/.test(next) &&
    isCapital(tokens[at + 1]) &&
    /^(?:wald|heide|land|alb|moor|berg|see|meer|platz|tor|hof|park|schweiz)$/.test(wordAt(reading, at + 2))
  )
    return { from: at, to: at + 3 };
  // "Bund der Deutschen Imker"
  if (
    bodies.test(wordAt(reading, at)) &&
    /^de[rs]$/.test(next) &&
    capitalAdjective.test(tokens[at + 2]?.text ?? "") &&
    isCapital(tokens[at + 3])
  )
    return { from: at, to: hyphensEnd(reading, at + 3) };
  if (unions.test(wordAt(reading, at)) && next === "der" && isCapital(tokens[at + 2]))
    return { from: at, to: hyphensEnd(reading, at + 2) };
  // "Imker ohne Grenzen"
  if (next === "ohne" && wordAt(reading, at + 2) === "grenzen") return { from: at, to: at + 3 };
  // "Klinikum Bad Morsen"
  if (isHead && /^(?:bad|sankt|st)$/.test(next) && isCapital(tokens[at + 2])) return { from: at, to: at + 3 };
  if (isHead && isCapital(tokens[at + 1]) && (isListedPlace(next) || isNamedHouse(reading, at)))
    return { from: at, to: hyphensEnd(reading, at + 1) };
  if (
    roads.test(next) &&
    isCapital(tokens[at + 1]) &&
    /(?:er|sche|en|es)$/.test(wordAt(reading, at)) &&
    !beginsWithArticle.test(wordAt(reading, at))
  )
    return { from: at, to: at + 2 };
  if (!bodies.test(wordAt(reading, head - 1)) || wordAt(reading, head) !== "für" || !isCapital(tokens[head + 1]))
    return null;
  let to = head + 2;
  for (;;) {
    const isNext = isMark(reading, to, ",") || wordAt(reading, to) === "und";
    const isLast = wordAt(reading, to) === "und" || wordAt(reading, to + 2) === "und" || isMark(reading, to + 2, ",");
    if (!isNext || !isLast || !isCapital(tokens[to + 1])) return { from: at, to };
    to += 2;
  }
}

/** What is called by its members: "Bund der Imker". */
const unions = /^(?:bund|verband|bundesverband|landesverband|zentralverband|zentralrat|dachverband)e?s?$/;
const capitalAdjective = /^(?:Deutschen|\p{Lu}\p{L}{2,25}ischen)$/u;
const halfBodies =
  /(?:amt|amts|amtes|bund|bundes|bunds|verband|verbands|verbandes|verein|vereins|gesellschaft|museum|museums|orchester|orchesters|kammer|genossenschaft|verwaltung|ministerium|ministeriums|hochschule|institut|instituts|anstalt|bank|werke|betriebe|gewerkschaft)$/;

/** "Obst- und Gartenbauverein": behind the word that both halves end in; null where none stand. */
export function behindHalf(reading: Reading, at: number): number | null {
  const { tokens } = reading;
  const isHalf =
    isCapital(tokens[at]) && isMark(reading, at + 1, "-‐‑") && tokens[at + 1]?.isTight && !tokens[at + 2]?.isTight;
  return isHalf && /^(?:und|oder|sowie)$/.test(wordAt(reading, at + 2)) && isCapital(tokens[at + 3]) ? at + 4 : null;
}

/** Behind the parts of a word that hyphens join. */
export function hyphensEnd(reading: Reading, at: number): number {
  let to = at + 1;
  while (isJoint(reading, to) && isCapital(reading.tokens[to + 1])) to += 2;
  return to;
}

/** "Volksbank Ohrental": a house by a word that is no other noun's. */
function isNamedHouse(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at + 1);
  return houses.test(wordAt(reading, at)) && !commonNouns.has(next) && !isOrdinaryNoun(next);
}

/** Whether a word is that of a place that is listed, in the genitive too; lower case. */
export function isListedPlace(said: string): boolean {
  const bare = /[sn]$/.test(said) ? said.slice(0, -1) : said;
  return (
    [said, bare].some((word) => places.has(word) || countries.has(word)) ||
    (isPlace(said) && said.length > 4 && !nounEndings.test(said))
  );
}
