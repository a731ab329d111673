import { asWritten, oneOf, oneOfOrNull } from "@/lib/data/columns";
import "server-only";
import type { Prisma } from "@/lib/data/generated/client";
import type { ReadingNote } from "@/lib/domain/evidence/reading-note";
import {
  type HowSeen,
  howSeen,
  type SnapshotHop,
  type SnapshotHow,
  type SnapshotState,
  type SnapshotTextState,
  snapshotHows,
  snapshotStates,
  snapshotTextStates,
} from "@/lib/domain/evidence/snapshot";
import { mayRead, type SourceReader } from "@/lib/domain/evidence/source";
import { type Refusal, refusalReasons } from "@/lib/domain/result";
import { type Direction, directions } from "@/lib/domain/text/direction";
import { type Encoding, encodings } from "@/lib/domain/text/encodings";

/**
 * What one reader may know of a snapshot without its bytes and its words. `length` is in bytes; `type` was found out from
 * the bytes, `toldType` is what the sender said. `refusal` is why the last try failed, `nextTryAt` when it is tried again.
 * Nobody asked (`askedById` null) for what the watch fetched. `saltedSha256` names it to everybody; `sha256`, that of its
 * bytes, and `salt` are for those who may read them. `isHidden` says that all that could tell of the page was left out.
 */
export type SnapshotFacts = {
  readonly isHidden: boolean;
  readonly id: string;
  readonly sourceId: string;
  readonly how: SnapshotHow;
  readonly state: SnapshotState;
  readonly askedById: string | null;
  readonly askedAt: Date;
  readonly askedAddress: string | null;
  readonly attempts: number;
  readonly triedAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly refusal: Refusal | null;
  readonly keptAt: Date | null;
  readonly saltedSha256: string | null;
  readonly salt: string | null;
  readonly sha256: string | null;
  readonly length: number | null;
  readonly type: string | null;
  readonly toldType: string | null;
  readonly fileName: string | null;
  readonly finalAddress: string | null;
  readonly status: number | null;
  readonly hops: readonly SnapshotHop[];
  readonly remoteAddress: string | null;
  readonly textState: SnapshotTextState | null;
  readonly textRefusal: Refusal | null;
  readonly bounded: boolean;
  readonly restStart: number | null;
  readonly doubt: string | null;
  /** What a person should know of how it was read. */
  readonly notes: readonly ReadingNote[];
  /** The snapshot that this one is another reading of, and the encoding that a person chose for it. */
  readonly rereadOfId: string | null;
  readonly encoding: Encoding | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly direction: Direction | null;
  readonly howSeen: HowSeen | null;
  readonly howSeenNote: string | null;
  readonly timeStampAt: Date | null;
  readonly archivedAddress: string | null;
};

/** The columns of SnapshotFacts, neither the bytes nor the words, which can be long, and whose they are. */
export const snapshotFactsSelect = {
  id: true,
  sourceId: true,
  how: true,
  state: true,
  askedById: true,
  askedAt: true,
  askedAddress: true,
  attempts: true,
  triedAt: true,
  nextTryAt: true,
  reason: true,
  reasonParams: true,
  keptAt: true,
  saltedSha256: true,
  salt: true,
  sha256: true,
  length: true,
  type: true,
  toldType: true,
  fileName: true,
  finalAddress: true,
  status: true,
  hops: true,
  remoteAddress: true,
  textState: true,
  textReason: true,
  textReasonParams: true,
  bounded: true,
  restStart: true,
  doubt: true,
  notes: true,
  rereadOfId: true,
  encoding: true,
  title: true,
  language: true,
  direction: true,
  howSeen: true,
  howSeenNote: true,
  timeStampAt: true,
  archivedAddress: true,
  source: { select: { confidential: true, addedById: true } },
} as const satisfies Prisma.SnapshotSelect;

type FactsRow = Prisma.SnapshotGetPayload<{ select: typeof snapshotFactsSelect }>;

/** A row's facts as the reader may see them. */
export function shownSnapshotOf(row: FactsRow, reader: SourceReader): SnapshotFacts {
  const facts = snapshotFactsOf(row);
  return mayRead(reader, row.source) ? facts : withoutWords(facts);
}

function snapshotFactsOf({
  source: _,
  reason,
  reasonParams,
  textReason,
  textReasonParams,
  ...row
}: FactsRow): SnapshotFacts {
  return {
    ...row,
    isHidden: false,
    how: oneOf(snapshotHows, row.how),
    state: oneOf(snapshotStates, row.state),
    refusal: refusalOf(reason, reasonParams),
    textRefusal: refusalOf(textReason, textReasonParams),
    hops: asWritten(row.hops),
    notes: asWritten(row.notes),
    encoding: oneOfOrNull(encodings, row.encoding),
    textState: oneOfOrNull(snapshotTextStates, row.textState),
    direction: oneOfOrNull(directions, row.direction),
    howSeen: oneOfOrNull(howSeen, row.howSeen),
  };
}

/**
 * The facts without anything that could name a confidential source or tell a guess from the truth: where it came from,
 * what it is called, who has it, what its bytes and its words are like.
 */
function withoutWords(facts: SnapshotFacts): SnapshotFacts {
  const { refusal, textRefusal } = facts;
  return {
    ...facts,
    ...{ isHidden: true, salt: null, sha256: null, length: null },
    ...{ askedAddress: null, finalAddress: null, archivedAddress: null, remoteAddress: null, hops: [], toldType: null },
    ...{
      fileName: null,
      title: null,
      howSeenNote: null,
      language: null,
      direction: null,
      restStart: null,
      doubt: null,
      notes: [],
      encoding: null,
    },
    refusal: refusal && { ...refusal, params: hiddenParams(refusal) },
    textRefusal: textRefusal && { ...textRefusal, params: hiddenParams(textRefusal) },
  };
}

/** Words in a refusal's parameters are hosts and types; numbers tell nothing. */
function hiddenParams({ params = {} }: Refusal) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? "…" : value]),
  );
}

function refusalOf(reason: string | null, params: Prisma.JsonValue): Refusal | null {
  return reason === null ? null : { reason: oneOf(refusalReasons, reason), params: asWritten(params ?? {}) };
}
