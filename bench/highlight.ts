import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../scripts/setup/browser.mjs";
import { measuringPage } from "./highlight/bundle";
import type { Task } from "./highlight/page/contestant";
import type { Times } from "./highlight/page/measure";
import type { Outcome } from "./highlight/page/shares";
import { quietArguments } from "./highlight/quiet-arguments";
import { makeTask } from "./highlight/task";
import { median } from "./median";

// One text of 200,000 characters with 100, 1,000 and 5,000 overlapping claims, shown in one Chromium by Galley and by
// its peers, and without highlights. `npm run bench -- highlight [--json]`

const CHARACTERS = 200_000;
const CLAIMS = [100, 1_000, 5_000];
const RUNS = 5;
const LIMIT_MS = 20_000;
const AIM = 2;

type Measured = { readonly times: Times; readonly outcome: Outcome };

/** A page of its own for each run; the browser is started anew when something hangs in it. */
class Stage {
  private browser: Browser | undefined;
  constructor(
    private readonly executablePath: string,
    private readonly address: string,
  ) {}

  /** Who takes part, plain text first. */
  async names(): Promise<readonly string[]> {
    const page = await this.open();
    const names = await page.evaluate(() => window.bench.names);
    await page.close();
    return names;
  }

  private async open(): Promise<Page> {
    this.browser ??= await chromium.launch({ executablePath: this.executablePath, args: quietArguments() });
    const page = await this.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(this.address);
    return page;
  }

  /** The result of one run, or null when it takes longer than the limit. */
  async run(name: string, task: Task): Promise<Measured | null> {
    const page = await this.open();
    const faults: Error[] = [];
    page.on("pageerror", (error) => faults.push(error));
    const measured = page.evaluate(([name, task]) => window.bench.measure(name, task), [name, task] as const);
    const result = await Promise.race([measured, sleep(LIMIT_MS, null)]);
    // What breaks in the page would otherwise look like something that is quick because it draws nothing.
    if (faults[0]) throw new Error(`${name}: ${faults[0].message}`);
    if (result) await page.close();
    else {
      measured.catch(() => undefined);
      await this.leave();
    }
    return result;
  }

  async leave(): Promise<void> {
    await this.browser?.close();
    this.browser = undefined;
  }
}

const rounded = (value: number, digits = 1) => Number(value.toFixed(digits));

type Row = Record<string, string | number | boolean>;

function rowOf(name: string, claims: number, runs: readonly Measured[], plainTotal: number): Row {
  const total = median(runs.map(totalOf));
  const { outcome } = runs[0] as Measured;
  return {
    claims,
    name,
    scriptMs: rounded(median(runs.map(({ times }) => times.script))),
    layoutMs: rounded(median(runs.map(({ times }) => times.layout))),
    paintMs: rounded(median(runs.map(({ times }) => times.paint))),
    totalMs: rounded(total),
    ratio: rounded(total / (plainTotal || total), 2),
    textUnchanged: outcome.textUnchanged,
    "highlighted, worst %": rounded(100 * outcome.shareMin),
    "highlighted, mean %": rounded(100 * outcome.shareMean),
    "own handle %": rounded(100 * outcome.ownHandle),
    elements: outcome.elements,
  };
}

function totalOf({ times }: Measured): number {
  return times.script + times.layout + times.paint;
}

async function measureClaims(stage: Stage, names: readonly string[], claims: number, rows: Row[]): Promise<void> {
  const { task, serverMs, plainServerMs } = makeTask(CHARACTERS, claims);
  const runs = new Map<string, Measured[]>(names.map((name) => [name, []]));
  const stopped = new Set<string>();
  // They take turns, so that a busy moment of the machine falls on all of them.
  for (let run = 0; run < RUNS; run++) {
    for (const name of names) {
      if (stopped.has(name)) continue;
      const measured = await stage.run(name, task);
      if (measured) runs.get(name)?.push(measured);
      else stopped.add(name);
    }
  }
  const plainTotal = median((runs.get("plain text") ?? []).map(totalOf));
  for (const name of names) {
    const measured = runs.get(name) ?? [];
    if (measured.length === 0) rows.push({ claims, name, totalMs: `> ${LIMIT_MS / 1000} s` });
    else rows.push(rowOf(name, claims, measured, plainTotal));
  }
  const server = { serverMs: rounded(serverMs, 2), "server without claims, ms": rounded(plainServerMs, 2) };
  rows.push({
    claims,
    name: "Galley's server, the marks' HTML",
    ...server,
    kilobytes: Math.round(task.galleyHtml.length / 1000),
  });
}

function print(rows: readonly Row[]): void {
  for (const claims of CLAIMS) {
    const these = rows.filter((row) => row.claims === claims);
    console.log(`\n${claims} claims on ${CHARACTERS} characters`);
    console.table(these.filter((row) => !("serverMs" in row)).map(({ claims: _, ...row }) => row));
    for (const { name, claims: _, ...row } of these.filter((row) => "serverMs" in row)) console.log(name, row);
  }
  console.log(`
script: parsing the HTML and what a library does, with layouts that it forces itself; recogito waits 10 ms and a frame
  before it draws, which counts. layout: forced once more behind it. paint: the frame that follows. Medians of ${RUNS} runs,
  each in a new page. A run of more than ${LIMIT_MS / 1000} s is stopped.
ratio: the total against plain text, all of which is laid out; the aim at 1000 claims is at most ${AIM}.
highlighted: of a claim's characters other than white space the share that some highlight covers, for the worst claim
  and on average. Counted from the elements around each character (Galley, mark.js, apache-annotator,
  react-highlight-words), from the ranges in CSS.highlights, or from the boxes over each character (recogito's spans).
own handle: claims with an element or highlight of their own, to be clicked or styled by.
“Galley” leaves stretches off screen to content-visibility, as its workbench does with long articles; “all laid out” does not.`);
}

async function main(asJson: boolean): Promise<void> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("this bench needs a Chromium; GALLEY_CHROMIUM can name one");
  const html = await measuringPage();
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stage = new Stage(executablePath, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const rows: Row[] = [];
  try {
    const names = await stage.names();
    for (const claims of CLAIMS) await measureClaims(stage, names, claims, rows);
  } finally {
    await stage.leave();
    server.close();
  }
  if (asJson) console.log(JSON.stringify({ bench: "highlight", rows }));
  else print(rows);
}

await main(process.argv.includes("--json"));
