import "server-only";
import { database } from "@/lib/data/database";

/** More words than this narrow a search no further, and each costs the database a scan. */
const MAX_WORDS = 8;

/** Longer searches are no searches; in UTF-16 code units. */
const LONGEST = 2_000;

/**
 * The words of a typed search, folded as the database folds whatever is searched (its function `folded`, which
 * says which letters are the same), and without what it cannot hold; white space divides them.
 */
export async function searchWords(typed: string): Promise<string[]> {
  const words = keepable(typed);
  if (words === "") return [];
  const [row] = await database().$queryRaw<{ folded: string }[]>`SELECT folded(${words}) AS folded`;
  return (row?.folded ?? "")
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, MAX_WORDS);
}

/** What was typed, without what the database cannot hold, one space for white space in a row. */
export function keepable(typed: string): string {
  return typed
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\p{Surrogate}]/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

/** A condition: the folded column holds the folded word. Prisma leaves LIKE's own signs to the caller to escape. */
export function holds(word: string) {
  return { contains: literal(word) };
}

/** The word with `%`, `_` and `\` standing for themselves. */
export function literal(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
