import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createElement, type ReactElement } from "react";
import type { HighlightRange } from "../lib/domain/highlight/highlight-range";
import { type MarkedClaim, markedHtml } from "../lib/domain/highlight/marked-html";
import { segmentsByBlock } from "../lib/domain/highlight/segments";
import type { Block } from "../lib/domain/text/blocks";
import { canonicalText } from "../lib/domain/text/canonical";
import { snapToGraphemes } from "../lib/domain/text/graphemes";
import { seededRandom } from "./highlight/random";

// The server's time to turn an article of 100,000 characters into segments and HTML, with 1,000 overlapping claims
// against none. `npm run bench -- render [--json]`

const CHARACTERS = 100_000;
const CLAIMS = 1_000;
const LONGEST_CLAIM = 400;
const RUNS = 60;
const AIM = 2;

/** Paragraphs of some 500 characters with what HTML has to escape and what is no ASCII. */
function makeArticle(random: () => number): { text: string; blocks: Block[] } {
  const words = [
    "the",
    "ministry",
    "said",
    "71",
    "people",
    "were",
    "held",
    "al-Sharaa",
    "&",
    "“precise”",
    "وزارة",
    "é",
    "<b>",
  ];
  const blocks: Block[] = [];
  let text = "";
  while (text.length < CHARACTERS) {
    const start = text.length;
    const end = Math.min(start + 300 + Math.floor(random() * 400), CHARACTERS);
    while (text.length < end) text += `${words[Math.floor(random() * words.length)]} `;
    text = text.slice(0, end).trimEnd();
    blocks.push({ start, end: text.length, kind: "paragraph", level: 0 });
    text += "\n\n";
  }
  const canonical = canonicalText(text.slice(0, CHARACTERS));
  if (!canonical.ok) throw new Error(canonical.refusal.reason);
  return { text: canonical.value, blocks: blocks.filter(({ start, end }) => start < end) };
}

function makeClaims(text: string, random: () => number): HighlightRange[] {
  return Array.from({ length: CLAIMS }, (_, id) => {
    const start = Math.floor(random() * (text.length - LONGEST_CLAIM));
    return { id, ...snapToGraphemes(text, { start, end: start + 20 + Math.floor(random() * (LONGEST_CLAIM - 20)) }) };
  });
}

/**
 * The article as components/article/article-text.tsx renders it, but for the words of the claims' labels: translating
 * them is next-intl's work, which runs only inside a request of Next.
 */
function articleElement(text: string, blocks: readonly Block[], ranges: readonly HighlightRange[]): ReactElement {
  const claims = new Map<string | number, MarkedClaim>();
  for (const { id } of ranges)
    claims.set(id, { number: Number(id), state: "open", finding: null, word: "Open", label: `Claim ${id}, open` });
  const paragraphs = segmentsByBlock(blocks, ranges).map((segments, i) => {
    const html = markedHtml(text, segments, { claims, address: "?claim=" });
    // biome-ignore lint/security/noDangerouslySetInnerHtml: markedHtml escapes all that it puts in
    return createElement("p", { key: blocks[i]?.start, dangerouslySetInnerHTML: { __html: html } });
  });
  return createElement("article", { lang: "en", dir: "ltr" }, paragraphs);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function measure(asJson: boolean) {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const random = seededRandom(1);
  const { text, blocks } = makeArticle(random);
  const claims = makeClaims(text, random);
  const cases = [
    { name: "without claims", ranges: [] as HighlightRange[], times: [] as number[], html: 0, segments: 0 },
    { name: `${CLAIMS} overlapping claims`, ranges: claims, times: [] as number[], html: 0, segments: 0 },
  ];
  // The cases take turns, so that a busy moment of the machine falls on both; the first runs warm up.
  for (let run = -RUNS / 4; run < RUNS; run++) {
    for (const each of cases) {
      const before = performance.now();
      const html = renderToStaticMarkup(articleElement(text, blocks, each.ranges));
      if (run >= 0) each.times.push(performance.now() - before);
      each.html = html.length;
    }
  }
  for (const each of cases) each.segments = segmentsByBlock(blocks, each.ranges).flat().length;

  const base = median(cases[0]?.times ?? []);
  const rows = cases.map(({ name, times, html, segments }) => ({
    case: name,
    characters: text.length,
    segments,
    htmlCharacters: html,
    medianMs: Number(median(times).toFixed(3)),
    ratio: Number((median(times) / base).toFixed(2)),
    aim: AIM,
  }));
  if (asJson) console.log(JSON.stringify({ bench: "render", rows }));
  else {
    console.table(rows);
    console.log(`ratio: the time against the same article without claims; the aim is at most ${AIM}`);
  }
}

if (process.execArgv.some((option) => option.includes("react-server"))) {
  // Under that condition React has no renderer to HTML, which in the application Next brings. Run again without it.
  const file = fileURLToPath(import.meta.url);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", file, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} else {
  await measure(process.argv.includes("--json"));
}
