import "server-only";
import { database } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import { keepable } from "@/lib/data/search-words";

/** What is looked for: as the database asks its indexes, and the folded words, which are marked where they are found. */
export type Asked = { readonly query: string; readonly words: readonly string[]; readonly phrase: string };

/** Reads what somebody typed; null where there is no word in it. Signs are no operators: whatever is typed is words. */
export async function readAsked(typed: string): Promise<Asked | null> {
  const said = keepable(typed);
  if (said === "") return null;
  const [row] = await database().$queryRaw<{ query: string; runs: string }[]>`
    SELECT search_query(${said})::text AS query, searched_runs(${said}) AS runs`;
  if (!row || row.query === "") return null;
  const runs = row.runs
    .split(" ")
    .filter((run) => run !== "")
    .slice(0, 8);
  // A word of Arabic is found with and without the article that is written onto it.
  const words = runs.flatMap((run) => (/^ال.{3}/.test(run) ? [run, run.slice(2)] : [run]));
  return { query: row.query, words, phrase: runs.join(" ") };
}

/** The most rows of a kind that are put in order by how well they fit; a word that stands in more is no word to find by. */
const mostRanked = 200;

/** The condition that a text (a folded one, or one as it was written) is found by what is asked, by its index. */
export function found(said: Prisma.Sql, { query }: Asked): Prisma.Sql {
  return Prisma.sql`searched_words(${said}) @@ ${query}::tsquery`;
}

/**
 * A branch of the search: the ids of one kind that `from` finds, each with how well it fits. What holds the words as they were
 * typed comes first, then whole words, then short texts; `weight` is what a hit of this kind counts for beside others.
 */
export function branch(
  kind: string,
  weight: number,
  { id, said, from }: { readonly id: Prisma.Sql; readonly said: Prisma.Sql; readonly from: Prisma.Sql },
  { phrase, words }: Asked,
): Prisma.Sql {
  return Prisma.sql`
    (SELECT ${kind} AS kind, id,
      ${weight}::float8 * (1
        + CASE WHEN strpos(said, ${` ${phrase}`}) > 0 THEN 0.5 ELSE 0 END
        + 0.5 * (SELECT avg((strpos(said, ' ' || word || ' ') > 0)::int) FROM unnest(${[...words]}::text[]) AS word))
        / (1 + 0.2 * ln(1 + length(said) / 80.0)) AS score
    FROM (SELECT ${id} AS id, ' ' || folded(left(${said}, 2000)) || ' ' AS said ${from} LIMIT ${mostRanked}) AS few)`;
}
