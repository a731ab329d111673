import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { encode } from "next-auth/jwt";
import { disconnect } from "../lib/data/database";
import { sentencesOf } from "../lib/domain/text/sentences";
import { seedArticle, seedMarked } from "../prisma/scenarios/claims";
import { seedPerson } from "../scripts/testing/seed-person";
import { Newsroom } from "./faults/newsroom";
import { signal } from "./faults/processes";
import { askAction } from "./hostile/ask-action";
import { withinTime } from "./http/within-time";
import { Browser } from "./live/browser";
import { memoryOf, processorTime } from "./live/processor-time";

// How long it takes until everybody who has an article open sees what one of them did, and what that costs. `npm run bench
// -- live [--seconds N] [--minutes N] [--people N] [--json]` starts a newsroom with two servers on one database; 50 people have
// an article of 200 claims open, every other one with a claim beside it, and one claim a second is changed, in turns by either
// server. Four times as many seconds as said: with nobody listening, with everybody, with nobody again, and with everybody while
// a server is killed and the database restarted. With `--minutes` everybody listens that long, for the servers' memory. Linux only.

const CLAIMS = 200;
const AIM_MS = 1_000;
const AIM_SHARE = 0.5;
const WARM_UP_SECONDS = 20;
/** How long the last changes may take to be told, in milliseconds. */
const SETTLE_MS = 15_000;

type Claim = { readonly id: string; revision: number; state: string };
type Scene = {
  readonly newsroom: Newsroom;
  readonly slug: string;
  readonly cookies: readonly string[];
  readonly claims: readonly Claim[];
};

async function setUp(newsroom: Newsroom, people: number): Promise<Scene> {
  process.env.DATABASE_URL = newsroom.address("app");
  const secret = newsroom.sessionSecret;
  const cookies: string[] = [];
  const ids: string[] = [];
  for (let i = 0; i < people; i++) {
    const account = { email: `live-${i}@desk.example`, name: `Person ${i}`, role: "editor", password: "" } as const;
    const id = await seedPerson(account);
    const token = await encode({ token: { sub: id, sessionVersion: 1 }, secret });
    ids.push(id);
    cookies.push(`next-auth.session-token=${token}`);
  }
  const desk = { reviewer: ids[0] ?? "", editor: ids[0] ?? "" };
  const said = (i: number) => `On day ${i + 1} the ministry said that it held ${i + 3} people in ${i + 1} raids.`;
  const text = Array.from({ length: CLAIMS }, (_, i) => said(i) + (i % 5 === 4 ? "\n\n" : " ")).join("");
  const article = await seedArticle(desk, text, "An article of two hundred claims");
  const claims: Claim[] = [];
  for (const { start, end } of sentencesOf(article.text, [{ start: 0, end: article.text.length }], "en").slice(
    0,
    CLAIMS,
  ))
    claims.push({ id: await seedMarked(desk, article, article.text.slice(start, end)), revision: 1, state: "open" });
  await disconnect();
  return { newsroom, slug: article.slug, cookies, claims };
}

/** Changes one claim a second until the time is over; what is not answered is sent again, with the same key, to the other server. */
async function change({ newsroom, slug, cookies, claims }: Scene, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let made = 0;
  for (let next = performance.now(); next < end; next += 1_000) {
    await sleep(Math.max(0, next - performance.now()));
    const claim = claims[made % claims.length] as Claim;
    const name = claim.state === "open" ? "dismissClaimAction" : "reopenClaimAction";
    const input = { claimId: claim.id, revision: claim.revision, reason: "It is not for us to check." };
    const key = randomUUID();
    for (let turn = made; ; turn++) {
      const site = newsroom.sites[turn % 2] ?? "";
      const to = { address: site, cookie: cookies[made % cookies.length] ?? "", dist: ".galley/test-dist" };
      const answer = await withinTime(5_000, (signal) =>
        askAction(to, `/articles/${slug}`, name, [input, key], signal),
      ).catch(() => null);
      if (answer?.includes('"ok":true')) break;
      if (answer?.includes('"ok":false') && !answer.includes('"reason":"fault"')) throw new Error(answer.slice(0, 300));
      await sleep(200);
    }
    claim.revision += 1;
    claim.state = claim.state === "open" ? "dismissed" : "open";
    made++;
  }
  return made;
}

type Phase = {
  readonly name: string;
  readonly isListening: boolean;
  readonly seconds: number;
  readonly strike?: (seconds: number) => Promise<void>;
};

/** How often the servers' memory is looked at, in milliseconds, and how many of these looks are told. */
const LOOK_MS = 5_000;
const LOOKS_TOLD = 6;

async function run(scene: Scene, phase: Phase) {
  const { newsroom, slug, cookies } = scene;
  const [before] = await newsroom.sql<{ size: number }>(
    "SELECT coalesce(max(index) + 1, 0)::int AS size FROM audit_leaf",
  );
  const since = before?.size ?? 0;
  const others = phase.isListening ? cookies : [];
  const browsers = others.map((cookie, i) => {
    const sites = i % 2 === 0 ? newsroom.sites : [...newsroom.sites].reverse();
    const open = i % 2 === 0 ? null : Math.floor((i / others.length) * CLAIMS);
    return new Browser({ sites, cookie, article: slug, open, since });
  });
  await sleep(3_000);
  const pids = newsroom.webServers;
  const used = pids.map(processorTime);
  const looks = [pids.map(memoryOf)];
  const looking = phase.strike ? undefined : setInterval(() => looks.push(pids.map(memoryOf)), LOOK_MS);
  const began = performance.now();
  const [made] = await Promise.all([change(scene, phase.seconds), phase.strike?.(phase.seconds)]);
  clearInterval(looking);
  const elapsed = (performance.now() - began) / 1_000;
  const spent = phase.strike ? null : pids.reduce((sum, pid, i) => sum + processorTime(pid) - (used[i] ?? 0), 0);
  const rows = await until(newsroom, since, made);
  const isAll = () => browsers.every(({ shown }) => rows.every(({ index }) => shown.has(index)));
  for (let waited = 0; !isAll() && waited < SETTLE_MS; waited += 50) await sleep(50);
  for (const browser of browsers) await browser.stop();
  const delays = (which: "told" | "shown") =>
    browsers.flatMap((browser) =>
      rows.flatMap(({ index, at }) => {
        const when = browser[which].get(index);
        return when === undefined ? [] : when - at;
      }),
    );
  return {
    phase: phase.name,
    changes: made,
    told: quantiles(delays("told")),
    seen: quantiles(delays("shown")),
    missed: browsers.reduce((sum, { shown }) => sum + rows.filter(({ index }) => !shown.has(index)).length, 0),
    doubled: browsers.reduce((sum, { doubled, torn }) => sum + doubled + torn, 0),
    /** Of one core, in percent. */
    processor: spent === null ? null : (spent / elapsed) * 100,
    memoryMb: someOf(looks, LOOKS_TOLD)
      .map((each) => each.join("+"))
      .join(" "),
  };
}

/** So many of a list, the first and the last among them, at even distances. */
function someOf<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))] as T);
}

/** The events of that time, once they all have their place: their index and when they were made. */
async function until(newsroom: Newsroom, since: number, count: number): Promise<{ index: number; at: number }[]> {
  for (let tries = 0; ; tries++) {
    const rows = await newsroom.sql<{ index: number; at: Date }>(
      "SELECT leaf.index::int AS index, event.at FROM audit_leaf leaf JOIN audit_event event ON event.id = leaf.event_id WHERE leaf.index >= $1 AND event.type LIKE 'claim.%' ORDER BY 1",
      [since],
    );
    if (rows.length >= count || tries > 100) return rows.map(({ index, at }) => ({ index, at: at.getTime() }));
    await sleep(100);
  }
}

function quantiles(all: readonly number[]): { p50: number; p99: number; most: number } | null {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return sorted.length === 0 ? null : { p50: at(0.5), p99: at(0.99), most: at(1) };
}

type Row = Awaited<ReturnType<typeof run>>;

function print(asJson: boolean, rows: readonly Row[], people: number): void {
  const alone = rows.filter(({ told }) => told === null).flatMap(({ processor }) => processor ?? []);
  const without = alone.reduce((sum, each) => sum + each, 0) / Math.max(1, alone.length);
  const rounded = (percent: number, digits: number) => Number(percent.toFixed(digits));
  const shown = rows.map(({ told, seen, processor, ...row }) => ({
    ...row,
    ...{ toldP50Ms: told?.p50, toldP99Ms: told?.p99, toldMostMs: told?.most },
    ...{ seenP50Ms: seen?.p50, seenP99Ms: seen?.p99, seenMostMs: seen?.most },
    processorPercent: processor === null ? null : rounded(processor, 1),
    percentAPerson: processor === null || told === null ? null : rounded((processor - without) / people, 3),
  }));
  if (asJson) console.log(JSON.stringify({ bench: "live", people, aimMs: AIM_MS, aimPercent: AIM_SHARE, rows: shown }));
  else {
    console.table(shown);
    console.log(`the aim: seen within ${AIM_MS} ms (p99), ${AIM_SHARE} % of a core a person, none missed or doubled`);
    console.log("memory: of both servers, in megabytes, from the phase's beginning to its end");
  }
}

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "120" },
    minutes: { type: "string" },
    people: { type: "string", default: "50" },
    json: { type: "boolean", default: false },
  },
});
const people = Number(values.people);
const newsroom = await Newsroom.start(2);
try {
  const scene = await setUp(newsroom, people);
  const seconds = Number(values.seconds);
  const strike = async (length: number) => {
    await sleep(length * 250);
    signal([newsroom.webServer], "SIGKILL");
    await sleep(length * 250);
    signal([newsroom.postmaster], "SIGQUIT");
  };
  const nobody = { name: "nobody listens", isListening: false, seconds };
  const everybody = { name: "everybody sees it", isListening: true };
  // What runs for the first time is slow.
  await run(scene, { ...everybody, seconds: Math.min(seconds, WARM_UP_SECONDS) });
  const phases: Phase[] = [
    nobody,
    { ...everybody, seconds: values.minutes ? Number(values.minutes) * 60 : seconds },
    { ...nobody, name: "nobody again" },
    { ...everybody, name: "with faults", seconds, strike },
  ];
  const rows: Row[] = [];
  for (const phase of phases) {
    rows.push(await run(scene, phase));
    process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
    await newsroom.untilWell();
  }
  print(values.json, rows, people);
} finally {
  await newsroom.stop();
}
