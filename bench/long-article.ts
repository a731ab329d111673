import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { usualFields } from "@/lib/domain/claim/fields";
import { signUp } from "@/prisma/scenarios/sign-up";
import { database, disconnect } from "../lib/data/database";
import { makeAnchor } from "../lib/domain/anchor/anchor";
import { seedArticle } from "../prisma/scenarios/claims";
import { must } from "../prisma/scenarios/desk";
import { findBrowser } from "../scripts/setup/browser.mjs";
import { makeClaimRanges, makeLongText } from "./highlight/long-text";
import { quietArguments } from "./highlight/quiet-arguments";
import { seededRandom } from "./highlight/random";
import { signInOverHttp } from "./http/sign-in";

// The workbench of an article of 1,000,000 characters with 10,000 claims: the server's time and what it sends, the time
// until it is on screen, and how scrolling, stepping and finding go. `npm run bench -- long-article [--json]` builds the
// application and starts it with an empty database of its own.

const account = {
  email: "bench@desk.example",
  name: "The bench",
  role: "reviewer",
  password: "a bench that stands",
} as const;

type Size = { readonly characters: number; readonly claims: number };
const sizes: readonly Size[] = [
  { characters: 10_000, claims: 100 },
  { characters: 1_000_000, claims: 10_000 },
];

const REQUESTS = 3;

/** Stands in for 10,000 markings, which only the time of this bench needs: the rows are as the command writes them. */
async function seed(personId: string, { characters, claims }: Size): Promise<string> {
  const random = seededRandom(3);
  const long = makeLongText(random, characters);
  const article = await seedArticle(
    { reviewer: personId, editor: personId },
    long.text,
    `A long read of ${characters}`,
  );
  const { id: versionId } = await database().articleVersion.findFirstOrThrow({ where: { articleId: article.id } });
  const rows = makeClaimRanges(random, long, claims).map((range, i) => ({
    claimId: randomUUID(),
    number: i + 1,
    anchor: must(makeAnchor(article.text, range)),
  }));
  for (let from = 0; from < rows.length; from += 1000) {
    const part = rows.slice(from, from + 1000);
    await database().claim.createMany({
      data: part.map(({ claimId, number, anchor }) => ({
        id: claimId,
        articleId: article.id,
        number,
        ...usualFields,
        statement: anchor.quote.replace(/\s+/g, " "),
        markedById: personId,
      })),
    });
    await database().anchor.createMany({
      data: part.map(({ claimId, anchor }) => ({ claimId, versionId, ...anchor })),
    });
  }
  await database().article.update({ where: { id: article.id }, data: { claimCount: rows.length } });
  return article.slug;
}

async function askServer(address: string, cookie: string) {
  const times: number[] = [];
  let html = "";
  for (let i = 0; i < REQUESTS; i++) {
    const before = performance.now();
    const answer = await fetch(address, { headers: { cookie } });
    html = await answer.text();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    times.push(performance.now() - before);
  }
  return {
    serverMs: Math.round(Math.min(...times)),
    kilobytes: Math.round(Buffer.byteLength(html) / 1000),
    gzipKilobytes: Math.round(gzipSync(html).byteLength / 1000),
  };
}

/** What a person waits for in the browser, in milliseconds from the request on. */
async function openInBrowser(page: Page, address: string) {
  await page.goto(address, { waitUntil: "load", timeout: 120_000 });
  // The rail is spread by the page's own scripts: then the workbench answers.
  await page.waitForFunction(() => document.querySelector("[data-now], .rail-mark[style], article mark") !== null);
  return page.evaluate(async () => {
    const navigation = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return {
      firstPaintMs: Math.round(paint),
      domReadyMs: Math.round(navigation.domContentLoadedEventEnd),
      loadMs: Math.round(navigation.loadEventEnd),
      elements: document.querySelectorAll("*").length,
    };
  });
}

/**
 * Scrolls by a screen at a time, and then to places far apart; gives the median and the longest time until two frames
 * have been shown behind it. At 60 frames a second that is 33 ms where none is dropped.
 */
async function scrollThrough(page: Page) {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const frames = async (moves: readonly number[]) => {
      const times: number[] = [];
      for (const top of moves) {
        const before = await frame();
        window.scrollTo({ top, behavior: "instant" });
        await frame();
        times.push((await frame()) - before);
      }
      times.sort((a, b) => a - b);
      return { medianMs: Math.round(times[times.length >> 1] ?? 0), longestMs: Math.round(times.at(-1) ?? 0) };
    };
    const screens = Array.from({ length: 60 }, (_, i) => i * window.innerHeight);
    const near = await frames(screens);
    const height = document.documentElement.scrollHeight;
    const far = await frames([0.9, 0.1, 0.5, 0.99, 0.3, 0.7, 0.01, 0.6].map((part) => part * height));
    return {
      screenMedianMs: near.medianMs,
      screenLongestMs: near.longestMs,
      jumpMedianMs: far.medianMs,
      jumpLongestMs: far.longestMs,
    };
  });
}

/** Opens the claim in the middle by its address inside the page, as J and K do, and waits until its words are in view. */
async function stepToClaim(page: Page, claims: number) {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  const number = Math.ceil(claims / 2);
  const before = performance.now();
  await page.locator(`.rail-mark[data-claim="${number}"]`).dispatchEvent("click");
  await page.waitForFunction((wanted) => {
    const box = document.querySelector(`.rail-mark[data-claim="${wanted}"][data-now]`)?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < window.innerHeight;
  }, number);
  return { stepToClaimMs: Math.round(performance.now() - before) };
}

async function measure(asJson: boolean, site: string): Promise<void> {
  const person = { id: await signUp(account) };
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("this bench needs a Chromium; GALLEY_CHROMIUM can name one");
  const cookie = await signInOverHttp(site, account.email, account.password);
  const browser = await chromium.launch({ executablePath, args: quietArguments() });
  const rows = [];
  try {
    for (const size of sizes) {
      const address = `${site}/articles/${await seed(person.id, size)}`;
      const server = await askServer(address, cookie);
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies(
        cookie.split("; ").map((each) => ({
          name: each.slice(0, each.indexOf("=")),
          value: each.slice(each.indexOf("=") + 1),
          url: site,
        })),
      );
      // tsx names the functions inside what is sent to the page by this function of its own.
      await context.addInitScript("globalThis.__name = (named) => named");
      const page = await context.newPage();
      const opened = await openInBrowser(page, address);
      rows.push({
        ...size,
        ...server,
        ...opened,
        ...(await scrollThrough(page)),
        ...(await stepToClaim(page, size.claims)),
      });
      await context.close();
    }
  } finally {
    await browser.close();
  }
  if (asJson) console.log(JSON.stringify({ bench: "long-article", rows }));
  else for (const row of rows) console.table(row);
}

const { GALLEY_BENCH_URL } = process.env;
if (!GALLEY_BENCH_URL) throw new Error("run this with npm run bench -- long-article, which starts what it needs");
try {
  await measure(process.argv.includes("--json"), GALLEY_BENCH_URL);
} finally {
  await disconnect();
}
