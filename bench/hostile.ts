import { createServer } from "node:http";
import { constants, setPriority } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { signUp } from "@/prisma/scenarios/sign-up";
import { disconnect } from "../lib/data/database";
import { sentencesOf } from "../lib/domain/text/sentences";
import { seedArticle, seedMarked } from "../prisma/scenarios/claims";
import { seedAsked } from "../prisma/scenarios/snapshots";
import { attachAll, attack, inputs, type Target } from "./hostile/attack";
import { type Probe, probe, quantile, type Waits } from "./hostile/probe";
import { readingRates } from "./hostile/reading-rate";
import { stalls } from "./hostile/stalls";
import { signInOverHttp } from "./http/sign-in";

// Asks the health check and the workbench without pause while the worst input of every kind is read: over the routes and
// actions that people use, and by the worker, which is in the same server. `npm run bench -- hostile [--json]` builds the
// application and starts it with an empty database of its own. It ends with 1 when the answers at the 99th percentile
// take more than twice as long as in quiet.

const CLAIMS = 200;
const LENGTH = 100_000;
const QUIET_MS = 15_000;
const ATTACK_MS = 90_000;
const AIM = 2;

const account = {
  email: "bench@desk.example",
  name: "The bench",
  role: "editor",
  password: "a bench that stands",
} as const;

/** An article of 100,000 characters with 200 claims, and its people. */
async function seed() {
  const person = { id: await signUp(account) };
  const desk = { reviewer: person.id, editor: person.id };
  const said = (i: number) =>
    `On day ${i + 1} the ministry said that its forces held ${i + 3} people in ${i + 1} raids.`;
  let text = "";
  for (let i = 0; text.length < LENGTH; i++) text += said(i) + (i % 5 === 4 ? "\n\n" : " ");
  const article = await seedArticle(desk, text, "An article of two hundred claims");
  const sentences = sentencesOf(article.text, [{ start: 0, end: article.text.length }], "en");
  let claimId = "";
  for (const { start, end } of sentences.slice(0, CLAIMS))
    claimId = await seedMarked(desk, article, article.text.slice(start, end));
  return { desk, article, claimId };
}

/** Gives each input at an address of its own, by its place in the list. */
async function startOutside(port: number) {
  const server = createServer((request, response) => {
    const input = inputs[Number(request.url?.slice(1))];
    response.writeHead(input ? 200 : 404, { "content-type": input?.type ?? "text/plain" }).end(input?.bytes ?? "");
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}

async function during(probes: readonly Probe[], work: (signal: AbortSignal) => Promise<unknown>): Promise<Waits> {
  const stop = new AbortController();
  const probing = probe(probes, stop.signal);
  await Promise.race([work(stop.signal), probing]);
  stop.abort();
  return probing;
}

async function measure(asJson: boolean, address: string, dist: string, outsidePort: number): Promise<boolean> {
  const { desk, article, claimId } = await seed();
  const outside = await startOutside(outsidePort);
  const at = (i: number) => `http://127.0.0.1:${outsidePort}/${i}`;
  const own = await stalls(desk, article);
  const { sourceId } = await seedAsked(desk, claimId, at(inputs.length));
  const cookie = await signInOverHttp(address, account.email, account.password);
  const target: Target = {
    address,
    cookie,
    dist,
    desk,
    slug: article.slug,
    articleId: article.id,
    claimId,
    sourceId,
    at,
  };
  const probes = [
    { name: "/api/health", address: `${address}/api/health`, cookie: "" },
    { name: "workbench", address: `${address}/articles/${article.slug}`, cookie },
  ];
  await during(probes, () => sleep(3_000));
  const quiet = await during(probes, () => sleep(QUIET_MS));
  let outcomes: Awaited<ReturnType<typeof attack>> = [];
  const attacked = await during(probes, async () => {
    // Those who attack sit at machines of their own; whoever asks does not wait in their place.
    setPriority(constants.priority.PRIORITY_LOW);
    await attachAll(target);
    outcomes = await attack(target, AbortSignal.timeout(ATTACK_MS));
  });
  outside.close();
  setPriority(constants.priority.PRIORITY_NORMAL);
  const rates = await readingRates();
  const rows = probes.map(({ name }) => rowOf(name, quiet[name] ?? [], attacked[name] ?? []));
  if (asJson) console.log(JSON.stringify({ bench: "hostile", rows, outcomes, rates, stalls: own, aim: AIM }));
  else {
    console.log("Each input, how long it took (seconds) and what was answered:");
    console.table(outcomes);
    console.log(
      `Waits in milliseconds, quiet and under attack; the aim is a ratio of at most ${AIM} at the 99th percentile:`,
    );
    console.table(rows);
    console.log("Ordinary pages read a second, by the calling process and apart:");
    console.table([rates]);
    console.log(
      "The longest that a command or query of an article of 100,000 characters and 200 claims holds the thread:",
    );
    console.table(own);
  }
  return rows.every(({ ratio99 }) => ratio99 <= AIM);
}

function rowOf(name: string, quiet: readonly number[], attacked: readonly number[]) {
  const [quiet50, quiet99] = [quantile(quiet, 0.5), quantile(quiet, 0.99)];
  const [attacked50, attacked99] = [quantile(attacked, 0.5), quantile(attacked, 0.99)];
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    asked: name,
    answers: attacked.length,
    ...{
      quiet50: round(quiet50),
      quiet99: round(quiet99),
      attacked50: round(attacked50),
      attacked99: round(attacked99),
    },
    slowest: round(Math.max(...attacked)),
    ratio99: Math.round((attacked99 / quiet99) * 100) / 100,
  };
}

const { GALLEY_BENCH_URL = "", GALLEY_DIST = "", GALLEY_BENCH_OUTSIDE_PORT } = process.env;
try {
  const asJson = process.argv.includes("--json");
  if (!(await measure(asJson, GALLEY_BENCH_URL, GALLEY_DIST, Number(GALLEY_BENCH_OUTSIDE_PORT)))) process.exitCode = 1;
} finally {
  await disconnect();
}
