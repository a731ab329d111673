import { Prisma } from "@/lib/data/generated/client";
import type { Asked } from "./asked";

/** How many letters of a text are looked through for the line to show; its words are found beyond that all the same. */
const LOOKED_THROUGH = 200_000;

/** A relation of one row, `line`: the first line of a text that holds most of the words. */
export function lineWith(text: Prisma.Sql, { words }: Asked): Prisma.Sql {
  return Prisma.sql`(
    SELECT left(line, 2000) AS line
    FROM string_to_table(left(${text}, ${LOOKED_THROUGH}), E'\n') WITH ORDINALITY AS each (line, place)
    CROSS JOIN LATERAL (
      SELECT count(*) AS words FROM unnest(${[...words]}::text[]) AS word WHERE strpos(folded(each.line), word) > 0) AS held
    ORDER BY held.words DESC, each.place LIMIT 1)`;
}
