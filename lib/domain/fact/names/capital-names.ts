import { isCapital, isJoint, isMark, type Reading, wordAt } from "@/lib/domain/fact/reading";
import type { Token } from "@/lib/domain/fact/tokens";
import type { Block } from "@/lib/domain/text/blocks";
import {
  commonCapitals,
  commonFirst,
  firstParticles,
  headsBeforeFor,
  headsBeforeOf,
  institutions,
  particles,
  plainCapitals,
  titles,
} from "./english-words";
import { beginsSentence, isTitleCase, type NameSpan, type NamesKnown } from "./names-known";
import { isDemonym, isListed, isListedName, isPlace } from "./word-tags";

/** Behind these words a number belongs to the name: Route 66, Boeing 737. */
const beforeNumbers = new Set(
  "route highway interstate flight channel boeing airbus apollo ftse nikkei stoxx nasdaq formula iphone windows area studio catch radio terminal gate playstation xbox soyuz".split(
    " ",
  ),
);

/**
 * Names in English: runs of words with capitals, with the small words inside them, without titles before them. A capital
 * at the beginning of a sentence or in a headline counts where the rest of the article, or a word list, knows the word.
 */
export function capitalNames(reading: Reading, kind: Block["kind"] | undefined, known: NamesKnown): NameSpan[] {
  const isHeadline = kind === "heading" || isTitleCase(reading);
  const found: NameSpan[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const to = beginsName(reading, at, known, isHeadline) ? runEnd(reading, at, known, isHeadline) : at;
    if (to > at) found.push(...withoutTitles(reading, at, to));
    at = Math.max(to, at + 1);
  }
  return found;
}

function beginsName(reading: Reading, at: number, known: NamesKnown, isHeadline: boolean): boolean {
  const token = reading.tokens[at];
  // "Van Dijk scored", "Marks & Spencer opened", "M25", "A380"
  if (
    /^(?:Van|Von|De|Al|El|Abu|Bin)$/.test(token?.text ?? "") &&
    isCapital(reading.tokens[behindJoint(reading, at + 1)])
  )
    return true;
  if (isCapital(token) && reading.tokens[at + 1]?.text === "&" && isCapital(reading.tokens[at + 2])) return true;
  const next = reading.tokens[at + 1];
  if (token?.text.length === 1 && isCapital(token) && next?.kind === "number" && next.isTight) return true;
  if (firstParticles.has(token?.plain ?? ""))
    return !isCapital(token)
      ? isCapital(reading.tokens[behindJoint(reading, at + 1)])
      : isNameWord(reading, at, known, isHeadline);
  return isNameWord(reading, at, known, isHeadline);
}

/** Whether the capital letter of a word says that it belongs to a name. */
function isNameWord(reading: Reading, at: number, known: NamesKnown, isHeadline: boolean): boolean {
  const token = reading.tokens[at];
  if (/(?:n't|'ve|'m|'ll|'re|'d)$/.test(token?.plain ?? "")) return false;
  if (!token || !isCapital(token) || (token.text.length === 1 && !isInitial(reading, at))) return false;
  if (isAcronym(token))
    return !plainCapitals.has(token.plain) && !(isHeadline && token.text.length > 4 && !known.capital.has(token.plain));
  if (isHeadline)
    return (
      (known.capital.has(token.plain) || (isListedName(token.plain) && token.text.length > 3)) &&
      !(known.small.has(token.plain) && isListed(token.plain))
    );
  if (!beginsSentence(reading, at)) return true;
  return isNameAtStart(reading, at, token, known);
}

function isNameAtStart(reading: Reading, at: number, token: Token, known: NamesKnown): boolean {
  // "R. Osei"
  if (token.text.length === 1) return true;
  if (titles.has(token.plain) || known.capital.has(token.plain))
    return !known.small.has(token.plain) || titles.has(token.plain);
  if (known.small.has(token.plain) || commonCapitals.has(token.plain) || commonFirst.has(token.plain)) return false;
  if (isListedName(token.plain)) return true;
  if (isListed(token.plain)) return isDemonym(token.plain);
  if (isCapital(reading.tokens[behindJoint(reading, at + 1)])) return true;
  return (
    !/(?:ly|ing|ed|s|ers?|ors?|ion|ment|ness|ty|al|ance|ence|ism|ist|ive|ous|ful|less|able|ible|ure|age|hood|ship|ward|wise)$/.test(
      token.plain,
    ) && token.text.length > 3
  );
}

function isInitial(reading: Reading, at: number): boolean {
  return !isMark(reading, at - 1, "°") && reading.tokens[at + 1]?.text === "." && isCapital(reading.tokens[at + 2]);
}

function isAcronym({ text }: Token): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function runEnd(reading: Reading, from: number, known: NamesKnown, isHeadline: boolean): number {
  const { tokens } = reading;
  let to = from + 1;
  for (;;) {
    const joint = isJoint(reading, to) ? to + 1 : to;
    const next = tokens[joint];
    const owned = ownedEnd(reading, to) ?? companyFormEnd(reading, to);
    if (owned !== null) {
      to = owned;
      continue;
    }
    if (!next || (next.kind === "mark" && next.text !== "." && next.text !== "&")) return numberEnd(reading, from, to);
    if (isCapital(next) && !isBroken(reading, to, joint) && (!isHeadline || isNameWord(reading, joint, known, true)))
      to = joint + 1;
    else if (next.text === "." && next.isTight && isAbbreviated(tokens[to - 1]) && isCapital(tokens[joint + 1]))
      to = joint + 2;
    else if (next.text === "&" && isCapital(tokens[joint + 1])) to = joint + 2;
    else if (isVersus(reading, joint)) to = behindVersus(reading, joint) + 1;
    else {
      const inside = insideEnd(reading, from, to, joint);
      if (inside === null) return numberEnd(reading, from, to);
      to = inside;
    }
  }
}

/** What is called by whose it is: "St Anne's Hospice", "Guy's Hospital", and not what is in a place. */
function ownedEnd(reading: Reading, to: number): number | null {
  const { tokens } = reading;
  const isOwner = isMark(reading, to, "'’") && tokens[to]?.isTight === true && tokens[to + 1]?.text === "s";
  const owner = tokens[to - 1]?.plain ?? "";
  if (!isOwner || !institutions.has(wordAt(reading, to + 2)) || !isCapital(tokens[to + 2])) return null;
  return isPlace(owner) || isDemonym(owner) ? null : to + 3;
}

/** "Hartwell Foods, Inc." */
function companyFormEnd({ tokens }: Reading, to: number): number | null {
  if (tokens[to]?.text !== "," || !/^(?:Inc|Ltd|LLC|Corp)$/.test(tokens[to + 1]?.text ?? "")) return null;
  return tokens[to + 2]?.text === "." && tokens[to + 2]?.isTight ? to + 3 : to + 2;
}

/** "Roe v. Wade" is one name. */
function isVersus(reading: Reading, at: number): boolean {
  return /^vs?$/.test(reading.tokens[at]?.text ?? "") && isCapital(reading.tokens[behindVersus(reading, at)]);
}

function behindVersus({ tokens }: Reading, at: number): number {
  return tokens[at + 1]?.text === "." ? at + 2 : at + 1;
}

/** Commas and possessives end a name; so does the end of a sentence. */
function isBroken(reading: Reading, to: number, next: number): boolean {
  return next === to
    ? false
    : reading.tokens[to]?.text !== "-" && reading.tokens[to]?.text !== "‑" && reading.tokens[to]?.text !== "–";
}

function isAbbreviated(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.text.length === 1 ||
      /^(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Prof|Co|Mt|Ft|Lt|Sgt|Capt|Jr|Sr|Rev)$/.test(token.text))
  );
}

/** Behind small words that belong to the name ("of", "for", "al", "bin"); null where none follow. */
function insideEnd(reading: Reading, from: number, to: number, joint: number): number | null {
  const { tokens } = reading;
  const said = wordAt(reading, joint);
  const heads = tokens.slice(from, to);
  if (particles.has(said) && !tokens[joint]?.isTight === (joint === to)) {
    let behind = behindJoint(reading, joint + 1);
    if (particles.has(wordAt(reading, behind))) behind = behindJoint(reading, behind + 1);
    return isCapital(tokens[behind]) ? behind + 1 : null;
  }
  const isOf = said === "of" && heads.some(({ plain }) => headsBeforeOf.has(plain));
  const isFor = said === "for" && heads.some(({ plain }) => headsBeforeFor.has(plain));
  const isAnd = said === "and" && heads.some(({ plain }) => plain === "of" || plain === "for") && heads.length > 2;
  if (!isOf && !isFor && !isAnd) return null;
  const behind = !isAnd && wordAt(reading, joint + 1) === "the" ? joint + 2 : joint + 1;
  return isCapital(tokens[behind]) && !(isAnd && beginsSentence(reading, behind)) ? behind + 1 : null;
}

function numberEnd(reading: Reading, from: number, to: number): number {
  const { tokens } = reading;
  const isTight = tokens[to]?.kind === "number" && tokens[to]?.isTight;
  if (isTight) return to + 1;
  const behind = (at: number) => isJoint(reading, at) && tokens[at + 1]?.kind === "number" && tokens[at]?.text === "-";
  if (behind(to)) return to + 2;
  if (tokens[to]?.kind !== "number" || !tokens.slice(from, to).some(({ plain }) => beforeNumbers.has(plain))) return to;
  // "Boeing 737-800"
  return behind(to + 1) ? to + 3 : to + 1;
}

function behindJoint(reading: Reading, at: number): number {
  return isJoint(reading, at) ? at + 1 : at;
}

/** A run is parted where titles stand in it; what is left over that is no name by itself goes. */
function withoutTitles(reading: Reading, from: number, to: number): NameSpan[] {
  const { tokens } = reading;
  const parts: NameSpan[] = [];
  let start = from;
  const isTitle = (at: number) => titles.has(tokens[at]?.plain ?? "");
  for (let at = from; at <= to; at++) {
    if (at < to && !(isTitle(at) && followsOnlyTitles(reading, at, from, to, isTitle))) continue;
    if (at > start) parts.push(trimmed(reading, start, at));
    start = at + 1;
  }
  return parts.filter((part) => part.to > part.from && !isNoName(reading, part));
}

/** A title parts a run only where a person follows: "US President Donald Trump", but "Foreign Office". */
function followsOnlyTitles(
  reading: Reading,
  at: number,
  from: number,
  to: number,
  isTitle: (at: number) => boolean,
): boolean {
  let next = at + 1;
  while (next < to && (isTitle(next) || reading.tokens[next]?.kind === "mark")) next++;
  if (next < to)
    return !/^(?:of|for|office|ministry|department|house|palace|council|court|secretariat|university|airport|prize|agency)$/.test(
      wordAt(reading, next),
    );
  return at === from || isTitle(at - 1) || isDemonymRun(reading, from, at);
}

function isDemonymRun({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ plain }) => isDemonym(plain) || titles.has(plain));
}

/** Without an article, a stop or a joint at either end. */
function trimmed(reading: Reading, from: number, to: number): NameSpan {
  const { tokens } = reading;
  let [first, last] = [from, to];
  while (
    first < last &&
    (tokens[first]?.kind === "mark" ||
      (/^(?:the|a|an)$/.test(tokens[first]?.plain ?? "") && !isTightNumber(tokens[first + 1])))
  )
    first++;
  while (last > first && tokens[last - 1]?.kind === "mark") last--;
  return { from: first, to: last };
}

function isTightNumber(token: Token | undefined): boolean {
  return token?.kind === "number" && token.isTight;
}

function isNoName({ tokens }: Reading, { from, to }: NameSpan): boolean {
  if (to - from > 1)
    return tokens
      .slice(from, to)
      .every(({ plain, kind }) => kind === "mark" || isDemonym(plain) || commonCapitals.has(plain));
  const word = tokens[from];
  // "(I-Vt.)", "R-Texas" tell a party and a state.
  if (
    from > 1 &&
    /^[DRI]$/.test(tokens[from - 2]?.text ?? "") &&
    tokens[from - 1]?.text === "-" &&
    (word?.text.length ?? 0) < 4
  )
    return true;
  return (
    !word ||
    isDemonym(word.plain) ||
    (commonCapitals.has(word.plain) && !isAcronym(word)) ||
    plainCapitals.has(word.plain) ||
    (word.text.length === 1 && word.kind === "word")
  );
}
