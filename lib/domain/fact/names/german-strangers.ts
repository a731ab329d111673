import { isCapital, isHyphen, isMark, type Reading, wordAt } from "@/lib/domain/fact/reading";
import { words } from "@/lib/domain/fact/words/fact-words";
import { isListedPlace } from "./german-institutions";
import { isGermanFirstName, isTitle } from "./german-more-names";
import { inNamesToo, isOrdinaryNoun, sentenceOpeners } from "./german-nouns";
import { commonNouns } from "./german-words";
import { beginsSentence, type NameSpan, type NamesKnown } from "./names-known";

// Names in German by what they are not: no ordinary noun, no adjective made a noun, nothing that a sentence begins with.

/** Stands before nouns, and before few names: articles, and what says how many or which. */
const determiners = words(
  "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am vom zum zur beim ins ans mein meine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unserem unserer dieser diese dieses diesen diesem jeder jede jedes jeden jedem alle aller allen viele vieler vielen mehr weniger einige einigen mehrere mehreren manche beide beiden beider welche solche",
);
/** Plurals, doers and adjectives made nouns: strange words that end so are taken where nothing stands before them. */
const likeNoun = /(?:e|en|er|ern|el|eln|es|em|end|ig)s?$/;
const likeAdjective = /(?:ig|lich|isch|sam|bar|haft|los|end|iert|voll|reich|arm|frei|wert|nah)(?:e[nmrs]?)$/;
/** How adverbs, adjectives and verbs end that may begin a sentence. */
const likeOpener =
  /(?:lich|ig|isch|sam|bar|haft|los|weise|wärts|mal|mals|falls|maßen|seits|dings|ens|end|t|te|ten|tem|ter|tes|e|en|er|em|es|st|in|an|auf|aus|zu|um|mit|bei|ab|hin|her|durch)$/;
const letters = /^\p{L}[\p{L}’']{2,40}$/u;
const particles = words("de del della di da dos van von al el bin ibn of the and la le du");

/** Whether a capital word, in small letters, is none that German or its news has as an ordinary one. */
function isStrange(word: string, known: NamesKnown): boolean {
  return (
    letters.test(word) &&
    !known.small.has(word) &&
    !commonNouns.has(word) &&
    !sentenceOpeners.has(word) &&
    (!isTitle(word) || /(?:dorf|stadt)$/.test(word)) &&
    !likeAdjective.test(word) &&
    !isOrdinaryNoun(word)
  );
}

/** "Kwamba stellt", "mit Ondřej Malina", "die Kappelia": words in a row that are strange to German, or names of places or people. */
export function strangerAt(reading: Reading, at: number, known: NamesKnown, families: Set<string>): NameSpan | null {
  const word = wordAt(reading, at);
  if (!isCapital(reading.tokens[at]) || !isStrange(word, known)) return null;
  // "Mesner Selma Quint": the name begins behind what somebody is.
  if (
    isGermanFirstName(wordAt(reading, at + 1)) &&
    isCapital(reading.tokens[at + 1]) &&
    isCapital(reading.tokens[at + 2])
  )
    return null;
  const to = strangersEnd(reading, at, known, families);
  if (to - at > 1) {
    // Either part of a person's name may stand alone later.
    for (const { plain } of reading.tokens.slice(at, to)) if (isStrange(plain, known)) families.add(plain);
    return { from: at, to };
  }
  if (beginsSentence(reading, at)) return isStrangerAtStart(reading, at, known) ? { from: at, to } : null;
  const before = wordAt(reading, at - 1);
  const isDetermined = determiners.has(before) || isInflected(reading, at - 1) || isCount(reading, at - 1);
  if (isDetermined) return likeNoun.test(word) || word.length < 4 ? null : { from: at, to };
  const isPlace = /^(?:in|aus|nach|bei|von|gegen|bis|und|oder|auf|über|um|für|mit|durch|zwischen)$/.test(before);
  const isOwner = word.endsWith("s") && (isCapital(reading.tokens[at + 1]) || isMark(reading, at + 1, "„»"));
  const isPlural = !isOwner && /(?:en|ern|eln|innen|s)$/.test(word) && !/^(?:in|aus|nach|bei)$/.test(before);
  return isPlural && !isPlace ? null : { from: at, to };
}

/** A sentence's first word is a name where it stands inside a sentence too, or where no word that begins sentences is like it. */
function isStrangerAtStart(reading: Reading, at: number, known: NamesKnown): boolean {
  const word = wordAt(reading, at);
  // "Kwambas Ehrgeiz": a genitive before its noun.
  if (isCapital(reading.tokens[at + 1])) return word.endsWith("s") && !likeAdjective.test(word);
  if (known.capital.has(word)) return !likeNoun.test(word) || !known.behindArticle.has(word);
  return !likeOpener.test(word) && reading.tokens[at + 1]?.kind === "word";
}

function strangersEnd(reading: Reading, from: number, known: NamesKnown, families: ReadonlySet<string>): number {
  const { tokens } = reading;
  let to = from + 1;
  for (;;) {
    const next = wordAt(reading, to);
    if (isHyphen(reading, to) && tokens[to + 1]?.kind === "word") to += 2;
    // "in Monte Quarro Selma Quint": another name begins.
    else if (to - from > 1 && isGermanFirstName(next) && isCapital(tokens[to + 1])) return to;
    else if (to === from + 1 && isCapital(tokens[to]) && (isSurname(reading, to) || isBehindTrade(reading, from, to)))
      to++;
    else if (isCapital(tokens[to]) && belongs(next, known) && !isGenitiveOfKnown(reading, to - 1, families)) to++;
    else if (particles.has(next) && isCapital(tokens[to + 1]) && isStrange(wordAt(reading, to + 1), known)) to += 2;
    else return to;
    if (to - from > 6) return to;
  }
}

/** "Ondřej Feldmann": behind a strange first name, and before no other noun, what is a trade elsewhere is a family's name. */
function isSurname(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return (
    (/(?:mann|bauer|meister|müller|schmied|berger|ungen)$/.test(word) || inNamesToo.has(word)) &&
    !isCapital(reading.tokens[at + 1])
  );
}

/** "Jagdpächter Ondřej Brand": behind what somebody is, any word is a family's name. */
function isBehindTrade({ tokens }: Reading, from: number, at: number): boolean {
  return isCapital(tokens[from - 1]) && !isCapital(tokens[at + 1]);
}

function belongs(word: string, known: NamesKnown): boolean {
  return isStrange(word, known) || isGermanFirstName(word) || isListedPlace(word);
}

/** "Malinas Ehrgeiz": behind the genitive of a person another word begins. */
function isGenitiveOfKnown(reading: Reading, at: number, families: ReadonlySet<string>): boolean {
  const word = wordAt(reading, at);
  return word.endsWith("s") && families.has(word.slice(0, -1));
}

/** An adjective before a noun: "wegen schwerer", "mit kaltem". */
function isInflected(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token?.kind === "word" &&
    !isCapital(token) &&
    (/(?:ige|iche|ische|ende|ere|ste|lose|same|bare|hafte)[nmrs]?$/.test(token.plain) || /[^d]em$/.test(token.plain))
  );
}

function isCount(reading: Reading, at: number): boolean {
  return (
    reading.tokens[at]?.kind === "number" ||
    reading.words.numbers.has(wordAt(reading, at)) ||
    isMark(reading, at, "%€$")
  );
}
