import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findSessionPerson } from "@/lib/data/desk/people";
import { listStanding } from "@/lib/data/desk/standing";
import { getWorkbench } from "@/lib/queries/article/get-workbench";
import { signUp } from "@/prisma/scenarios/sign-up";
import { disconnect } from "../lib/data/database";
import { sentencesOf } from "../lib/domain/text/sentences";
import { seedArticle, seedMarked } from "../prisma/scenarios/claims";
import { signInOverHttp } from "./http/sign-in";
import { median } from "./median";

// Requests a second of the workbench page with 200 claims, and its database time, against a bare route that runs the
// same queries and answers JSON. `npm run bench -- page [--json]` builds the application and starts it with an empty
// database of its own. Both sides are asked by this process, at the same concurrency, in turns.

const CLAIMS = 200;
const CONCURRENCY = 4;
const REQUESTS = 120;
const ROUNDS = 3;
const WARM_UP = 20;
const AIM = 0.5;

/** An idle connection of PostgreSQL keeps its statistics to itself for up to 10 seconds; with some room, in milliseconds. */
const STATISTICS_DELAY = 11_000;

type Case = {
  readonly name: string;
  readonly address: string;
  readonly cookie: string;
  readonly perSecond: number[];
  bytes: number;
  databaseMs: number;
};

const account = {
  email: "bench@desk.example",
  name: "The bench",
  role: "reviewer",
  password: "a bench that stands",
} as const;

/** An article with as many sentences as claims, each marked; every fourth claim overlaps the sentence behind it. */
async function seed(): Promise<{ slug: string; personId: string }> {
  const person = { id: await signUp(account) };
  const desk = { reviewer: person.id, editor: person.id };
  const said = (i: number) =>
    `On day ${i + 1} the ministry said that its forces held ${i + 3} people in ${i + 1} raids.`;
  const text = Array.from({ length: CLAIMS }, (_, i) => said(i) + (i % 5 === 4 ? "\n\n" : " ")).join("");
  const article = await seedArticle(desk, text, "An article of two hundred claims");
  const sentences = sentencesOf(article.text, [{ start: 0, end: article.text.length }], "en");
  for (const [i, { start, end }] of sentences.slice(0, CLAIMS).entries()) {
    const next = i % 4 === 0 && i % 5 !== 4 ? sentences[i + 1] : undefined;
    await seedMarked(desk, article, article.text.slice(start, next ? next.start + 12 : end));
  }
  return { slug: article.slug, personId: person.id };
}

/** The bare route: who is it, the page's queries, JSON. */
async function startBareRoute(slug: string, personId: string): Promise<Server> {
  const sessionVersion = (await listStanding([personId])).get(personId)?.sessionVersion ?? 0;
  const server = createServer(async (_, response) => {
    try {
      const actor = await findSessionPerson(personId, sessionVersion);
      if (!actor) throw new Error("the bench's account is gone");
      const body = JSON.stringify(await getWorkbench(actor, slug));
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** Sends `count` requests, `CONCURRENCY` at a time; gives how many were answered a second. */
async function ask(each: Case, count: number): Promise<number> {
  let left = count;
  const before = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) {
        const answer = await fetch(each.address, { headers: { cookie: each.cookie }, redirect: "manual" });
        const body = await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${each.name} answered ${answer.status}`);
        each.bytes = body.byteLength;
      }
    }),
  );
  return (count / (performance.now() - before)) * 1000;
}

/** The milliseconds that the database has spent on statements so far, as PostgreSQL counts them. */
async function databaseTime(client: pg.Client): Promise<number> {
  await sleep(STATISTICS_DELAY);
  const { rows } = await client.query<{ ms: number }>(
    "SELECT active_time AS ms FROM pg_stat_database WHERE datname = current_database()",
  );
  return rows[0]?.ms ?? 0;
}

async function measure(asJson: boolean, site: string, databaseUrl: string): Promise<void> {
  const { slug, personId } = await seed();
  const bare = await startBareRoute(slug, personId);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const cookie = await signInOverHttp(site, account.email, account.password);
    const made = { perSecond: [] as number[], bytes: 0, databaseMs: 0 };
    const cases: Case[] = [
      {
        name: "bare route, same queries",
        address: `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`,
        cookie: "",
        ...made,
      },
      { name: `workbench page, ${CLAIMS} claims`, address: `${site}/articles/${slug}`, cookie, ...made, perSecond: [] },
    ];
    for (const each of cases) await ask(each, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      for (const each of cases) each.perSecond.push(await ask(each, REQUESTS));
    }
    for (const each of cases) {
      const before = await databaseTime(client);
      await ask(each, REQUESTS);
      each.databaseMs = ((await databaseTime(client)) - before) / REQUESTS;
    }
    print(asJson, cases);
  } finally {
    bare.close();
    bare.closeAllConnections();
    await client.end();
  }
}

function print(asJson: boolean, cases: readonly Case[]): void {
  const base = median(cases[0]?.perSecond ?? []);
  const rows = cases.map(({ name, perSecond, bytes, databaseMs }) => ({
    case: name,
    requestsPerSecond: Number(median(perSecond).toFixed(1)),
    databaseMsPerRequest: Number(databaseMs.toFixed(2)),
    kilobytes: Math.round(bytes / 1000),
    ratio: Number((median(perSecond) / base).toFixed(2)),
    aim: AIM,
  }));
  if (asJson) console.log(JSON.stringify({ bench: "page", rows }));
  else {
    console.table(rows);
    console.log(`ratio: requests a second against the bare route; the aim is at least ${AIM}`);
  }
}

const { GALLEY_BENCH_URL, GALLEY_BENCH_DATABASE_URL } = process.env;
if (!GALLEY_BENCH_URL || !GALLEY_BENCH_DATABASE_URL) {
  throw new Error("run this with npm run bench -- page, which starts what it needs");
}
try {
  await measure(process.argv.includes("--json"), GALLEY_BENCH_URL, GALLEY_BENCH_DATABASE_URL);
} finally {
  await disconnect();
}
