import { isFirstName } from "@/lib/domain/fact/names/word-tags";
import { words } from "@/lib/domain/fact/words/fact-words";
import { placeCode } from "./place-codes";
import { withoutAccents } from "./stems";

export type NameParts = {
  /** Its words in small letters, without articles and accents. */
  readonly parts: readonly string[];
  /** One code for a country or city in every language; "" for other names. */
  readonly place: string;
  readonly initials: string;
  /** Capital letters alone, in small letters; "" for other names. */
  readonly acronym: string;
  readonly keys: string[];
};

const left = words("al el the der die das of for and & für und ul as ash an ad bin ibn ben bint بن ابن");
const organisations = words(
  "university universität ministry ministerium bundesministerium department bank court council committee institute church party team club times post news police army office airport street جامعه وزاره منظمه حزب شركه مجلس هيئه",
);

/** What a name says of its bearer at its end, and another text leaves out: "Fedchenko Glacier", "Lindtner AG". */
const kinds = words("glacier river desert valley gletscher ag eg gmbh se kg kgaa inc ltd plc corp corporation llc");

/** A name by what it is compared by. */
export function nameParts(value: string): NameParts {
  const shown = value
    .replace(/[-‐‑–.]/g, " ")
    .split(" ")
    .filter(Boolean);
  const all = shown.map(plainPart).filter(Boolean);
  const kept = all.filter((part) => !left.has(part));
  const named = kept.length > 0 ? kept : all;
  const parts = named.length > 1 && kinds.has(named.at(-1) ?? "") ? named.slice(0, -1) : named;
  const isAcronym =
    shown.length === 1 &&
    value.length > 1 &&
    value.length < 8 &&
    value === value.toUpperCase() &&
    value !== value.toLowerCase();
  const place = placeCode(value);
  const initials = parts.length > 1 ? parts.map((part) => part.charAt(0)).join("") : "";
  const acronym = isAcronym ? value.toLowerCase() : "";
  const bones = parts.map(bonesOf);
  const keys = [
    place && `#${place}`,
    initials && `~${initials}`,
    acronym && `~${acronym}`,
    ...bones.map((bone) => `#${bone}`),
  ];
  return {
    parts,
    place,
    initials,
    acronym,
    keys: [...new Set(keys.filter((key): key is string => key !== "" && key !== "#"))],
  };
}

function plainPart(part: string): string {
  const bare = withoutAccents(part.toLowerCase())
    .replace(/['’ʿʾʼ`]/g, "")
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي");
  return bare.startsWith("ال") && bare.length > 3 ? bare.slice(2) : bare;
}

/**
 * Whether two names are those of one; "full" where all of both is said, "part" where one says less, "first" where it says the
 * first name alone, which many bear; null when not.
 */
export function namesAgree(a: NameParts, b: NameParts): "full" | "part" | "first" | null {
  if (a.place && b.place) return a.place === b.place ? "full" : null;
  if (a.parts.length === b.parts.length && a.parts.every((part, i) => isSpelling(part, b.parts[i] ?? "")))
    return "full";
  if ((a.acronym && a.acronym === b.initials) || (b.acronym && b.acronym === a.initials)) return "part";
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  // "Werder Bremen" and "SV Werder Bremen", "Adler-Quint" and "Selma Adler-Quint"
  const isTail = (each: string, i: number) => isSpelling(each, long[long.length - short.length + i] ?? "");
  if (short.length > 1 && short.length < long.length && short.every(isTail)) return "part";
  // "Brightside" and "Brightside Dairies", "Boeing 737" and "Boeing 737-800"
  const isHead = short.length < long.length && short.every((each, i) => each === long[i]) && !a.place && !b.place;
  if (isHead && (short.length > 1 || !isFirstName(short[0] ?? "")) && !organisations.has(short[0] ?? ""))
    return "first";
  const family = short.at(-1) ?? "";
  if (!isSpelling(family, long.at(-1) ?? "")) {
    const isFirst = short.length === 1 && long.length > 1 && isFirstName(family) && family === long[0];
    return isFirst && !a.place && !b.place && !long.some((part) => organisations.has(part)) ? "first" : null;
  }
  if (short.length === 1) {
    // "Guardian Nigeria" is no part of Nigeria, and "northern Nigeria" is.
    const isPlaceAlone = (a.parts === short ? a : b).place !== "" && !isSideOf(long[0] ?? "");
    return isPlaceAlone || long.some((part) => organisations.has(part)) ? null : "part";
  }
  return isFirstNameToo(short[0] ?? "", long[0] ?? "") ? "full" : null;
}

function isSideOf(word: string): boolean {
  return /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|nord|sud|ost|west|norden|suden|osten|westen)$/.test(
    word,
  );
}

/** Whether both have one family name and different first names. */
export function isOtherBearer(a: NameParts, b: NameParts): boolean {
  const isOne = a.parts.length > 1 && b.parts.length > 1 && isSpelling(a.parts.at(-1) ?? "", b.parts.at(-1) ?? "");
  return isOne && namesAgree(a, b) === null;
}

/** Spellings of one first name, an initial of it, or its beginning (Nour al-Din, Noureddine). */
function isFirstNameToo(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  return isSpelling(a, b) || ((least === 1 || least > 2) && a.slice(0, least) === b.slice(0, least));
}

/** Spellings of one word: the same, with a German genitive, or the same consonants and nearly the same letters. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4) return isOtherScript(a, b) && bonesOf(a).length > 2 && bonesOf(a) === bonesOf(b);
  if (`${a}s` === b || `${b}s` === a) return true;
  if (bonesOf(a) !== bonesOf(b)) return false;
  return isOtherScript(a, b)
    ? bonesOf(a).length > 1
    : lettersApart(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
}

function isOtherScript(a: string, b: string): boolean {
  return /^\p{Script=Arabic}/u.test(a) !== /^\p{Script=Arabic}/u.test(b);
}

const sounds: Readonly<Record<string, string>> = {
  b: "b",
  p: "b",
  c: "k",
  k: "k",
  q: "k",
  g: "k",
  x: "k",
  d: "d",
  t: "d",
  f: "f",
  v: "f",
  j: "j",
  l: "l",
  m: "m",
  n: "n",
  r: "r",
  s: "s",
  z: "s",
  ب: "b",
  ت: "d",
  ث: "d",
  ج: "j",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "s",
  س: "s",
  ش: "s",
  ص: "s",
  ض: "d",
  ط: "d",
  ظ: "s",
  غ: "k",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  خ: "k",
};

/** The consonants of a word as they sound alike in transliterations; its first 40 letters are read. */
function bonesOf(word: string): string {
  let bones = "";
  for (const letter of word.slice(0, 40).replaceAll("sch", "s").replaceAll("ph", "f").replaceAll("ck", "k")) {
    const sound = sounds[letter] ?? (/[\p{Script=Latin}\p{Script=Arabic}]/u.test(letter) ? "" : letter);
    if (sound !== bones.at(-1)) bones += sound;
  }
  return bones || word.slice(0, 40);
}

/** Levenshtein's distance of two words, of their first 40 letters. */
function lettersApart(one: string, other: string): number {
  const [a, b] = [one.slice(0, 40), other.slice(0, 40)];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
