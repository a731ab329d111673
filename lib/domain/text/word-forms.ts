// Forms in which the same words come: letters composed or not (canonical equivalence, Unicode Standard Annex 15), letters
// drawn as one (ligatures, Arabic letters by their shape), and vowel signs, which most writers of Arabic and Hebrew leave
// out. Compatibility forms are not among them: they make 10⁶ into 106.

/** The vowel signs of Arabic, and the points and accents of Hebrew. Hamza and madda are parts of their letters. */
const anyVowelSign = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0618-\u061a\u064b-\u0652\u0656-\u065f\u0670]/;

/** The same upon a letter; one by itself is all that stands there. */
const vowelSignsOnLetters =
  /(?<=[\p{L}\p{M}])[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0618-\u061a\u064b-\u0652\u0656-\u065f\u0670]/gu;

const ligatures = /[\u0132\u0133\u0587\ufb00-\ufb06\ufb13-\ufb17\ufb4f-\ufdfb\ufe80-\ufefc]/g;

/** What can differ in form at all; in a text without it, and in composed letters, nothing does. */
const anyForm =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0618-\u061a\u064b-\u0652\u0656-\u065f\u0670\u0132\u0133\u0587\ufb00-\ufb06\ufb13-\ufb17\ufb4f-\ufdfb\ufe80-\ufefc]/;

/** Whether two stretches are the same words, whatever their form. Vowel signs count where both have some. */
export function sameWords(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [composed(one), composed(other)];
  if (first === second) return true;
  if (anyVowelSign.test(first) && anyVowelSign.test(second)) return false;
  return withoutVowelSigns(first) === withoutVowelSigns(second);
}

/** Words in the one form that all their forms have in common. Of two words with other vowel signs it makes one. */
export function plainForm(text: string): string {
  return isPlainForm(text) ? text : withoutVowelSigns(composed(text));
}

/** Whether a text is its own plain form. */
export function isPlainForm(text: string): boolean {
  return !anyForm.test(text) && text.normalize("NFC") === text;
}

function composed(text: string): string {
  return text.replace(ligatures, lettersOf).normalize("NFC");
}

function withoutVowelSigns(text: string): string {
  return text.replace(vowelSignsOnLetters, "");
}

/** The letters of a ligature. Some signs of those blocks are no letters, or whole phrases; they stay. */
function lettersOf(ligature: string): string {
  const letters = ligature.normalize("NFKD");
  return /^\p{L}[\p{L}\p{M}]*$/u.test(letters) ? letters : ligature;
}
