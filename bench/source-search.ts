import { performance } from "node:perf_hooks";
import pg from "pg";
import { getSource } from "@/lib/queries/evidence/get-source";
import { findSources, listSources, readSourceFilter } from "@/lib/queries/evidence/list-sources";
import type { Actor } from "../lib/auth/authorize";
import { disconnect } from "../lib/data/database";
import { seededRandom } from "./highlight/random";

// Searching a library of 100,000 sources, through the same queries that the screens make, against looking one source up
// by its id: the plain index look-up of the same run. `npm run bench -- source-search [--json]`

const SOURCES = 100_000;
const RUNS = 60;
/**
 * At most this many look-ups' time. What is typed has to answer within the pause between two letters; a page of the
 * library may take longer, since it counts every source that fits and every publisher's.
 */
const aims = { picker: 50, library: 400 };

const words = (
  "ministry interior council report minutes hospital closure figures raid border ferry harbour school budget flood " +
  "vaccine trial court ruling election ballot mayor district police statement survey census wheat export drought refugee " +
  "camp convoy airport runway bridge contract audit fraud inquiry witness letter archive photograph satellite image video"
).split(" ");

/** The library in the database: titles of eight words from a short list, so that every word stands in thousands of them. */
async function fill(database: pg.Client, personId: string): Promise<void> {
  const random = seededRandom(1);
  const pick = () => words[Math.floor(random() * words.length)] ?? "";
  const publishers = Array.from({ length: 300 }, (_, i) => publisherName(i));
  for (let from = 0; from < SOURCES; from += 5_000) {
    const rows = Array.from({ length: 5_000 }, (_, i) => {
      const n = from + i;
      const title = `${Array.from({ length: 8 }, pick).join(" ")} ${n === 77_777 ? "zanzibar" : ""}`.trim();
      const address = `https://site${n % 500}.example/${pick()}/${n}`;
      return { title, publisher: publishers[n % publishers.length], address, hidden: n % 100 === 0, at: n };
    });
    await database.query(
      `INSERT INTO source (id, title, publisher, address, address_key, kind, medium, added_by_id, created_at, confidential,
         public_description, confidence_reason)
       SELECT gen_random_uuid(), title, publisher, address, substr(address, 9), 'primary', 'page', $2,
         now() - make_interval(mins => at), hidden, CASE WHEN hidden THEN 'Somebody who knows' END,
         CASE WHEN hidden THEN 'Fear' END
       FROM jsonb_to_recordset($1) AS r (title text, publisher text, address text, hidden boolean, at int)`,
      [JSON.stringify(rows), personId],
    );
  }
}

/** One of 300 names, each of two words that others share. */
function publisherName(i: number): string {
  return `The ${words[i % words.length]} ${words[(i * 7 + 3) % words.length]} Gazette`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function measure(asJson: boolean): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.GALLEY_BENCH_OWNER_URL });
  await owner.connect();
  const { rows: people } = await owner.query<{ id: string }>(
    `INSERT INTO person (id, email, name, role)
     VALUES (gen_random_uuid(), 'bench@desk.example', 'Bench', 'reviewer') RETURNING id`,
  );
  const id = people[0]?.id ?? "";
  await fill(owner, id);
  await owner.query("VACUUM ANALYZE source");
  const { rows: known } = await owner.query<{ id: string; address: string }>(
    "SELECT id, address FROM source WHERE NOT confidential ORDER BY md5(id::text) LIMIT $1",
    [RUNS * 2],
  );
  const reviewer: Actor = { id: "00000000-0000-7000-8000-000000000000", name: "A reviewer", role: "reviewer" };
  const editor: Actor = { id, name: "An editor", role: "editor" };
  const at = (run: number) => known[run + RUNS / 4] ?? { id: "", address: "" };
  const word = (run: number) => words[(run + RUNS) % words.length] ?? "";
  const library = (actor: Actor, params: Record<string, string>) => listSources(actor, readSourceFilter(params));
  const asked: { name: string; run: (run: number) => Promise<unknown> }[] = [
    { name: "look-up by id, pg alone", run: (n) => owner.query("SELECT * FROM source WHERE id = $1", [at(n).id]) },
    { name: "a source's page", run: (n) => getSource(reviewer, at(n).id, 1) },
    { name: "picker: nothing typed", run: () => findSources(reviewer, "") },
    { name: "picker: one common word", run: (n) => findSources(reviewer, word(n)) },
    {
      name: "picker: three common words",
      run: (n) => findSources(reviewer, `${word(n)} ${word(n + 7)} ${word(n + 13)}`),
    },
    {
      name: "picker: the same, who sees all names",
      run: (n) => findSources(editor, `${word(n)} ${word(n + 7)} ${word(n + 13)}`),
    },
    { name: "picker: a word of one title", run: () => findSources(reviewer, "zanzibar") },
    { name: "picker: a word of none", run: () => findSources(reviewer, "xylophone") },
    { name: "picker: an address", run: (n) => findSources(reviewer, at(n).address) },
    { name: "library: first page", run: () => library(reviewer, {}) },
    { name: "library: three words", run: (n) => library(reviewer, { q: `${word(n)} ${word(n + 7)} ${word(n + 13)}` }) },
    { name: "library: by publisher", run: (n) => library(reviewer, { publisher: publisherName(n + 40) }) },
    { name: "library: page 2,000", run: () => library(reviewer, { page: "2000" }) },
  ];
  const cases = asked.map((each) => ({ ...each, times: [] as number[] }));
  // The cases take turns, so that a busy moment of the machine falls on all; the first runs warm up.
  for (let run = -RUNS / 4; run < RUNS; run++) {
    for (const each of cases) {
      const before = performance.now();
      await each.run(run);
      if (run >= 0) each.times.push(performance.now() - before);
    }
  }
  await owner.end();
  await disconnect();
  const base = median(cases[0]?.times ?? []);
  const rows = cases.map(({ name, times }) => ({
    case: name,
    medianMs: Number(median(times).toFixed(2)),
    slowestMs: Number(Math.max(...times).toFixed(2)),
    ratio: Number((median(times) / base).toFixed(1)),
    aim: name.startsWith("library") ? aims.library : aims.picker,
  }));
  if (asJson) console.log(JSON.stringify({ bench: "source-search", sources: SOURCES, rows }));
  else {
    console.table(rows);
    console.log(`ratio: the time against looking one source up by its id, among ${SOURCES} sources; at most the aim`);
  }
}

await measure(process.argv.includes("--json"));
