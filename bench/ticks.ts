import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { skipRange } from "@/lib/commands/article/skip-range";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { usualFields } from "@/lib/domain/claim/fields";
import { signUp } from "@/prisma/scenarios/sign-up";
import { disconnect } from "../lib/data/database";
import { findFacts } from "../lib/domain/fact/find-facts";
import { type SeededArticle, seedArticle } from "../prisma/scenarios/claims";
import { as, type Desk, must } from "../prisma/scenarios/desk";
import { seedPinned, seedTick } from "../prisma/scenarios/ticks";
import { findBrowser } from "../scripts/setup/browser.mjs";
import { quietArguments } from "./highlight/quiet-arguments";
import { signInOverHttp } from "./http/sign-in";
import { median } from "./median";

// The workbench of an article with 600 ticked claims against the same with 60, server and script; and a command that marks
// or skips in an article of 1,000 sentences against one in an article of ten, both of which count coverage.
// `npm run bench -- ticks [--json]` builds the application and starts it with an empty database of its own.

const MANY = 600;
const FEW = 60;
const ROUNDS = 15;
const AIM = 1.3;

const account = {
  email: "bench@desk.example",
  name: "The bench",
  role: "reviewer",
  password: "a bench that stands",
} as const;

/** Sentences with one number each, which no other has. */
const said = (i: number) => `In the ward of day ${10_001 + i * 7} the doctors had nothing to add to what was known.`;

async function seedTicked(desk: Desk, ticks: number): Promise<SeededArticle> {
  const sentences = Array.from({ length: MANY }, (_, i) => said(i));
  const text = `The hospital of the river.\n\n${sentences.map((each, i) => each + (i % 5 === 4 ? "\n\n" : " ")).join("")}`;
  const article = await seedArticle(desk, text, `An article with ${ticks} ticks`);
  const pinned = await seedPinned(desk, article, sentences.join("\n\n"));
  for (let i = 0; i < ticks; i++) await seedTick(desk, article, pinned, String(10_001 + i * 7));
  return article;
}

async function ask(address: string, cookie: string) {
  const before = performance.now();
  const answer = await fetch(address, { headers: { cookie } });
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return { ms: performance.now() - before, html };
}

/** Milliseconds of script in opening a page, as the browser counts them. */
async function scriptOf(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(address, { waitUntil: "load", timeout: 120_000 });
  await page.locator("article mark.tick").first().waitFor({ state: "attached" });
  await page.waitForTimeout(1_000);
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1_000;
}

/** Milliseconds of marking one sentence after the other, and of skipping. */
async function commandsIn(desk: Desk, sentences: number) {
  const text = Array.from({ length: sentences }, (_, i) => said(i) + (i % 5 === 4 ? "\n\n" : " ")).join("");
  const article = await seedArticle(desk, text, `An article of ${sentences} sentences`);
  const facts = findFacts(article.text, [{ start: 0, end: article.text.length }], "en").slice(0, 8);
  const [marks, skips]: [number[], number[]] = [[], []];
  for (const [i, { start, end }] of facts.entries()) {
    const range = { articleId: article.id, versionNumber: article.versionNumber, start, end };
    const before = performance.now();
    if (i % 2 === 0) must(await markClaim(as(desk.reviewer), { ...range, ...usualFields }));
    else must(await skipRange(as(desk.reviewer), { ...range, reason: "opinion", note: null }));
    (i % 2 === 0 ? marks : skips).push(performance.now() - before);
  }
  return { marks, skips };
}

async function measure(asJson: boolean, site: string): Promise<boolean> {
  const id = await signUp(account);
  const desk: Desk = { reviewer: id, editor: id };
  const few = `${site}/articles/${(await seedTicked(desk, FEW)).slug}`;
  const many = `${site}/articles/${(await seedTicked(desk, MANY)).slug}`;
  const cookie = await signInOverHttp(site, account.email, account.password);
  const times = { few: [] as number[], many: [] as number[] };
  let sizes = { few: 0, many: 0 };
  for (let round = -5; round < ROUNDS; round++) {
    const [a, b] = [await ask(few, cookie), await ask(many, cookie)];
    if (round >= 0) times.few.push(a.ms);
    if (round >= 0) times.many.push(b.ms);
    sizes = { few: gzipSync(a.html).byteLength, many: gzipSync(b.html).byteLength };
  }
  const script = { few: [] as number[], many: [] as number[] };
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("this bench needs a Chromium; GALLEY_CHROMIUM can name one");
  const browser = await chromium.launch({ executablePath, args: quietArguments() });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const cookies = cookie.split("; ").map((each) => {
      const at = each.indexOf("=");
      return { name: each.slice(0, at), value: each.slice(at + 1), url: site };
    });
    await context.addCookies(cookies);
    for (let round = -1; round < 5; round++)
      for (const [name, address] of [
        ["few", few],
        ["many", many],
      ] as const) {
        const page = await context.newPage();
        const ms = await scriptOf(page, address);
        if (round >= 0) script[name].push(ms);
        await page.close();
      }
  } finally {
    await browser.close();
  }
  const [short, long] = [await commandsIn(desk, 10), await commandsIn(desk, 1_000)];
  const row = (what: string, one: readonly number[], other: readonly number[]) => ({
    what,
    few: Number(median(one).toFixed(1)),
    many: Number(median(other).toFixed(1)),
    ratio: Number((median(other) / median(one)).toFixed(2)),
  });
  const rows = [
    row(`server, ms, ${FEW} and ${MANY} ticks`, times.few, times.many),
    row(`script, ms, ${FEW} and ${MANY} ticks`, script.few, script.many),
    row("page, kB compressed", [sizes.few / 1_000], [sizes.many / 1_000]),
    row("mark, ms, 10 and 1,000 sentences", short.marks, long.marks),
    row("skip, ms, 10 and 1,000 sentences", short.skips, long.skips),
  ];
  if (asJson) console.log(JSON.stringify({ bench: "ticks", rows, aim: AIM }));
  else console.table(rows);
  if (!asJson) console.log(`ratio: many against few; the aim for server and script is at most ${AIM}`);
  return rows.slice(0, 2).every(({ ratio }) => ratio <= AIM);
}

const { GALLEY_BENCH_URL } = process.env;
if (!GALLEY_BENCH_URL) throw new Error("run this with npm run bench -- ticks, which starts what it needs");
try {
  if (!(await measure(process.argv.includes("--json"), GALLEY_BENCH_URL))) process.exitCode = 1;
} finally {
  await disconnect();
}
