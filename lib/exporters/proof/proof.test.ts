import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import type { Block } from "@/lib/domain/text/blocks";
import { correctedText, correctionChanges } from "@/lib/domain/verdict/corrections-in-text";
import { partOf, readProof } from "@/lib/exporters/testing/read-proof";
import { nastyStrings, sampleReport } from "@/lib/exporters/testing/sample-report";
import { importDraft } from "@/lib/importers/draft/import-draft";
import { importPlainText } from "@/lib/importers/plain/plain-text";
import { reportProof } from "./proof";

const sample = sampleReport();
const editor = { name: 'E. “Ed” <Dito> & "Co"', role: "editor" } as const;
const approvedAt = "2026-03-04T10:11:12.345Z";

type Correction = { readonly start: number; readonly end: number; readonly to: string | null };

/** A report of a text whose claims stand on these ranges, each approved, with words to apply where there are any. */
function reportOf(
  text: string,
  blocks: readonly Block[],
  corrections: readonly Correction[],
  direction: "ltr" | "rtl" = "ltr",
): AuditReport {
  const [claim] = sample.claims;
  const { verdict, approval } = claim ?? {};
  if (!claim || !verdict || !approval) throw new Error("the sample has no approved claim");
  const claims = corrections.map(
    ({ start, end, to }, i): ReportClaim => ({
      ...{
        ...claim,
        id: `c${i}`,
        number: i + 1,
        statement: `Statement ${i + 1}`,
        state: "approved",
        stateReason: null,
      },
      anchor: { start, end, quote: text.slice(start, end) },
      verdict: { ...verdict, state: "approved", correction: to, rationale: "Because of\nwhat the ministry said." },
      approval: { ...approval, by: editor, at: approvedAt },
      correction: to === null ? null : { is: "to-apply", version: null, stet: null },
    }),
  );
  return {
    ...{ ...sample, claims, article: { ...sample.article, language: direction === "rtl" ? "ar" : "en", direction } },
    version: { ...sample.version, text, blocks: [...blocks] },
  };
}

function joined(paragraphs: readonly string[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let at = 0;
  for (const words of paragraphs) {
    blocks.push({ start: at, end: at + words.length, kind: "paragraph", level: 0 });
    at += words.length + 2;
  }
  return { text: paragraphs.join("\n\n"), blocks };
}

const { text, blocks } = joined(["It opened in 1932 and cost 4.2 million.", "Nobody liked it at all."]);
const on = (quote: string, to: string | null): Correction => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, to };
};

async function proofOf(corrections: readonly Correction[]) {
  const bytes = await reportProof(reportOf(text, blocks, corrections));
  return { accepted: readProof(bytes, "accept"), rejected: readProof(bytes, "reject") };
}

describe("a proof's tracked changes", () => {
  test.each<[string, Correction[], string[]]>([
    [
      "without corrections: the text",
      [on("in 1932", null)],
      ["It opened in 1932 and cost 4.2 million.", "Nobody liked it at all."],
    ],
    [
      "two corrections: both",
      [on("opened in 1932", "opened in 1931"), on("4.2 million", "almost 4.3 million")],
      ["It opened in 1931 and cost almost 4.3 million.", "Nobody liked it at all."],
    ],
    [
      "words that only go, and words that only come",
      [on("Nobody liked it at all.", "Nobody liked it."), on("It opened", "It never opened")],
      ["It never opened in 1932 and cost 4.2 million.", "Nobody liked it."],
    ],
    [
      "one over another: the later, as the editor has it",
      [on("opened in 1932", "was opened in 1931"), on("in 1932 and", "in 1930 and")],
      ["It opened in 1930 and cost 4.2 million.", "Nobody liked it at all."],
    ],
    [
      "one over two paragraphs: left to a person",
      [{ start: 30, end: 47, to: "something else" }],
      ["It opened in 1932 and cost 4.2 million.", "Nobody liked it at all."],
    ],
    [
      "several lines, a tab, and what is markup elsewhere",
      [on("4.2 million", "<b>4</b>\n\t&amp; “5”")],
      ["It opened in 1932 and cost <b>4</b>\n\t&amp; “5”.", "Nobody liked it at all."],
    ],
  ])("%s", async (_, corrections, paragraphs) => {
    const { accepted, rejected } = await proofOf(corrections);
    expect(accepted.paragraphs).toEqual(paragraphs);
    expect(rejected.paragraphs).toEqual(text.split("\n\n"));
  });

  test("are by whoever approved them, then", async () => {
    const { accepted } = await proofOf([on("in 1932", "in 1931")]);
    expect(accepted.changes).toEqual([
      [editor.name, "2026-03-04T10:11:12Z"],
      [editor.name, "2026-03-04T10:11:12Z"],
    ]);
  });

  test.each(["applied", "stet", "missing"] as const)("are not made of a correction that is %s", async (is) => {
    const report = reportOf(text, blocks, [on("in 1932", "in 1931")]);
    const stet = is === "stet" ? (sample.claims[0]?.correction?.stet ?? null) : null;
    const version = is === "applied" ? 2 : null;
    const claims = report.claims.map((claim) => ({ ...claim, correction: { is, version, stet } }));
    expect(readProof(await reportProof({ ...report, claims }), "accept").changes).toEqual([]);
  });
});

describe("a proof's comments", () => {
  test("stand on the claims' words, which may overlap and go over paragraphs, and say what the report says", async () => {
    const { rejected, accepted } = await proofOf([
      on("opened in 1932", "opened in 1931"),
      on("in 1932 and cost", null),
      { start: 31, end: 47, to: null },
    ]);
    expect([...rejected.ranges.values()]).toEqual(["opened in 1932", "in 1932 and cost", "million.\n\nNobody"]);
    expect(accepted.ranges.get("0")).toBe("opened in 1931");
    const [first, ...rest] = rejected.comments.get("0") ?? [];
    expect(first).toMatch(/^Claim 1 · .* · Approved$/);
    const said = rest.join("\n");
    for (const words of ["Statement 1", "Because of\nwhat the ministry said.", "opened in 1931", "on revision"])
      expect(said).toContain(words);
  });

  test("that stand on nothing in this version are at its beginning, and say so", async () => {
    const report = reportOf(text, blocks, [on("in 1932", null)]);
    const bytes = await reportProof({ ...report, claims: report.claims.map((claim) => ({ ...claim, anchor: null })) });
    expect(readProof(bytes, "reject").ranges.size).toBe(0);
    expect(readProof(bytes, "reject").comments.get("0")).toContain(
      "This claim’s words could not be found in this version.",
    );
    const draft = await importDraft({ bytes, name: "a.docx" });
    expect(draft.ok && draft.value.notes.map(({ start }) => start)).toEqual([0]);
  });

  test("name the evidence that stands, and none that was taken off", async () => {
    const [claim] = reportOf(text, blocks, [on("in 1932", null)]).claims;
    const [piece] = claim?.evidence ?? [];
    if (!claim || !piece) throw new Error("the sample has no evidence");
    const named = (title: string) => ({ ...piece.source, title, address: null });
    const evidence = [
      { ...piece, source: named("A minister, who is not named"), removedAt: null },
      { ...piece, source: named("Taken off"), passage: "gone" },
    ];
    const report = { ...reportOf(text, blocks, []), claims: [{ ...claim, evidence }] };
    const said = readProof(await reportProof(report), "reject")
      .comments.get("0")
      ?.join("\n");
    expect(said).toMatch(/Refutes: .A minister, who is not named/);
    expect(said).not.toMatch(/Taken off|gone/);
  });
});

describe("a proof's text", () => {
  test("holds every word of a plain text, its signs of lists and rules between blocks too", async () => {
    const plain =
      "Title\n\nA line  with   spaces\nand a wrapped one.\n\n***\n\n- first\n- second\n\n> quoted\n\n3. third\n";
    const read = importPlainText(plain);
    if (!read.ok) throw new Error("unread");
    const { paragraphs } = readProof(await reportProof(reportOf(plain, read.value.blocks, [])), "reject");
    expect(paragraphs.join("\n")).toBe(
      plain
        .split("\n")
        .filter((line) => line !== "")
        .join("\n"),
    );
  });

  test("keeps headings, quotes and lists, each of which is counted anew", async () => {
    const own = joined(["Head", "one", "two", "between", "one", "quoted"]);
    const kinds = [
      { kind: "heading", level: 2 },
      { kind: "list-item", level: 1, ordered: true },
      { kind: "list-item", level: 2, ordered: false },
      { kind: "paragraph", level: 0 },
      { kind: "list-item", level: 1, ordered: true },
      { kind: "quote", level: 0 },
    ] as const;
    const made = own.blocks.map((block, i) => ({ ...block, ...kinds[i] }));
    const bytes = await reportProof(reportOf(own.text, made, []));
    const draft = await importDraft({ bytes, name: "a.docx" });
    const read = draft.ok ? draft.value.article.blocks : [];
    expect(read.map(({ kind, level }) => [kind, level])).toEqual(kinds.map(({ kind, level }) => [kind, level]));
    expect(new TextDecoder().decode(bytes).match(/<w:num w:numId="\d"/g)).toHaveLength(2);
  });

  test("reads from right to left where the article does", async () => {
    const own = joined(["انهار السد في مايو"]);
    const body = await reportProof(reportOf(own.text, own.blocks, [{ start: 14, end: 18, to: "يونيو" }], "rtl"));
    const xml = new TextDecoder().decode(body);
    expect(xml.match(/<w:bidi\/>/g)?.length).toBeGreaterThan(0);
    expect(xml.match(/<w:rtl\/>/g)?.length).toBeGreaterThan(2);
    expect(readProof(body, "accept").paragraphs).toEqual(["انهار السد في يونيو"]);
  });

  test("is well-formed XML in every part, whatever the report holds, and the same bytes each time", async () => {
    const bad = `a\u0001b\u000bc\u{10ffff}\ufffe${nastyStrings.join(" ")}`;
    const report = { ...sample, version: { ...sample.version, text: bad, blocks: joined([bad]).blocks }, claims: [] };
    for (const one of [sample, report]) {
      const bytes = await reportProof(one);
      expect(await reportProof(one)).toEqual(bytes);
      for (const name of ["document", "comments", "styles", "numbering", "settings"]) partOf(bytes, `word/${name}.xml`);
      partOf(bytes, "docProps/core.xml");
    }
    expect(readProof(await reportProof(report), "reject").paragraphs[0]).toContain("a\ufffdb\ufffdc\u{10ffff}\ufffd");
  });
});

const words = "The dam broke in May 1976 , “nobody” came — 12,500 Brücke مايو انهار السد ダムは 👩‍👩‍👧 é 𠮷".split(" ");
const paragraph = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 });
const randomArticles = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
  picks: fc.array(fc.record({ from: fc.nat(), length: fc.nat({ max: 8 }), to: fc.option(paragraph) }), {
    maxLength: 10,
  }),
  direction: fc.constantFrom("ltr" as const, "rtl" as const),
});

/** The offsets at which words begin and end. */
function placesIn(whole: string): { start: number; end: number }[] {
  return Array.from(whole.matchAll(/\S+/g), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

test("random articles: rejected the version, accepted the corrected text, each comment on its claim's quote", async () => {
  await fc.assert(
    fc.asyncProperty(randomArticles, async ({ paragraphs, picks, direction }) => {
      const own = joined(paragraphs.map((each) => each.join(" ")));
      const places = placesIn(own.text);
      const corrections = picks
        .map(({ from, length, to }): Correction => {
          const first = from % places.length;
          const last = Math.min(places.length - 1, first + length);
          const start = places[first]?.start ?? 0;
          const end = places[last]?.end ?? 0;
          const instead = to?.join(" ") ?? null;
          return { start, end, to: instead === own.text.slice(start, end) ? null : instead };
        })
        .toSorted((a, b) => a.start - b.start);
      const report = reportOf(own.text, own.blocks, corrections, direction);
      const bytes = await reportProof(report);

      const rejected = readProof(bytes, "reject");
      expect(rejected.paragraphs.join("\n\n")).toBe(own.text);
      const open = corrections.flatMap(({ to, ...range }) => (to === null ? [] : { ...range, to }));
      const corrected = correctedText(own.text, correctionChanges(own.text, own.blocks, open));
      expect(readProof(bytes, "accept").paragraphs.join("\n\n")).toBe(corrected);
      expect(
        [...rejected.ranges].map(([id, quote]) => [Number(id), quote]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
      ).toEqual(report.claims.map(({ anchor }, i) => [i, anchor?.quote]));

      const draft = await importDraft({ bytes, name: "proof.docx" });
      if (!draft.ok) throw new Error(draft.refusal.reason);
      expect(draft.value.article.text).toBe(corrected);
      expect(draft.value.notes).toHaveLength(report.claims.length);
    }),
  );
});
