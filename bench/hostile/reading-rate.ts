import { runApart } from "../../lib/apart/run-apart";
import { importArticle } from "../../lib/importers/import-article";

const PAGES = 40;
const ROUNDS = 3;

const sentence = "The ministry said on Friday that the army had carried out twelve raids in the south since May. ";

/** An ordinary news page: forty paragraphs, a head, links and what stands around an article. */
const page = new TextEncoder().encode(`<!doctype html><html lang="en"><head><title>Twelve raids</title>
<meta name="author" content="A. Reporter"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Twelve raids","datePublished":"2026-05-01"}</script>
</head><body><nav>${'<a href="/x">A section</a>'.repeat(60)}</nav><article><h1>Twelve raids</h1>
${`<p>${sentence.repeat(5)}</p>`.repeat(40)}</article><footer>${'<a href="/y">More</a>'.repeat(80)}</footer></body></html>`);

/** How many ordinary pages a second are read here, and apart, one after the other and four at once. */
export async function readingRates(): Promise<{ here: number; apart: number; apartAtOnce: number }> {
  const source = { bytes: page, name: "page.html" };
  const here = async () => void (await importArticle(source));
  const apart = async () => void (await runApart("read-article", { source, overrides: {} }));
  const rates = { here: [] as number[], apart: [] as number[], apartAtOnce: [] as number[] };
  await Promise.all([here(), ...Array.from({ length: 4 }, apart)]);
  for (let round = 0; round < ROUNDS; round++) {
    rates.here.push(await rate(here, 1));
    rates.apart.push(await rate(apart, 1));
    rates.apartAtOnce.push(await rate(apart, 4));
  }
  const best = (each: readonly number[]) => Math.round(Math.max(...each) * 10) / 10;
  return { here: best(rates.here), apart: best(rates.apart), apartAtOnce: best(rates.apartAtOnce) };
}

async function rate(read: () => Promise<void>, atOnce: number): Promise<number> {
  let left = PAGES;
  const before = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) await read();
    }),
  );
  return (PAGES / (performance.now() - before)) * 1_000;
}
