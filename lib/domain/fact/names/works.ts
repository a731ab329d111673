import type { Fact } from "@/lib/domain/fact/fact";
import { isOrdinaryNoun, sentenceOpeners } from "@/lib/domain/fact/names/german-nouns";
import type { Reading } from "@/lib/domain/fact/reading";
import { words } from "@/lib/domain/fact/words/fact-words";
import type { TextRange } from "@/lib/domain/text/range";

/** Before a title in quotation marks. */
const kinds = words(
  "novel film movie book album song play series magazine newspaper musical opera poem single documentary memoir drama painting sitcom podcast titled called entitled " +
    "roman film buch album song lied theaterstück serie zeitschrift fachzeitschrift fachmagazin magazin zeitung tageszeitung wochenzeitung oper gedicht musical drama gemälde dokumentation sendung titel " +
    "رواية روايته روايتها فيلم فيلمه فيلمها كتاب كتابه كتابها صحيفة جريدة مجلة مسلسل أغنية أغنيته أغنيتها ديوان قناة مسرحية بعنوان وكالة موقع",
);
const inside = words("of the a an and to in for on at with from is der die das und von im in zu des ein eine den dem");
const germanKinds =
  /(?:film|roman|buch|band|album|serie|reihe|zeitschrift|magazin|zeitung|oper|operette|stück|drama|komödie|musical|gemälde|sendung|podcast|ballett|heißt|oratorium|sinfonie|symphonie|kantate|requiem|hörspiel|fernsehspiel|erzählung|novelle|autobiografie|erinnerungen|memoiren|lied|ausstellung|schau|installation|skulptur|schiff|schiffs|frachter|fähre|kreuzer|yacht|dampfer|tanker|segler|boot|blatt|portal|app|band|programm|show|krimi|thriller|essay|zyklus|trilogie|single|videospiel|computerspiel|brettspiel)$/;
/** Papers and broadcasters that an article precedes. */
const papers = words(
  "spiegel zeit stern bild welt focus presse standard falter profil kurier krone weltwoche nzz faz taz bund blick freitag freundin bunte gala kicker tagesschau tagesthemen science nature lancet guardian times",
);
const determiners = words("der die das dem den des seine seiner seinem seinen ihre ihrer ihrem ihren");
const germanBefore = words("in mit aus zu an von für bei");
const germanArticles = new Set(["Der", "Die", "Das", "Ein", "Eine"]);
const MOST_WORDS = 9;

/** The name of a work that stands in quotation marks, as words beside it or its capital letters tell; null where the words are a quotation. */
export function workIn(text: string, range: TextRange, { tokens, language }: Reading): Fact | null {
  const from = firstFrom(tokens, range.start);
  const said = [];
  for (let at = from; (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= range.end; at++) said.push(tokens[at]);
  const last = said.at(-1);
  const named = said.filter((token) => token?.kind !== "mark");
  if (!last || named.length === 0 || named.length > MOST_WORDS) return null;
  // "ihr Buch, „…“"
  const before = tokens[tokens[from - 2]?.text === "," && language === "de" ? from - 3 : from - 2]?.plain ?? "";
  const isCapital = !/^\p{Ll}/u.test(named[0]?.text ?? "");
  // "Spielfilm „…“", "mit „Das letzte Moor“": behind a preposition a quotation's article has no capital.
  const isGerman =
    language === "de" &&
    (germanKinds.test(before) ||
      isOfAuthor(tokens, from - 2, named) ||
      (determiners.has(before) && named.length < 3 && papers.has(named[0]?.plain ?? "")) ||
      (germanBefore.has(before) && germanArticles.has(named[0]?.text ?? "") && named.length > 1));
  const isTold = isCapital && (kinds.has(before) || isGerman);
  // Two words with capitals at least, in a language that gives capitals to names alone.
  const isTitled =
    (language === "en" || (language === "de" && isForeign(named))) &&
    named.length > 1 &&
    named.every((token, i) => /^[\p{Lu}\p{N}]/u.test(token?.text ?? "") || (i > 0 && inside.has(token?.plain ?? "")));
  if (!isTold && !isTitled) return null;
  if (/[.!?]/.test(last.text) && !isTold) return null;
  const end = last.text === "," ? (said.at(-2)?.end ?? last.end) : last.end;
  return { start: range.start, end, kind: "name", value: text.slice(range.start, end) };
}

/** A title that is no German: none of its words begins a German sentence, and most are no German nouns. */
function isForeign(named: readonly (Reading["tokens"][number] | undefined)[]): boolean {
  const said = named.map((token) => token?.plain ?? "");
  return !said.some((word) => sentenceOpeners.has(word)) && said.filter(isOrdinaryNoun).length * 2 <= said.length;
}

/** "Malinas „Letzte Ernte“": behind the genitive of a name that is no ordinary noun. */
function isOfAuthor(tokens: Reading["tokens"], at: number, named: readonly unknown[]): boolean {
  const token = tokens[at];
  if (!token || named.length > 5 || !/^\p{Lu}\p{Ll}{2,20}s$/u.test(token.text)) return false;
  return !isOrdinaryNoun(token.plain);
}

/** The first token at or behind an offset. */
function firstFrom(tokens: Reading["tokens"], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
