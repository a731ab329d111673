import { performance } from "node:perf_hooks";
import mammoth from "mammoth";
import { importDraft } from "../lib/importers/draft/import-draft";
import { draftFile, type MadeDraft, type MadeNote } from "../lib/importers/testing/draft-file";
import { seededRandom } from "./highlight/random";
import { median } from "./median";

// A draft of 100,000 characters with 1,000 notes, as Word writes it, read with its notes, against mammoth for its text alone
// in the same run. `npm run bench -- draft [--json]`

const LENGTH = 100_000;
const NOTES = 1_000;
const RUNS = 15;
const AIM = 3;

const words =
  "the ministry said that 71 people were held in May 1976, after “talks” with nobody; prices rose by 4.5 per cent.".split(
    " ",
  );

function makeDraft(): MadeDraft {
  const random = seededRandom(16);
  const paragraphs: string[] = [];
  const places: { start: number; end: number }[] = [];
  for (let at = 0; at < LENGTH; ) {
    const own: string[] = [];
    const length = 60 + Math.floor(random() * 40);
    for (let i = 0, offset = at; i < length; i++) {
      const word = words[Math.floor(random() * words.length)] as string;
      own.push(word);
      places.push({ start: offset, end: offset + word.length });
      offset += word.length + 1;
    }
    paragraphs.push(own.join(" "));
    at += own.join(" ").length + 2;
  }
  const kinds = ["comment", "comment", "footnote", "endnote", "link"] as const;
  const notes = Array.from({ length: NOTES }, (_, i): MadeNote => {
    const place = places[Math.floor((i * places.length) / NOTES)] as (typeof places)[number];
    const kind = kinds[i % kinds.length] as (typeof kinds)[number];
    const said = { author: "A. Writer", at: "2026-03-04T10:00:00Z" };
    const replies = i % 10 === 0 ? [{ ...said, text: "The ministry." }] : [];
    const text = kind === "link" ? `https://a.example/${i}` : `Interview with the ministry, note ${i}.`;
    return { kind, ...place, text, ...said, replies };
  });
  return { paragraphs, notes, runLength: 80 };
}

async function measure(asJson: boolean) {
  const bytes = draftFile("word", makeDraft());
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -3; run < RUNS; run++) {
    const [a, b] = [
      await timed(() => read(bytes)),
      await timed(() => mammoth.extractRawText({ buffer: Buffer.from(bytes) })),
    ];
    if (run < 0) continue;
    ours.push(a);
    theirs.push(b);
  }
  const ratio = median(ours) / median(theirs);
  const rows = { characters: LENGTH, notes: NOTES, ms: median(ours), mammothMs: median(theirs), ratio, aim: AIM };
  if (ratio > AIM) process.exitCode = 1;
  if (asJson) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else {
    process.stdout.write(`Galley, text and notes   ${rows.ms.toFixed(1)} ms\n`);
    process.stdout.write(`mammoth, text alone      ${rows.mammothMs.toFixed(1)} ms\n`);
    process.stdout.write(`ratio                    ${ratio.toFixed(2)} (aim: under ${AIM})\n`);
  }
}

async function read(bytes: Uint8Array) {
  const draft = await importDraft({ bytes, name: "draft.docx" });
  if (!draft.ok || draft.value.notes.length !== NOTES) throw new Error("not all notes were read");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

await measure(process.argv.includes("--json"));
