import { z } from "zod";
import { confidence } from "@/lib/domain/shape/evidence";
import { line, note, optionalDay, optionalLine, quoted } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";
import { seenClaim } from "./seen-claim";

const draftId = z.uuid();
const noteNumber = z.number().int().min(1);

/** A source that a note names, as Galley proposed it or as somebody set it right. */
const namedSource = z.object({
  address: optionalLine(limits.address),
  title: optionalLine(limits.title),
  author: optionalLine(limits.line),
  publishedOn: optionalDay,
  medium: z.enum(["page", "interview", "document"]),
});

/** A note becomes a claim on its words with the sources that it names, none too; or with one confidential source. */
export const takeNoteInput = z.object({
  draftId,
  noteNumber,
  /** What the claim states; null for its words. */
  statement: quoted(limits.statement).nullable().default(null),
  sources: z.array(namedSource).max(20),
  confidential: z
    .object({ title: line(limits.title), ...confidence.shape })
    .nullable()
    .default(null),
});
export type TakeNoteInput = z.output<typeof takeNoteInput>;

/** Notes that become no claim: put beside the text, dropped, or waiting again. */
export const sortNotesInput = z.object({
  draftId,
  noteNumbers: z.array(noteNumber).min(1).max(10_000),
  stand: z.enum(["comment", "dropped", "waiting"]),
});
export type SortNotesInput = z.output<typeof sortNotesInput>;

export const eraseDraftAuthorInput = z.object({ articleId: z.uuid(), author: z.string().min(1).max(1_000) });
export type EraseDraftAuthorInput = z.output<typeof eraseDraftAuthorInput>;

const file = { name: z.string().min(1).max(1_000), bytes: z.instanceof(Uint8Array) };

/** A proof that came back, as a file. */
export const returnProofInput = z.object({ articleId: z.uuid(), ...file });
export type ReturnProofInput = z.output<typeof returnProofInput>;

/** An editor's ruling that a correction holds although the writer refused it in that proof. */
export const ruleHoldInput = z.object({ ...seenClaim, draftId, reason: note(limits.reason) });
export type RuleHoldInput = z.output<typeof ruleHoldInput>;
