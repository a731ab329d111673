import type { NoteProposal } from "@/lib/domain/draft/draft-note";
import {
  changedBlocks,
  type ProofOutcome,
  type ReturnedTexts,
  type TextFindings,
  textFindings,
  writersText,
} from "@/lib/domain/draft/proof-findings";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import type { EditedBlock } from "@/lib/domain/text/edit";
import type { TextRange } from "@/lib/domain/text/range";
import { correctionChanges } from "@/lib/domain/verdict/corrections-in-text";
import { checkDraftFile } from "@/lib/importers/article-source";
import { type ProofNote, type ReadProof, readDocxProof } from "@/lib/importers/docx/docx-proof";
import type { DraftNote } from "./draft";
import { proposalOf } from "./proposals";
import { onTheirWords } from "./standing-words";

/** A proof that came back, its notes on their words of the text with all changes accepted. */
type ReturnedProof = Omit<ReadProof, "notes"> & {
  readonly notes: readonly (DraftNote & { readonly claim: number | null; readonly proposal: NoteProposal })[];
};

/** Reads a proof that came back. Refuses what no Word document is, as importDraft does, and proof-not-docx. */
export function readReturnedProof(file: { readonly bytes: Uint8Array; readonly name: string }): Result<ReturnedProof> {
  const fits = checkDraftFile(file);
  if (!fits.ok) return fits;
  if (!/\.docx$/i.test(file.name)) return refuse("proof-not-docx", {}, "file");
  const read = readDocxProof(file.bytes);
  if (!read.ok) return read;
  const { accepted: text, blocks, notes, ...proof } = read.value;
  const placed = notes.map((note) => ({ ...placedNote({ text, blocks }, note), proposal: proposalOf(note) }));
  return ok({ ...proof, accepted: text, blocks, notes: placed });
}

function placedNote(
  article: { readonly text: string; readonly blocks: readonly Block[] },
  { claim, ...note }: ProofNote,
) {
  const [placed] = onTheirWords({ ...article, language: "und" }, [note]);
  return { ...(placed as DraftNote), claim };
}

/** A version, the corrections that its proof had, each on its claim's words, and the proof as it came back. */
export type AskedFindings = {
  readonly version: { readonly text: string; readonly blocks: readonly Block[] };
  readonly corrections: readonly (TextRange & { readonly to: string; readonly claim: number })[];
  readonly returned: ReturnedTexts;
};

/** What was found, and what a next version would be of: the corrections alone, as an edit; and the writer's whole text. */
type JudgedProof = TextFindings & {
  readonly withCorrections: readonly EditedBlock[];
  readonly whole: { readonly text: string; readonly blocks: readonly Block[] };
};

/** Finds what became of each correction, and what else was changed. */
export function judgedProof({ version, corrections, returned }: AskedFindings): JudgedProof {
  const inOrder = corrections.toSorted((a, b) => a.start - b.start);
  const changes = correctionChanges(version.text, version.blocks, inOrder).map(({ by, ...change }) => ({
    ...change,
    claim: by.claim,
  }));
  const findings = textFindings(version, changes, returned);
  const outcomeOf = new Map(findings.outcomes.map(({ claim, outcome }) => [claim, outcome]));
  const judged = changes.map((each) => ({ ...each, outcome: outcomeOf.get(each.claim) as ProofOutcome }));
  return {
    ...findings,
    withCorrections: changedBlocks(
      version,
      judged.filter(({ outcome }) => outcome === "applied"),
    ),
    whole: writersText(version, judged, returned),
  };
}
