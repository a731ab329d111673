import { isAscii, isUtf8 } from "node:buffer";
import { detect, detectAll } from "jschardet";
import { type Encoding, isEncoding } from "@/lib/domain/text/encodings";

/** So many bytes around the first that is not ASCII are enough to guess by, and cost a few milliseconds. */
const SAMPLE = 64 * 1024;
const BEFORE = 256;
/** UTF-8 with fewer broken letters than this share of those beyond ASCII is UTF-8 all the same. */
const BROKEN = 0.02;
/** Fewer bytes beyond ASCII say nothing; then it is what browsers take where nothing is known. */
const FEW = 4;
/** With it ISO-2022-JP goes from one set of letters to another. */
const ESCAPE = 0x1b;

/** What else it may be: so many are offered first, where the detector finds them this likely at all. */
const MOST_LIKELY = 4;
const LIKELY = 0.05;

/** What is asked for, in the detector's names, and what the Encoding Standard calls it. */
const detected: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  "utf-16-le": "utf-16le",
  "utf-16-be": "utf-16be",
  "windows-1250": "windows-1250",
  "windows-1251": "windows-1251",
  "windows-1252": "windows-1252",
  "windows-1253": "windows-1253",
  "windows-1254": "windows-1254",
  "windows-1255": "windows-1255",
  "windows-1256": "windows-1256",
  "windows-1257": "windows-1257",
  "windows-1258": "windows-1258",
  "iso-8859-2": "iso-8859-2",
  "iso-8859-5": "iso-8859-5",
  "iso-8859-6": "iso-8859-6",
  "koi8-r": "koi8-r",
  "koi8-u": "koi8-u",
  cp866: "ibm866",
  cp874: "windows-874",
  cp932: "shift_jis",
  cp949: "euc-kr",
  "euc-kr": "euc-kr",
  "euc-jis-2004": "euc-jp",
  "iso2022-jp-2": "iso-2022-jp",
  gb18030: "gb18030",
  big5hkscs: "big5",
};

type Guess = {
  readonly encoding: Encoding;
  readonly guessed: boolean;
  /** What else it may be, the likeliest first. */
  readonly likely: readonly Encoding[];
};

/** What bytes are written in: certain where they are UTF-8 throughout, else a guess by how often letters follow one another. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const isShifted = bytes.includes(ESCAPE) && isAscii(bytes);
  if (isUtf8(bytes) && !isShifted && !isHalfNul(bytes)) return { encoding: "utf-8", guessed: false, likely: [] };
  const encoding = unlikeOthers(bytes, isShifted);
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === ESCAPE || byte === 0);
  const start = Math.max(0, first - BEFORE);
  const sample = bytes.slice(start, start + SAMPLE);
  const asked = { detectEncodings: Object.keys(detected) };
  const found = encoding ?? named(detect(sample, asked).encoding);
  const others = detectAll(sample, { ...asked, minimumThreshold: LIKELY }).map((other) => named(other.encoding));
  const likely = [...new Set(others)].filter((other) => other !== found).slice(0, MOST_LIKELY);
  return { encoding: found, guessed: true, likely };
}

/** What is taken without asking the detector: UTF-8 with a few broken letters, and what has too few letters to tell. */
function unlikeOthers(bytes: Uint8Array, isShifted: boolean): Encoding | null {
  const decoded = new TextDecoder("utf-8").decode(bytes);
  const broken = countOf(decoded, "\ufffd");
  const beyond = lettersBeyondAscii(decoded);
  if (broken > 0 && broken < BROKEN * beyond) return "utf-8";
  return !isShifted && !bytes.includes(0) && beyond + broken < FEW ? "windows-1252" : null;
}

/** The detector answers in other spellings than it is asked in. */
function named(found: string | null): Encoding {
  const name = (found ?? "").toLowerCase();
  const known = detected[name];
  if (known !== undefined) return known;
  try {
    const { encoding } = new TextDecoder(name);
    return isEncoding(encoding) ? encoding : "windows-1252";
  } catch {
    return "windows-1252";
  }
}

/** Whether so many bytes are zero that each letter may have one, as in UTF-16. */
function isHalfNul(bytes: Uint8Array): boolean {
  if (!bytes.includes(0)) return false;
  return bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) > bytes.length / 4;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function lettersBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f && text[at] !== "\ufffd") count++;
  return count;
}
