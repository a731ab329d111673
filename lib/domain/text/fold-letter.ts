// The same as the function `folded` in the migration, for what is searched in the browser and for marking hits; a test holds one
// against the other.

/** Accents, vowel marks, hamza upon letters, apostrophes and invisible signs: what a search overlooks. */
const overlooked =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these stands for itself
  /[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u093c\u09bc\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\u0621\u2019\u02bc\u05f3\u05f4]/g;

/** Letters of Latin and Greek; of Arabic, and of Hebrew at the end of words; and where the figures of other scripts begin. */
const others = "ıøłđðħŧςßæœþ";
const plain = ["i", "o", "l", "d", "d", "h", "t", "σ", "ss", "ae", "oe", "th"];
const forms = "\u0671\u0649\u06cc\u06d0\u0629\u06d5\u06be\u06c1\u06a9\u06aa\u05da\u05dd\u05df\u05e3\u05e5";
const letters = "\u0627\u064a\u064a\u064a\u0647\u0647\u0647\u0647\u0643\u0643\u05db\u05de\u05e0\u05e4\u05e6";
const figures = [0x660, 0x6f0, 0x966, 0x9e6];

const replaced = new Map([
  ...[...others].map((letter, i) => [letter, plain[i] ?? ""] as const),
  ...[...forms].map((letter, i) => [letter, letters[i] ?? ""] as const),
  ...figures.flatMap((zero) =>
    Array.from({ length: 10 }, (_, i) => [String.fromCharCode(zero + i), String(i)] as const),
  ),
]);

const known = new Map<string, string>();

/** What a letter (one code point) is to every search; nothing for what searches overlook. */
export function foldLetter(letter: string): string {
  let form = known.get(letter);
  if (form === undefined) {
    const small = [...letter.normalize("NFKD")].map((each) => each.toLowerCase()).join("");
    form = [...small.replace(overlooked, "")]
      .map((each) => replaced.get(each) ?? each)
      .join("")
      .normalize("NFC");
    known.set(letter, form);
  }
  return form;
}
