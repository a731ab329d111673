import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { request } from "undici";
import { keepSnapshot } from "@/lib/commands/evidence/keep-snapshot";
import { beginTry, insertWaitingSnapshot } from "@/lib/data/evidence/snapshot-tries";
import type { SnapshotReading } from "@/lib/domain/evidence/snapshot";
import { fetchSafely, sourceLimits } from "@/lib/evidence/fetch/fetch-safely";
import { makersUntold } from "@/lib/evidence/read/read-snapshot";
import { sniffType } from "@/lib/evidence/read/sniff-type";
import { signUp } from "@/prisma/scenarios/sign-up";
import { disconnect, inTransaction } from "../lib/data/database";
import { takeSnapshotJob } from "../lib/worker/take-snapshot-job";
import { must } from "../prisma/scenarios/desk";
import { makeThrowawayPostgres } from "../scripts/setup/throwaway-postgres.mjs";

// Snapshots a second, by the worker's own code (fetching with every check, reading the words, keeping bytes, words and
// event), against plain undici and pg that fetch and store the same bytes; and the same without reading the words, to
// tell what that costs. `npm run bench -- evidence [--json]` uses a
// database of its own; both sides take turns, at the same concurrency, over the same pages of this machine.

const PAGES = 60;
const ROUNDS = 3;
const CONCURRENCY = 3;
const PARAGRAPHS = 120;
const AIM = 0.5;

type Case = {
  readonly name: string;
  readonly perSecond: number[];
  readonly run: (addresses: string[]) => Promise<void>;
};

/** A page of about 50 kB that no other is like, among what pages have around their words. */
function page(path: string): string {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `<p class="text">On day ${i + 1} of ${path} the ministry said that its forces had held ${i * 7 + 3} people in ${i + 2} raids, <a href="/more/${i}">and gave more of it elsewhere</a>; nobody in the town could say whether that was so. ${"It was not the first time that such numbers were given. ".repeat(2)}</p>`,
  ).join("\n");
  return `<!doctype html><html lang="en"><head><title>${path}</title></head><body><nav>${'<a href="/">Home</a>'.repeat(20)}</nav><main><article><h1>The figures of ${path}</h1>${paragraphs}</article></main><footer>Contact</footer></body></html>`;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const take = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, take));
}

async function measure(asJson: boolean, url: string): Promise<void> {
  const server = createServer((asked, response) =>
    response.setHeader("content-type", "text/html; charset=utf-8").end(page(asked.url ?? "")),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env.GALLEY_FETCH_ALLOW = `127.0.0.1:${port}`;
  const person = {
    email: "bench@desk.example",
    name: "Bench",
    role: "reviewer",
    password: "a bench that stands",
  } as const;
  const personId = await signUp(person);
  const pool = new pg.Pool({ connectionString: url, max: CONCURRENCY });
  await pool.query(
    "CREATE TABLE bench_page (sha256 text PRIMARY KEY, address text, status int, type text, bytes bytea)",
  );

  const plain = async (addresses: string[]) =>
    inParallel(addresses, async (address) => {
      const { statusCode, headers, body } = await request(address);
      const bytes = Buffer.from(await body.arrayBuffer());
      const values = [
        createHash("sha256").update(bytes).digest("hex"),
        address,
        statusCode,
        headers["content-type"],
        bytes,
      ];
      await pool.query("INSERT INTO bench_page VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING", values);
    });
  const asked = new Map<string, string>();
  const galley = async (addresses: string[]) =>
    inParallel(addresses, async (address) => takeSnapshotJob({ snapshotId: asked.get(address) ?? "", attempt: 0 }));
  const unread = async (addresses: string[]) =>
    inParallel(addresses, (address) => keepUnread(asked.get(address) ?? "", address));
  const cases: Case[] = [
    { name: "undici and pg, bytes alone", perSecond: [], run: plain },
    { name: "Galley's worker, words not read", perSecond: [], run: unread },
    { name: "Galley's worker", perSecond: [], run: galley },
  ];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const each of cases) {
      const addresses = Array.from({ length: PAGES }, () => `http://127.0.0.1:${port}/${randomUUID()}`);
      if (each.run !== plain) for (const address of addresses) asked.set(address, await ask(pool, address, personId));
      const before = performance.now();
      await each.run(addresses);
      // The first round warms up.
      if (round > 0) each.perSecond.push(PAGES / ((performance.now() - before) / 1_000));
    }
  }
  const { rows: kept } = await pool.query("SELECT count(*)::int AS count FROM snapshot WHERE state = 'kept'");
  if (kept[0].count !== 2 * PAGES * (ROUNDS + 1)) throw new Error(`only ${kept[0].count} snapshots were kept`);
  const base = median(cases[0]?.perSecond ?? []);
  const rows = cases.map(({ name, perSecond }) => ({
    case: name,
    pageBytes: page("/x").length,
    perSecond: Number(median(perSecond).toFixed(1)),
    ratio: Number((median(perSecond) / base).toFixed(2)),
    aim: AIM,
  }));
  if (asJson) console.log(JSON.stringify({ bench: "evidence", rows }));
  else {
    console.table(rows);
    console.log(`ratio: snapshots a second against fetching and storing the same bytes; the aim is at least ${AIM}`);
  }
  await pool.end();
  await new Promise((resolve) => server.close(resolve));
}

/** What the worker does, but for the words. */
async function keepUnread(snapshotId: string, address: string): Promise<void> {
  await beginTry(snapshotId, 0, new Date());
  const came = must(await fetchSafely(address, sourceLimits));
  const { bytes, contentType, finalAddress, status, remoteAddress, exchange } = came;
  const type = await sniffType(bytes, contentType);
  const hops = exchange.map(({ at, ...hop }) => ({ ...hop, at: at.toISOString() }));
  const fetched = { toldType: contentType, finalAddress, status, remoteAddress, hops };
  must(
    await keepSnapshot("worker", {
      snapshotId,
      attempt: 0,
      bytes,
      type,
      reading: unreadWords,
      makers: makersUntold,
      fetched,
    }),
  );
}

const unreadWords: SnapshotReading = {
  ...{ textState: "none", textRefusal: null, text: "", blocks: [], pages: [], bounded: false, restStart: null },
  ...{ doubt: null, title: null, language: null, direction: null, publishedOn: null, notes: [] },
};

/** A source with that address, whose snapshot is waiting: what attaching it leaves behind. */
async function ask(pool: pg.Pool, address: string, askedById: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    "INSERT INTO source (id, title, kind, medium, address, address_key, added_by_id) VALUES ($1, 'A page', 'primary', 'page', $2, $2, $3)",
    [id, address, askedById],
  );
  const waiting = { sourceId: id, askedById, askedAt: new Date() };
  const asked = await inTransaction((tx) => insertWaitingSnapshot(tx, waiting));
  return typeof asked === "string" ? "" : asked.id;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const database = await makeThrowawayPostgres();
process.env.DATABASE_URL = database.url;
try {
  await measure(process.argv.includes("--json"), database.ownerUrl);
} finally {
  await disconnect();
  await database.remove();
}
