import fc from "fast-check";
import { expect, test } from "vitest";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import type { Block } from "@/lib/domain/text/blocks";
import { applyEdit } from "@/lib/domain/text/edit";
import { correctedText, correctionChanges } from "@/lib/domain/verdict/corrections-in-text";
import { reportProof } from "@/lib/exporters/proof/proof";
import { sampleReport } from "@/lib/exporters/testing/sample-report";
import { editProof, type WriterEdit } from "@/lib/importers/testing/edit-proof";
import { runs } from "@/scripts/testing/fixed-seeds";
import { judgedProof, readReturnedProof } from "./returned-proof";

const sample = sampleReport();
const articleId = "0199c0de-0000-7000-8000-000000000001";
type Correction = { readonly start: number; readonly end: number; readonly to: string; readonly claim: number };

function joined(paragraphs: readonly string[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let at = 0;
  for (const words of paragraphs) {
    blocks.push({ start: at, end: at + words.length, kind: "paragraph", level: 0 });
    at += words.length + 2;
  }
  return { text: paragraphs.join("\n\n"), blocks };
}

function reportOf(version: { text: string; blocks: Block[] }, corrections: readonly Correction[]): AuditReport {
  const [claim] = sample.claims;
  const { verdict, approval } = claim ?? {};
  if (!claim || !verdict || !approval) throw new Error("the sample has no approved claim");
  const claims = corrections.map(
    ({ start, end, to, claim: number }): ReportClaim => ({
      ...{ ...claim, number, state: "approved", anchor: { start, end, quote: version.text.slice(start, end) } },
      ...{ verdict: { ...verdict, state: "approved", correction: to }, approval },
      correction: { is: "to-apply", version: null, stet: null },
    }),
  );
  return {
    ...{ ...sample, claims, article: { ...sample.article, id: articleId, language: "en", direction: "ltr" } },
    version: { ...sample.version, ...version },
  };
}

async function returned(
  version: { text: string; blocks: Block[] },
  corrections: readonly Correction[],
  edits: readonly WriterEdit[],
) {
  const bytes = editProof(await reportProof(reportOf(version, corrections)), edits);
  const read = readReturnedProof({ bytes, name: "proof.docx" });
  if (!read.ok) throw new Error(read.refusal.reason);
  const { accepted, blocks, rejected } = read.value;
  const texts = { accepted, acceptedBlocks: blocks, rejected };
  return { read: read.value, judged: judgedProof({ version, corrections, returned: texts }) };
}

const version = joined([
  "It opened in 1932 and cost 4.2 million. The toll was a penny.",
  "Nobody liked it at all, the mayor said.",
]);
const on = (quote: string, to: string, claim: number): Correction => {
  const start = version.text.indexOf(quote);
  return { start, end: start + quote.length, to, claim };
};
const three = [
  on("opened in 1932", "opened in 1931", 1),
  on("4.2 million", "4.3 million", 2),
  on("a penny", "twopence", 3),
];

test.each<[string, WriterEdit[], string[]]>([
  ["untouched: all undecided", [], ["1 undecided", "2 undecided", "3 undecided"]],
  ["all accepted", [{ do: "accept" }], ["1 applied", "2 applied", "3 applied"]],
  ["all rejected", [{ do: "reject" }], ["1 refused", "2 refused", "3 refused"]],
  [
    "each otherwise",
    [
      { do: "accept", nth: 0 },
      { do: "reject", nth: 1 },
    ],
    ["1 applied", "2 refused", "3 undecided"],
  ],
  [
    "changed otherwise",
    [
      { do: "reject", nth: 1 },
      { do: "replace", from: ">4.2<", to: ">five<" },
    ],
    ["1 undecided", "2 changed", "3 undecided"],
  ],
])("what became of corrections: %s", async (_, edits, outcomes) => {
  const { judged } = await returned(version, three, edits);
  expect(judged.outcomes.map(({ claim, outcome }) => `${claim} ${outcome}`)).toEqual(outcomes);
});

test("what the writer changed beside the corrections is told, and does not hide what became of them", async () => {
  const { judged } = await returned(version, three, [
    { do: "accept", nth: 0 },
    { do: "reject", nth: 1 },
    { do: "replace", from: "Nobody", to: "Hardly anybody" },
    { do: "replace", from: "The toll", to: "The first toll" },
  ]);
  expect(judged.outcomes.map(({ outcome }) => outcome)).toEqual(["applied", "refused", "undecided"]);
  expect(judged.outside.map(({ gone, come }) => [gone.trim(), come.trim()])).toEqual([
    ["", "first"],
    ["Nobody", "Hardly anybody"],
  ]);
  expect(judged.whole.text).toBe(
    "It opened in 1931 and cost 4.2 million. The first toll was a penny.\n\nHardly anybody liked it at all, the mayor said.",
  );
  expect(judged.whole.blocks.map(({ start, end }) => judged.whole.text.slice(start, end))).toEqual(
    judged.whole.text.split("\n\n"),
  );
});

test("answers stand at their claims, the writer's own notes at none, and comments that are gone are missed", async () => {
  const { read } = await returned(version, three, [
    { do: "answer", nth: 1, author: "W. Riter", text: "It was 4.2, see the ledger." },
    { do: "comment", author: "W. Riter", text: "Mine", paragraph: 1 },
    { do: "drop-comment", nth: 0 },
  ]);
  expect(read.notes.map(({ claim, author, text }) => [claim, author, text])).toEqual([
    [2, "W. Riter", "It was 4.2, see the ledger."],
    [null, "W. Riter", "Mine"],
  ]);
  expect(read.claims).toEqual([2, 3]);
  expect(read.mark).toMatchObject({ article: articleId, version: 3, claims: [1, 2, 3] });
});

test("a proof whose marks a program dropped still tells its claims by its comments", async () => {
  const { read } = await returned(version, three, [{ do: "drop-marks" }]);
  expect([read.mark, read.claims]).toEqual([null, [1, 2, 3]]);
});

test.each([
  ["no Word document", new TextEncoder().encode("hello"), "proof.docx", "file-not-what-it-says"],
  ["another kind of file", new TextEncoder().encode("# hello"), "proof.md", "proof-not-docx"],
])("%s is refused", (_, bytes, name, reason) => {
  const read = readReturnedProof({ bytes, name });
  expect(!read.ok && read.refusal.reason).toBe(reason);
});

const words = "The dam broke in May 1976 , “nobody” came — 12,500 Brücke مايو انهار السد ダムは é 𠮷".split(" ");
const paragraph = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 });

test("random articles: whatever the writer decides on each correction is found, and the next text follows from it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.record({ at: fc.nat(), to: paragraph, what: fc.constantFrom("accept", "reject", "leave" as const) }),
        { minLength: 1, maxLength: 5 },
      ),
      async (paragraphs, picks) => {
        const own = joined(paragraphs.map((each) => each.join(" ")));
        const places = Array.from(own.text.matchAll(/\S+/g), ({ index, 0: word }) => ({ index, word }));
        // Of words that stand apart, so that each change is a change of its own.
        const chosen = new Map(picks.map((pick) => [Math.floor((pick.at % places.length) / 3) * 3, pick]));
        const corrections = [...chosen].flatMap(([at, { to }], i) => {
          const place = places[at];
          const instead = to.join("-");
          if (!place || place.word === instead) return [];
          return { start: place.index, end: place.index + place.word.length, to: instead, claim: i + 1 };
        });
        const inOrder = corrections.toSorted((a, b) => a.start - b.start);
        const changes = correctionChanges(own.text, own.blocks, inOrder);
        const whatOf = (claim: number) => [...chosen.values()][claim - 1]?.what ?? "leave";
        const edits = changes.map(({ by }, nth): WriterEdit => ({ do: whatOf(by.claim), nth }));
        const { judged } = await returned(own, inOrder, edits);
        const expected = { accept: "applied", reject: "refused", leave: "undecided" };
        expect(judged.outcomes).toEqual(
          changes.map(({ by }) => ({ claim: by.claim, outcome: expected[whatOf(by.claim)] })),
        );
        expect(judged.outsideCount).toBe(0);
        const made = applyEdit(own, judged.withCorrections);
        const applied = changes.filter(({ by }) => whatOf(by.claim) === "accept");
        expect(made.ok && made.value.text).toBe(correctedText(own.text, applied));
        expect(judged.whole.text).toBe(correctedText(own.text, applied));
      },
    ),
    { numRuns: runs(60) },
  );
});
