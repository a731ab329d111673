import { editsAt, measureAccuracy } from "./anchor/accuracy";
import { joinArticles, loadArticles } from "./anchor/articles";
import type { Level } from "./anchor/change-sentence";
import { measureKnownEdits } from "./anchor/known-edits";
import { measureLimits } from "./anchor/limits";
import { levels } from "./anchor/make-edit";
import { measureMany } from "./anchor/many-claims";
import { galley, hypothesis, peers } from "./anchor/matchers";
import { ratio } from "./anchor/reading";

// Where claims stand after an article was edited: Galley's anchoring against other ways, on edits that are made here, so
// that every character's fate is known. `npm run bench -- anchor [--json] [--seeds <first>-<last>]`

const AIMS: Readonly<Record<Level["name"], { readonly exact: number; readonly deleted: number | null }>> = {
  light: { exact: 99.5, deleted: null },
  moderate: { exact: 98.7, deleted: 0 },
  heavy: { exact: 96.8, deleted: 3 },
};

const asJson = process.argv.includes("--json");
const [first = 101, last = 120] =
  (process.argv[process.argv.indexOf("--seeds") + 1] ?? "").match(/\d+/g)?.map(Number) ?? [];
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Peers are slow; they get the first few seeds of those that Galley gets. */
const PEER_SEEDS = 3;

const articles = loadArticles();
const latin = articles.filter(({ text }) => /^\p{Script=Latin}/u.test(text));
const rows: object[] = [];
const aims: { readonly aim: string; readonly measured: string; readonly holds: boolean }[] = [];

function show(title: string, table: readonly object[]): void {
  rows.push(...table.map((row) => ({ table: title, ...row })));
  if (asJson) return;
  console.log(`\n${title}`);
  console.table(table);
}

function measureLevel(level: Level): void {
  const [warmUp] = editsAt(level, articles, [0]);
  if (warmUp) measureAccuracy(galley, [warmUp]);
  const few = editsAt(level, articles, seeds.slice(0, PEER_SEEDS));
  const table = [galley, ...peers].map((matcher) => measureAccuracy(matcher, few));
  const base = table[0]?.ms ?? 1;
  show(
    `${level.name}: all matchers, seeds ${seeds.slice(0, PEER_SEEDS).join(", ")}`,
    table.map(({ ms, ...row }) => ({ ...row, "times Galley": ratio(ms, base) })),
  );
  const { ms: _, ...all } = measureAccuracy(galley, editsAt(level, articles, seeds));
  const { ms: __, ...uncopied } = measureAccuracy(galley, editsAt({ ...level, decoys: 0 }, articles, seeds));
  show(`${level.name}: Galley, seeds ${first} to ${last}`, [
    { edits: "all", ...all },
    { edits: "without near copies of sentences", ...uncopied },
  ]);
  const { exact, deleted } = AIMS[level.name];
  aims.push({
    aim: `${level.name}: exact at least ${exact} %`,
    measured: `${all["exact %"]} %`,
    holds: all["exact %"] >= exact,
  });
  if (deleted === null) return;
  const placed = all["deleted, placed %"];
  aims.push({
    aim: `${level.name}: deleted and placed at most ${deleted} %`,
    measured: `${placed} %`,
    holds: placed <= deleted,
  });
}

for (const level of levels) measureLevel(level);

const many = measureMany(latin, levels[1] as Level, [galley, hypothesis]);
show("1,000 claims on one article, moderate", many);
const faster = Number(many[1]?.ms) / Number(many[0]?.ms);
aims.push({
  aim: "1,000 claims: faster than Hypothesis",
  measured: `${faster.toPrecision(3)} times as fast`,
  holds: faster > 1,
});

const megabyte = joinArticles(latin, 1_000_000);
show(
  "1 MB with 1,000 claims: times reading both texts",
  levels.flatMap((level) => measureMany([megabyte], level, [galley])),
);

const known = measureKnownEdits(articles, seeds);
show("edits made in Galley's own editor", [known]);
aims.push({
  aim: "own editor: 100 % right, none misplaced",
  measured: `${known["right %"]} %`,
  holds: known.right === known.claims,
});

show(
  "inputs that must not hang",
  measureLimits(megabyte.text, joinArticles(latin.slice(3), 1_000_000).text.toUpperCase()),
);
show("aims", aims);

if (asJson) console.log(JSON.stringify({ bench: "anchor", rows }));
else {
  console.log(
    "exact: both ends where the edit put them, of claims that survive; what replaced a word of a claim belongs to it.",
  );
  console.log("deleted, placed: claims at least half of which the edit deleted, and which are placed nevertheless.");
  console.log("times reading: processor time against one pass over the code units of both texts.");
}
