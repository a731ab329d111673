import "server-only";
import { database } from "@/lib/data/database";
import type { PersonHere, Place } from "@/lib/domain/live/here";

/** How long somebody counts as being where they were last heard from, in seconds. The page says so every 15. */
const LIVES_SECONDS = 45;
/** How many tabs of one person are kept. */
const TABS = 40;

/**
 * Notes where a tab of a person is, by the database's clock, and tells the servers if that is somewhere else than before.
 * Nothing where there is no such article, or the tab is somebody else's. It is in no log.
 */
export async function keepPresence(personId: string, tabId: string, { article, claim, doing }: Place): Promise<void> {
  await database().$executeRaw`
    WITH before AS (
      SELECT article_id, claim_number, doing FROM presence
      WHERE tab_id = ${tabId}::uuid AND seen_at > clock_timestamp() - make_interval(secs => ${LIVES_SECONDS})
    ), kept AS (
      INSERT INTO presence (tab_id, person_id, article_id, claim_number, doing)
      SELECT ${tabId}::uuid, ${personId}::uuid, article.id, ${claim}::integer, ${doing} FROM article
      WHERE article.slug = ${article}
        AND (SELECT count(*) FROM presence WHERE person_id = ${personId}::uuid AND tab_id <> ${tabId}::uuid) < ${TABS}
      ON CONFLICT (tab_id) DO UPDATE SET article_id = excluded.article_id, claim_number = excluded.claim_number,
        doing = excluded.doing, seen_at = clock_timestamp()
      WHERE presence.person_id = excluded.person_id
      RETURNING article_id, claim_number, doing
    )
    SELECT pg_notify('galley_presence', '') FROM kept WHERE NOT EXISTS (
      SELECT FROM before WHERE before.article_id = kept.article_id AND before.doing = kept.doing
        AND before.claim_number IS NOT DISTINCT FROM kept.claim_number
    )`;
}

/** Forgets a tab of a person, and tells the servers if it was known. */
export async function endPresence(personId: string, tabId: string): Promise<void> {
  await database().$executeRaw`
    WITH gone AS (
      DELETE FROM presence WHERE tab_id = ${tabId}::uuid AND person_id = ${personId}::uuid RETURNING tab_id
    )
    SELECT pg_notify('galley_presence', '') FROM gone`;
}

/** Forgets whoever has not been heard from in time. */
export async function forgetAbsent(): Promise<void> {
  await database().$executeRaw`
    DELETE FROM presence WHERE seen_at < clock_timestamp() - make_interval(secs => ${LIVES_SECONDS})`;
}

/** Who is where at this moment: for each article the people, once for each place, in the order of their names. */
export async function listPresence(): Promise<{ readonly article: string; readonly people: PersonHere[] }[]> {
  const rows = await database().$queryRaw<(PersonHere & { article: string })[]>`
    SELECT DISTINCT article.slug AS article, person.id, person.name, presence.claim_number AS claim, presence.doing
    FROM presence JOIN article ON article.id = presence.article_id
    JOIN person ON person.id = presence.person_id AND person.active
    WHERE presence.seen_at > clock_timestamp() - make_interval(secs => ${LIVES_SECONDS})
    ORDER BY 1, person.name, person.id, presence.claim_number NULLS FIRST, presence.doing`;
  const byArticle = new Map<string, PersonHere[]>();
  for (const { article, ...person } of rows) byArticle.set(article, [...(byArticle.get(article) ?? []), person]);
  return Array.from(byArticle, ([article, people]) => ({ article, people }));
}
