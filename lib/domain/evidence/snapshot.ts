import { type Refusal, type Result, refuse } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import type { Direction } from "@/lib/domain/text/direction";
import type { TextRange } from "@/lib/domain/text/range";
import type { ReadingNote } from "./reading-note";

/** How a snapshot came to be: its address was fetched, its file was uploaded, or its words were typed in. */
export const snapshotHows = ["fetched", "uploaded", "pasted"] as const;
export type SnapshotHow = (typeof snapshotHows)[number];

/** Where a snapshot stands: the first two are on their way; `kept` never changes any more; `failed` may be tried again. */
export const snapshotStates = ["waiting", "fetching", "kept", "failed"] as const;
export type SnapshotState = (typeof snapshotStates)[number];

/** How words that stand in no file were seen or heard. */
export const howSeen = ["interview", "phone-call", "paper-archive", "broadcast", "other"] as const;
export type HowSeen = (typeof howSeen)[number];

/** Whether the words of a snapshot could be read: read, there are none in it (a picture), or not readable. */
export const snapshotTextStates = ["read", "none", "unreadable"] as const;
export type SnapshotTextState = (typeof snapshotTextStates)[number];

/** How a passage stands in the snapshot's text: as quoted but for spacing and signs, with other words, or not at all. */
export const passageHows = ["exact", "approximate", "not-found"] as const;
export type PassageHow = (typeof passageHows)[number];

/** A page of a paginated snapshot: its number, from 1, and the range of the text that stands on it. */
export type SnapshotPage = TextRange & { readonly number: number };

/**
 * The words of a snapshot as they were read: canonical text and blocks as a version has them. `textRefusal` says why they
 * could not be read; `bounded` that a limit cut them off; `restStart` where, after a page's own words, its menus and
 * sidebars begin; `doubt` what a page may have hidden, by its looks; `notes` how it was read. `publishedOn` is YYYY-MM-DD.
 */
export type SnapshotReading = {
  readonly textState: SnapshotTextState;
  readonly textRefusal: Refusal | null;
  readonly restStart: number | null;
  readonly doubt: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly SnapshotPage[];
  readonly bounded: boolean;
  readonly title: string | null;
  readonly language: string | null;
  readonly direction: Direction | null;
  readonly publishedOn: string | null;
  readonly notes: readonly ReadingNote[];
};

/** One answer on the way to what was fetched, the last one included, as an archive's records are written from it. */
export type SnapshotHop = {
  readonly address: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  /** The headers that were sent with the question. */
  readonly asked: readonly (readonly [string, string])[];
  /** ISO 8601. */
  readonly at: string;
  readonly remoteAddress: string | null;
};

/** The largest file that can be kept, in bytes. */
export const MAX_SNAPSHOT_BYTES = 50 * 1024 * 1024;

/** The refusal of a file that is larger. */
export function snapshotTooLarge(): Result<never> {
  return refuse("snapshot-too-large", { limit: `${MAX_SNAPSHOT_BYTES / 1024 / 1024} MB` }, "file");
}

const keptTypes =
  /^(?:(?:text|image|audio|video)\/|application\/(?:pdf|xhtml\+xml|json|xml|msword|multipart-related|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$)/;

/** Whether a file of this sniffed type can be brought as a snapshot: a page, document, table, picture or recording. */
export function isKeptType(type: string): boolean {
  return keptTypes.test(type);
}

/** The waits before the second, third, … try of a fetch that failed for what may pass by itself, in seconds. */
const retryWaits = [10, 60, 300, 1_800] as const;

/** How long to wait after so many tries, in milliseconds; null when it was tried often enough. */
export function waitAfterTries(tries: number): number | null {
  const seconds = retryWaits[tries - 1];
  return seconds === undefined ? null : seconds * 1_000;
}

/** Whether a snapshot is on its way, so that the screen looks again by itself. */
export function isUnderWay(state: SnapshotState): boolean {
  return state === "waiting" || state === "fetching";
}

/** How old a kept snapshot may be for new evidence to rest on it rather than on a new one, in milliseconds. */
const RECENT_MS = 24 * 60 * 60 * 1_000;

/** Whether what was kept at that time is recent enough not to be fetched again for new evidence. */
export function isRecent(keptAt: Date, now: Date): boolean {
  return now.getTime() - keptAt.getTime() < RECENT_MS;
}

/** The number of the page on which an offset of the text stands, or null where the text has no pages. */
export function pageAt(pages: readonly SnapshotPage[], offset: number): number | null {
  let found: number | null = null;
  for (const { number, start } of pages) {
    if (start > offset) break;
    found = number;
  }
  return found;
}
