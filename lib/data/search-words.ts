import "server-only";

/** More words than this narrow a search no further, and each costs the database a scan. */
const MAX_WORDS = 8;

/** The words of a typed search, without what the database cannot hold; white space divides them. */
export function searchWords(typed: string): string[] {
  return typed
    .replace(/[\p{Cc}\p{Surrogate}]/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MAX_WORDS);
}

/** A condition: the column holds the word, in whatever case. Prisma leaves LIKE's own signs to the caller to escape. */
export function holds(word: string) {
  return { contains: literal(word), mode: "insensitive" as const };
}

/** The word with `%`, `_` and `\` standing for themselves. */
export function literal(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
