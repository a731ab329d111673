import { seededRandom } from "@/bench/highlight/random";
import { importDraft } from "@/lib/importers/draft/import-draft";
import { Chance, type DrawnDraft, type DrawnNote } from "./draw";
import { drawDraft } from "./draw-notes";
import { writeDraft } from "./write-draft";

/** How much of a drawn draft a reader got right, and in words what it did not. */
type DraftMeasure = {
  readonly notes: number;
  readonly exact: number;
  readonly textIsExact: boolean;
  readonly wrong: string[];
};

/** Draws the draft of a seed, has it read, and holds every note and the text against what was drawn. */
export async function measureDraft(seed: number): Promise<DraftMeasure> {
  const chance = new Chance(seededRandom(seed));
  const drawn = drawDraft(chance);
  const bytes = writeDraft(drawn, chance);
  const read = await importDraft({ bytes, name: "draft.docx" });
  if (!read.ok) throw new Error(`seed ${seed}: ${read.refusal.reason}`);
  const { article, notes } = read.value;
  const found = notes.map(({ proposal: _, quote, ...note }) => {
    if (article.text.slice(note.start, note.end) !== quote)
      throw new Error(`seed ${seed}: “${quote}” stands elsewhere`);
    return inShort(note);
  });
  const expected = drawn.notes.flatMap((note) => asWritten(drawn, note)).map(inShort);
  const left = [...found];
  const wrong: string[] = [];
  for (const each of expected) {
    const at = left.indexOf(each);
    if (at < 0) wrong.push(`not so: ${each}`);
    else left.splice(at, 1);
  }
  wrong.push(...left.map((each) => `instead: ${each}`));
  const textIsExact = article.text === drawn.text;
  if (!textIsExact) wrong.push(`text: ${JSON.stringify([article.text, drawn.text])}`);
  const missed = wrong.filter((each) => each.startsWith("not so")).length;
  return {
    notes: expected.length,
    exact: expected.length - missed,
    textIsExact,
    wrong: wrong.map((each) => `seed ${seed} (${drawn.shape}): ${each}`),
  };
}

/** The notes that a program makes of one: Google Docs writes answers as comments, and not what is resolved. */
function asWritten({ shape }: DrawnDraft, note: DrawnNote): DrawnNote[] {
  if (shape !== "google" || note.kind !== "comment") return [note];
  const own = { ...note, replies: [], resolved: false };
  return [own, ...note.replies.map((reply) => ({ ...own, ...reply }))];
}

type Shown = Pick<DrawnNote, "kind" | "start" | "end" | "text" | "author" | "at" | "replies" | "resolved">;

function inShort({ kind, start, end, text, author, at, replies, resolved }: Shown): string {
  return JSON.stringify({ kind, start, end, text, author, at, replies, resolved });
}
