import { z } from "zod";
import { ReceivedFile } from "@/lib/domain/evidence/received-file";
import { howSeen } from "@/lib/domain/evidence/snapshot";
import { optionalNote, quoted } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";
import { encodings } from "@/lib/domain/text/encodings";
import { seenClaim } from "./seen-claim";

/** A piece of evidence on a claim as the person saw it. */
const seenEvidence = z.object({ ...seenClaim, evidenceId: z.uuid() });

/** Has a source's address fetched; with `evidence`, for that piece to rest on. */
export const takeSnapshotInput = z.object({ sourceId: z.uuid(), evidence: seenEvidence.nullable() });
export type TakeSnapshotInput = z.output<typeof takeSnapshotInput>;

export const rereadSnapshotInput = z.object({ snapshotId: z.uuid(), encoding: z.enum(encodings) });
export type RereadSnapshotInput = z.output<typeof rereadSnapshotInput>;

export const retrySnapshotInput = z.object({ snapshotId: z.uuid() });
export type RetrySnapshotInput = z.output<typeof retrySnapshotInput>;

/** A file and what was told of it. */
export const broughtFile = {
  name: z.string().max(1_000),
  toldType: z.string().max(200).nullable(),
  bytes: z.union([z.instanceof(Uint8Array), z.instanceof(ReceivedFile)]),
};

/** A file; with `evidence`, for that piece to rest on. */
export const uploadSnapshotInput = z.object({
  sourceId: z.uuid(),
  evidence: seenEvidence.nullable(),
  ...broughtFile,
});
export type UploadSnapshotInput = z.output<typeof uploadSnapshotInput>;

/** Words that were seen or heard, and how. */
export const pastedWords = {
  words: quoted(limits.pasted),
  howSeen: z.enum(howSeen),
  howSeenNote: optionalNote(limits.note),
};

/** The same, kept; with `evidence`, for that piece to rest on. */
export const pasteSnapshotInput = z.object({
  sourceId: z.uuid(),
  evidence: seenEvidence.nullable(),
  ...pastedWords,
});
export type PasteSnapshotInput = z.output<typeof pasteSnapshotInput>;

export const chooseSnapshotInput = seenEvidence.extend({ snapshotId: z.uuid() });
export type ChooseSnapshotInput = z.output<typeof chooseSnapshotInput>;

/** A range of a snapshot's text, in UTF-16 code units, half-open. */
export const choosePassageInput = seenEvidence.extend({
  snapshotId: z.uuid(),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type ChoosePassageInput = z.output<typeof choosePassageInput>;

/**
 * Looks into a snapshot's words: for a part by its number from 1, or for the next place of some words behind an offset
 * (UTF-16 code units); `evidenceId` is the piece that a passage is to be chosen for.
 */
export const findInSnapshotInput = z.object({
  ...{ sourceId: z.uuid(), snapshotId: z.uuid(), evidenceId: z.uuid() },
  part: z.int().min(1).nullable(),
  words: z.string().max(limits.line),
  after: z.int().min(0),
});
export type FindInSnapshotInput = z.output<typeof findInSnapshotInput>;
