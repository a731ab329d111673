/** How much of a text is looked at: some pieces spread over it, so that one long foreign quotation does not decide. */
const PIECES = 5;
const PIECE_LENGTH = 800;

/** Scripts that one living language is nearly alone in writing, for texts too short to judge by their words. */
const languageOfScript: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Georgian}/u, "ka"],
  [/\p{Script=Armenian}/u, "hy"],
];

/**
 * The language of a text as a BCP 47 tag, without region; "und" when it is too short or too mixed to tell. Knows the
 * 60 languages of `eld`, whose data is loaded when first needed (half a second, 100 MB).
 */
export async function detectLanguage(text: string): Promise<string> {
  const { eld } = await import("eld/small");
  const scores = new Map<string, number>();
  let reliable = false;
  for (const piece of piecesOf(text)) {
    const result = eld.detect(piece);
    if (!result.isReliable()) continue;
    reliable = true;
    for (const [language, score] of Object.entries(result.getScores())) {
      scores.set(language, (scores.get(language) ?? 0) + score);
    }
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (reliable && best) return Intl.getCanonicalLocales(best)[0] ?? "und";
  return languageByScript(text.slice(0, PIECE_LENGTH));
}

function piecesOf(text: string): string[] {
  if (text.length <= PIECES * PIECE_LENGTH) return wholeWordPieces(text);
  const step = (text.length - PIECE_LENGTH) / (PIECES - 1);
  return Array.from({ length: PIECES }, (_, i) =>
    text.slice(Math.floor(i * step), Math.floor(i * step) + PIECE_LENGTH),
  );
}

/** All of a text, cut behind whole words where it can be. */
function wholeWordPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let end = from + PIECE_LENGTH;
    while (end > from && /\S/.test(text.charAt(end))) end--;
    if (end === from) end = from + PIECE_LENGTH;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}

/** The language whose script nearly all letters of a short text belong to. */
function languageByScript(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  for (const [script, language] of languageOfScript) {
    const own = letters.filter((letter) => script.test(letter) || (japanese && /\p{Script=Han}/u.test(letter)));
    if (letters.length > 0 && own.length >= letters.length * 0.8) return language;
  }
  return "und";
}
