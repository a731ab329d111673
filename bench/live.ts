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

// How long it takes until everybody who has an article open knows what one of them did, and what that costs. `npm run bench
// -- live [--seconds N] [--people N] [--json]` starts a newsroom with two servers on one database; 50 people have an article of
// 200 claims open, and one claim a second is changed, in turns by either server. Four times as many seconds as said: with
// nobody listening, with everybody listening, with everybody showing the page anew, as browsers do, and with everybody listening
// while a server is killed and the database restarted. Linux only.

const CLAIMS = 200;
const AIM_MS = 1_000;
const AIM_SHARE = 0.5;
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
  readonly isShowing: boolean;
  readonly strike?: (seconds: number) => Promise<void>;
};

async function run(scene: Scene, phase: Phase, seconds: number) {
  const { newsroom, slug, cookies } = scene;
  const [before] = await newsroom.sql<{ size: number }>(
    "SELECT coalesce(max(index) + 1, 0)::int AS size FROM audit_leaf",
  );
  const since = before?.size ?? 0;
  const others = phase.isListening ? cookies : [];
  const browsers = others.map((cookie, i) => {
    const sites = i % 2 === 0 ? newsroom.sites : [...newsroom.sites].reverse();
    return new Browser({ sites, cookie, page: `/articles/${slug}`, since, isShowing: phase.isShowing });
  });
  await sleep(3_000);
  const pids = newsroom.webServers;
  const used = pids.map(processorTime);
  const began = performance.now();
  const [made] = await Promise.all([change(scene, seconds), phase.strike?.(seconds)]);
  const elapsed = (performance.now() - began) / 1_000;
  const spent = phase.strike ? null : pids.reduce((sum, pid, i) => sum + processorTime(pid) - (used[i] ?? 0), 0);
  const rows = await until(newsroom, since, made);
  const isAll = () => browsers.every(({ at }) => at >= since + rows.length);
  for (let waited = 0; !isAll() && waited < SETTLE_MS; waited += 50) await sleep(50);
  if (phase.isShowing) await sleep(6_000);
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
    shown: phase.isShowing ? quantiles(delays("shown")) : null,
    missed: browsers.reduce((sum, { told }) => sum + rows.filter(({ index }) => !told.has(index)).length, 0),
    doubled: browsers.reduce((sum, { doubled, torn }) => sum + doubled + torn, 0),
    /** Of one core, in percent. */
    processor: spent === null ? null : (spent / elapsed) * 100,
    memoryMb: newsroom.webServers.map(memoryOf).join(" and "),
  };
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
  const alone = rows[0]?.processor ?? 0;
  const shown = rows.map(({ told, shown: page, processor, ...row }) => ({
    ...row,
    ...{ toldP50Ms: told?.p50, toldP99Ms: told?.p99, toldMostMs: told?.most },
    ...{ shownP50Ms: page?.p50, shownP99Ms: page?.p99 },
    processorPercent: processor === null ? null : Number(processor.toFixed(1)),
    percentAPerson: processor === null ? null : Number(((processor - alone) / people).toFixed(3)),
  }));
  if (asJson) console.log(JSON.stringify({ bench: "live", people, aimMs: AIM_MS, aimPercent: AIM_SHARE, rows: shown }));
  else {
    console.table(shown);
    console.log(`the aim: told within ${AIM_MS} ms (p99), ${AIM_SHARE} % of a core a person, none missed or doubled`);
  }
}

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "120" },
    people: { type: "string", default: "50" },
    json: { type: "boolean", default: false },
  },
});
const people = Number(values.people);
const newsroom = await Newsroom.start(2);
try {
  const scene = await setUp(newsroom, people);
  // What runs for the first time is slow.
  await change(scene, 5);
  const strike = async (seconds: number) => {
    await sleep(seconds * 250);
    signal([newsroom.webServer], "SIGKILL");
    await sleep(seconds * 250);
    signal([newsroom.postmaster], "SIGQUIT");
  };
  const phases: Phase[] = [
    { name: "nobody listens", isListening: false, isShowing: false },
    { name: "everybody is told", isListening: true, isShowing: false },
    { name: "and shows it", isListening: true, isShowing: true },
    { name: "told, with faults", isListening: true, isShowing: false, strike },
  ];
  const rows: Row[] = [];
  for (const phase of phases) {
    rows.push(await run(scene, phase, Number(values.seconds)));
    process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
    await newsroom.untilWell();
  }
  print(values.json, rows, people);
} finally {
  await newsroom.stop();
}
