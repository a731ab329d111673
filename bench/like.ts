import { performance } from "node:perf_hooks";
import pg from "pg";
import { database, disconnect, inTransaction } from "../lib/data/database";
import { insertEarlierChecks } from "../lib/data/exchange/earlier-checks";
import type { EarlierCheck } from "../lib/domain/exchange/earlier-check";
import { rankedChecksLike } from "../lib/queries/exchange/earlier-checks";
import { seededRandom } from "./highlight/random";
import { posts } from "./like/posts";
import { median } from "./median";

// Finding the earlier checks that say the same as a post, among 100,000 in three languages, made of the words that the
// posts' own checks are made of: the mean average precision at 5, and the time against looking one check up by its id.
// `npm run bench -- like [--json]`

const CHECKS = 100_000;
const ROUNDS = 5;
const AIM_MS = 20;

/** How often each word of a language stands in the library goes by its place in the list, as in any language (Zipf). */
function noise(): EarlierCheck[] {
  const random = seededRandom(1);
  const languages = [...new Set(posts.map(([language]) => language))];
  const words = languages.map((language) =>
    posts.flatMap(([of, statement, headline]) => (of === language ? `${statement} ${headline}`.split(" ") : [])),
  );
  return Array.from({ length: CHECKS - posts.length }, (_, n) => {
    const which = n % languages.length;
    const list = words[which] ?? [];
    const pick = () =>
      random() < 0.4 ? `x${Math.floor(random() ** 3 * 30_000)}` : (list[Math.floor(random() ** 2 * list.length)] ?? "");
    return check(languages[which] ?? "", Array.from({ length: 14 }, pick).join(" "), null, `noise/${n}`);
  });
}

function check(language: string, statement: string, title: string | null, path: string): EarlierCheck {
  const rating = { label: null, value: null, worst: null, best: null };
  const address = `https://checks.example/${path}`;
  const nothing = { outlet: null, claimant: null, appearedAt: null, reviewedOn: null, notes: [] };
  return { raw: `"${path}"`, statement, title, address, rating, language, likelyLanguage: language, ...nothing };
}

async function measure(asJson: boolean): Promise<void> {
  const own = posts.map(([language, statement, headline], n) => check(language, statement, headline, `post/${n}`));
  const all = [...own, ...noise()];
  for (let from = 0; from < all.length; from += 10_000)
    await inTransaction((tx) => insertEarlierChecks(tx, all.slice(from, from + 10_000), null, new Date()));
  // PostgreSQL does so by itself, within a minute.
  const owner = new pg.Client({ connectionString: process.env.GALLEY_BENCH_OWNER_URL });
  await owner.connect();
  await owner.query("VACUUM ANALYZE").finally(() => owner.end());
  const { id } = await database().earlierCheck.findFirstOrThrow({ select: { id: true } });
  const times: number[] = [];
  const lookUps: number[] = [];
  let precision = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, [, , , post]] of posts.entries()) {
      const before = performance.now();
      const found = await rankedChecksLike(post);
      if (round > 0) times.push(performance.now() - before);
      const place = found.slice(0, 5).findIndex(({ address }) => address === `https://checks.example/post/${n}`);
      if (round === 0 && place >= 0) precision += 1 / (place + 1) / posts.length;
      const start = performance.now();
      await database().earlierCheck.findUnique({ where: { id } });
      if (round > 0) lookUps.push(performance.now() - start);
    }
  }
  await disconnect();
  const row = {
    "MAP@5": Number(precision.toFixed(3)),
    medianMs: Number(median(times).toFixed(1)),
    p95Ms: Number((times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0).toFixed(1)),
    lookUpMs: Number(median(lookUps).toFixed(2)),
    ratio: Number((median(times) / median(lookUps)).toFixed(1)),
  };
  if (asJson) console.log(JSON.stringify({ bench: "like", checks: CHECKS, posts: posts.length, ...row }));
  else {
    console.table([row]);
    console.log(`among ${CHECKS} checks; aim: ${AIM_MS} ms. ratio: against looking one check up by its id`);
  }
}

await measure(process.argv.includes("--json"));
