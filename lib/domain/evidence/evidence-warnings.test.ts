import { describe, expect, test } from "vitest";
import type { Stance } from "./evidence";
import {
  type EvidenceWarningKind,
  evidenceWarnings,
  type WarnedArticle,
  type WarnedEvidence,
  type WarnedNewsroom,
} from "./evidence-warnings";

const article: WarnedArticle = {
  publishedOn: "2025-11-09",
  site: "The Harbour Post",
  address: "https://www.harbour.example/news/raids",
};
const newsroom: WarnedNewsroom = { name: "Check Desk", siteAddress: "https://desk.example/" };

function piece(
  id: string,
  source: Partial<WarnedEvidence["source"]> = {},
  passageHow: WarnedEvidence["passageHow"] = null,
) {
  const known = { publisher: null, publishedOn: null, address: null, kind: "primary", retired: null } as const;
  return { stance: "supports" as Stance, passageHow, source: { id, title: `Source ${id}`, ...known, ...source } };
}
const other = piece("other");
const secondary = { kind: "secondary" } as const;

const rows: readonly (readonly [string, readonly WarnedEvidence[], readonly EvidenceWarningKind[]])[] = [
  ["no evidence at all is for the verdict to answer", [], []],
  ["two primary sources are fine", [piece("a"), other], []],
  ["one source alone", [piece("a")], ["one-source"]],
  ["one source that is attached twice, as merged ones can be", [piece("a"), piece("a")], ["one-source"]],
  ["secondary sources only", [piece("a", secondary), piece("b", secondary)], ["only-secondary"]],
  ["one secondary source alone is both", [piece("a", secondary)], ["one-source", "only-secondary"]],
  ["a primary source beside secondary ones is fine", [piece("a", secondary), other], []],
  ["a source from the day after the article", [piece("a", { publishedOn: "2025-11-10" }), other], ["newer-source"]],
  ["a source from the article's own day is fine", [piece("a", { publishedOn: "2025-11-09" }), other], []],
  ["an older source is fine", [piece("a", { publishedOn: "2024-12-31" }), other], []],
  [
    "a source on the article's own host",
    [piece("a", { address: "https://harbour.example/x" }), other],
    ["own-newsroom"],
  ],
  ["or on its host for phones", [piece("a", { address: "http://m.harbour.example/x" }), other], ["own-newsroom"]],
  [
    "another host under the article's is another site, as on shared platforms",
    [piece("a", { address: "https://a.harbour.example/" }), other],
    [],
  ],
  [
    "a source on the newsroom's site",
    [piece("a", { address: "https://desk.example/earlier" }), other],
    ["own-newsroom"],
  ],
  ["or on a host below it", [piece("a", { address: "https://archive.desk.example/1" }), other], ["own-newsroom"]],
  ["a host that only ends alike is another's", [piece("a", { address: "https://newsdesk.example/1" }), other], []],
  ["a source published by the newsroom", [piece("a", { publisher: "check  desk" }), other], ["own-newsroom"]],
  ["or by the article's site", [piece("a", { publisher: "The Harbour Post" }), other], ["own-newsroom"]],
  ["an address that is none says nothing", [piece("a", { address: "nowhere" }), other], []],
  ["a passage that is not in the snapshot", [piece("a", {}, "not-found"), other], ["passage-missing"]],
  [
    "a passage that is there, in other words too, is fine",
    [piece("a", {}, "approximate"), piece("b", {}, "exact")],
    [],
  ],
  ["a retired source", [piece("a", { retired: { at: new Date(0) } }), other], ["retired-source"]],
];

describe("the evidence of a claim", () => {
  test.each(rows)("%s", (_, evidence, kinds) => {
    expect(evidenceWarnings(evidence, article, newsroom, null).map(({ what }) => what)).toEqual(kinds);
  });

  const both = (stance: Stance, another = stance) => [
    { ...piece("a"), stance },
    { ...other, stance: another },
  ];
  const stances: readonly (readonly [string, WarnedEvidence[], boolean | null, readonly EvidenceWarningKind[]])[] = [
    ["words that may not stand, with nothing but support", both("supports"), false, ["only-supports"]],
    ["the same with context beside it is fine", both("supports", "context"), false, []],
    ["and with a source against them", both("supports", "refutes"), false, []],
    ["words that may stand, with nothing but what refutes them", both("refutes"), true, ["only-refutes"]],
    ["one that supports them is enough", both("refutes", "supports"), true, []],
    ["words that may stand with support", both("supports"), true, []],
    ["words that may not, refuted", both("refutes"), false, []],
    ["without a verdict nothing is said", both("supports"), null, []],
  ];
  test.each(stances)("%s", (_, evidence, mayStand, kinds) => {
    expect(evidenceWarnings(evidence, article, newsroom, mayStand).map(({ what }) => what)).toEqual(kinds);
  });

  test("without the article's day nothing is newer, and without names and addresses nothing is its own", () => {
    const known = piece("a", { publishedOn: "2025-11-10", publisher: "", address: "https://harbour.example/" });
    const nothing = { publishedOn: null, site: null, address: null };
    expect(evidenceWarnings([known, other], nothing, { name: null, siteAddress: null }, null)).toEqual([]);
  });

  test("a warning names the sources that it is about, once each", () => {
    const newer = [piece("a", { publishedOn: "2026-01-01" }), piece("a", { publishedOn: "2026-01-01" }), other];
    expect(evidenceWarnings(newer, article, newsroom, null)).toEqual([{ what: "newer-source", sources: ["Source a"] }]);
  });
});
