import { words } from "@/lib/domain/fact/words/fact-words";
import { conceptsBy } from "./concepts";

/** Words that say nothing of what a sentence speaks of. */
const empty = words(
  "the and for with from that this these those was were are has have had been will would can could not but they their his her its him she who which what when where than then into over under about after before more most some such also only very just said says say according told out off one two all any there here our your you " +
    "der die das den dem des ein eine einen einem einer eines und oder aber mit von vom bei beim für auf aus nach vor über unter durch ist sind war waren hat haben hatte hatten wird werden wurde wurden nicht auch nur noch schon sich sie ihr ihre ihren seine seinen seiner dass als wie wenn man mehr sagte sagt sei seien rund etwa worden zum zur " +
    "من في على إلى الى عن مع هذا هذه ذلك التي الذي الذين كان كانت قد لم لن ما لا إن أن كما بعد قبل خلال بين هو هي قال قالت وقال وقالت أكثر نحو",
);
const endings = ["ings", "ing", "ern", "ed", "es", "en", "er", "em", "e", "s", "n"];
const MOST = 8;

/** What a word (in small letters) is compared by across its forms; "" when it says nothing by itself. */
export function wordStem(word: string): string {
  const stem = bareStem(word);
  return concepts.get(stem) ?? stem;
}

function bareStem(word: string): string {
  if (word.length < 3 || empty.has(word)) return "";
  const bare = withoutAccents(word);
  const root = bare.startsWith("ال") && bare.length > 4 ? bare.slice(2) : bare;
  const ending =
    root.length > 4 ? endings.find((each) => root.endsWith(each) && root.length - each.length >= 3) : undefined;
  return root.slice(0, ending ? Math.min(MOST, root.length - ending.length) : MOST);
}

const concepts = conceptsBy(bareStem);

/** Without the marks on letters, so that Müller and Muller are one. */
export function withoutAccents(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("ł", "l");
}
