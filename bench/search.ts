import { performance } from "node:perf_hooks";
import pg from "pg";
import type { Actor } from "../lib/auth/authorize";
import { database, disconnect } from "../lib/data/database";
import { readAsked } from "../lib/data/find/asked";
import { Prisma } from "../lib/data/generated/client";
import { findAnything } from "../lib/queries/find/find-anything";
import { seededRandom } from "./highlight/random";

// The search over everything (Ctrl+K) among 100,000 claims and 100,000 sources: from what is typed to what is shown, marked,
// against bare queries of the two indexes by the same words. `npm run bench -- search [--json]`

const CLAIMS = 100_000;
const SOURCES = 100_000;
const ROUNDS = 5;
/** What is typed may take so many times a bare query of the indexes, at the 95th percentile. */
const AIM = 3;

const syllables = "ba ce di fo gu ka le mi no pu ra se ti vo xu za br cl dr st".split(" ");

/** 20,000 words whose frequency goes by their place, as in any language (Zipf). */
const vocabulary = Array.from({ length: 20_000 }, (_, n) => {
  let word = "";
  for (let rest = n + 400; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
});

function sentences(random: () => number, count: number, length: number): string[] {
  const pick = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "";
  return Array.from({ length: count }, () => Array.from({ length }, pick).join(" "));
}

async function fill(owner: pg.Client): Promise<Actor> {
  const random = seededRandom(1);
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO person (id, email, name, role) VALUES (gen_random_uuid(), 'bench@desk.example', 'Bench', 'reviewer') RETURNING id`,
  );
  const id = rows[0]?.id ?? "";
  await owner.query(
    `INSERT INTO article (id, slug, title, language, direction, imported_by_id)
     SELECT gen_random_uuid(), 'article-' || n, 'The article of number ' || n, 'en', 'ltr', $1 FROM generate_series(1, 1000) AS n`,
    [id],
  );
  for (let from = 0; from < CLAIMS; from += 10_000)
    await owner.query(
      `INSERT INTO claim (id, article_id, number, statement, category, priority, marked_by_id)
       SELECT gen_random_uuid(), a.id, $3 + s.n, s.statement, 'other', 'normal', $2
       FROM unnest($1::text[]) WITH ORDINALITY AS s (statement, n) JOIN article a ON a.slug = 'article-' || (1 + s.n % 1000)`,
      [sentences(random, 10_000, 14), id, from],
    );
  for (let from = 0; from < SOURCES; from += 10_000)
    await owner.query(
      `INSERT INTO source (id, title, publisher, address, address_key, kind, medium, added_by_id, confidential, public_description, confidence_reason)
       SELECT gen_random_uuid(), s.title, 'The Gazette of ' || n % 300, 'https://site.example/' || $3 + s.n, 'site.example/' || $3 + s.n,
         'primary', 'page', $2, s.n % 100 = 0, CASE WHEN s.n % 100 = 0 THEN 'Somebody' END, CASE WHEN s.n % 100 = 0 THEN 'Fear' END
       FROM unnest($1::text[]) WITH ORDINALITY AS s (title, n)`,
      [sentences(random, 10_000, 8), id, from],
    );
  await owner.query("VACUUM ANALYZE");
  return { id, name: "Bench", role: "reviewer" };
}

/** What people type: one word of any frequency, its beginning, two and three words of one claim. */
async function typed(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ statement: string }>(
    "SELECT statement FROM claim ORDER BY md5(id::text) LIMIT 60",
  );
  return rows.flatMap(({ statement }) => {
    const words = statement.split(" ");
    return [
      words[3] ?? "",
      (words[5] ?? "").slice(0, 4),
      `${words[1]} ${words[7]}`,
      `${words[2]} ${words[6]} ${words[9]}`,
    ];
  });
}

/** The bare queries: all that the two indexes find by the same words, through the same client. */
async function bare(query: string): Promise<void> {
  const said = Prisma.sql`statement || E'\n' || coalesce(claimant, '')`;
  await database().$queryRaw`SELECT count(*)::int FROM claim WHERE searched_words(${said}) @@ ${query}::tsquery`;
  await database().$queryRaw`SELECT count(*)::int FROM source WHERE searched_words(public_text) @@ ${query}::tsquery`;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

async function measure(asJson: boolean): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.GALLEY_BENCH_OWNER_URL ?? "" });
  await owner.connect();
  const actor = await fill(owner);
  const searches = await typed(owner);
  await owner.end();
  const times: Record<"search" | "bare", number[]> = { search: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const words of searches) {
      const query = (await readAsked(words))?.query ?? "";
      const start = performance.now();
      await bare(query);
      const between = performance.now();
      await findAnything(actor, words);
      if (round === 0) continue;
      times.bare.push(between - start);
      times.search.push(performance.now() - between);
    }
  await disconnect();
  const row = (name: "search" | "bare") => ({
    case: name === "bare" ? "bare queries of the two indexes" : "what is typed, found and marked",
    medianMs: Number(at(times[name], 0.5).toFixed(2)),
    p95Ms: Number(at(times[name], 0.95).toFixed(2)),
    ratioOfP95: Number((at(times[name], 0.95) / at(times.bare, 0.95)).toFixed(2)),
  });
  const rows = [row("bare"), row("search")];
  if (asJson) console.log(JSON.stringify({ bench: "search", claims: CLAIMS, sources: SOURCES, aim: AIM, rows }));
  else {
    console.table(rows);
    console.log(`among ${CLAIMS} claims and ${SOURCES} sources; aim: at most ${AIM} times the bare queries at p95`);
  }
}

await measure(process.argv.includes("--json"));
