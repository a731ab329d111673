import nlp from "compromise/two";

/** What compromise's word list (English, with names and places of the world) says of a word in small letters. */
const { lexicon } = (nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } }).one;

const nameTags = new Set(
  "MaleName FemaleName FirstName LastName Person City Country Region Place Organization SportsTeam ProperNoun".split(
    " ",
  ),
);
const firstNameTags = new Set("MaleName FemaleName FirstName".split(" "));
const placeTags = new Set("City Country Region".split(" "));

function tagsOf(word: string): readonly string[] {
  if (!Object.hasOwn(lexicon, word)) return [];
  const tags = lexicon[word];
  return typeof tags === "string" ? [tags] : (tags ?? []);
}

export const isListed = (word: string): boolean => tagsOf(word).length > 0;
export const isListedName = (word: string): boolean => tagsOf(word).some((tag) => nameTags.has(tag));
export const isFirstName = (word: string): boolean => tagsOf(word).some((tag) => firstNameTags.has(tag));
export const isPlace = (word: string): boolean => tagsOf(word).some((tag) => placeTags.has(tag));
export const isDemonym = (word: string): boolean => tagsOf(word).includes("Demonym");
