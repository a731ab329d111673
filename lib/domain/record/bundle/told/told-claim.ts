import { type ClaimFields, claimFieldsIn } from "@/lib/domain/claim/fields";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";
import type { SignInInEvent } from "@/lib/domain/record/audit/events/sign-in";
import { sourceIn } from "@/lib/domain/record/audit/source-in-event";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import type { DecisionKind } from "@/lib/domain/verdict/decision";
import type { VerdictState } from "@/lib/domain/verdict/verdict";
import {
  attachedPiece,
  attachedPieces,
  bindPiece,
  choosePassage,
  editPiece,
  type ToldEvidence,
  tickedPiece,
} from "./told-evidence";
import { lookAt, placeOf, type ToldPlace } from "./told-place";

export type ToldVerdict = {
  readonly number: number;
  readonly rating: string;
  readonly label: string;
  readonly scale: number;
  readonly rationale: string | null;
  readonly correction: string | null;
  readonly by: string | null;
  readonly at: string;
  state: VerdictState;
};

export type ToldDecision = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly verdict: number;
  readonly by: string | null;
  readonly at: string;
  readonly note: string | null;
  readonly subjectSha256: string;
  readonly signIn: SignInInEvent;
};

/** An editor's ruling that the text stands although a verdict found it wrong. */
type ToldStet = {
  readonly verdict: number;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
};

/** A claim as the records of the log tell of it. */
export type ToldClaim = {
  readonly id: string;
  readonly number: number;
  readonly isTick: boolean;
  readonly by: string | null;
  readonly at: string;
  state: string;
  stateReason: string | null;
  fields: ClaimFields;
  assignedToId: string | null;
  place: ToldPlace;
  readonly verdicts: ToldVerdict[];
  readonly decisions: ToldDecision[];
  readonly stets: ToldStet[];
  /** The versions in which it came to stand on the words of its approved correction. */
  readonly correctedIn: number[];
  readonly evidence: Map<string, ToldEvidence>;
  /** The sources of which a record on this claim is withheld, so that what is said of their evidence cannot be held against it. */
  readonly withheldSources: Set<string>;
};

/** A claim as it was marked. */
export function markedClaim(event: EventRecord<"claim.marked" | "claim.ticked" | "draft.note-taken">): ToldClaim {
  return {
    ...{ id: event.subject, number: event.data.number, isTick: false, by: event.actor, at: event.at },
    ...{ state: "open", stateReason: null, fields: claimFieldsIn(event.data), place: placeOf(event.data) },
    assignedToId: null,
    ...{ verdicts: [], decisions: [], stets: [], correctedIn: [] },
    ...{ evidence: new Map(), withheldSources: new Set() },
  };
}

/** A claim as it came of a draft's note, or the one that stood there, with the sources that the note named. */
export function notedClaim(event: EventRecord<"draft.note-taken">, known: ToldClaim | undefined): ToldClaim {
  const claim = known ?? markedClaim(event);
  for (const [id, piece] of attachedPieces(event)) claim.evidence.set(id, piece);
  return claim;
}

/** A claim as it was ticked: marked, with its passage, and submitted. */
export function tickedClaim(event: EventRecord<"claim.ticked">): ToldClaim {
  const { data, actor: by, at } = event;
  const { verdict: number, rating, ratingLabel: label, scale } = data;
  const verdict = { number, rating, label, scale, rationale: null, correction: null, by, at, state: "open" } as const;
  return {
    ...{ ...markedClaim(event), isTick: true, state: "submitted" },
    ...{ verdicts: [verdict], evidence: new Map([[data.evidence, tickedPiece(event)]]) },
  };
}

/** The kinds of events that change something of a claim that is marked already. */
export type ClaimKind =
  | Exclude<Extract<AuditEventType, `claim.${string}`>, "claim.marked" | "claim.ticked">
  | Extract<AuditEventType, `verdict.${string}` | `evidence.${string}`>
  | "snapshot.uploaded"
  | "snapshot.pasted"
  | "snapshot.asked"
  | "snapshot.kept"
  | "notice.answered";

/** What an event of each kind changes in the claim that it is on, besides its state. */
export const claimTellers: { readonly [T in ClaimKind]: (claim: ToldClaim, event: EventRecord<T>) => void } = {
  "claim.edited": (claim, { data }) => {
    claim.fields = data.after;
  },
  "claim.assigned": (claim, { data }) => {
    claim.assignedToId = data.after.assignedToId;
  },
  "claim.ends-adjusted": (claim, { data }) => {
    leaveCorrected(claim);
    claim.place = placeOf(data);
    claim.fields = { ...claim.fields, statement: data.statement };
  },
  "claim.anchor-confirmed": (claim, { data }) => {
    leaveCorrected(claim);
    claim.place = { ...placeOf(data), how: "confirmed" };
    claim.fields = { ...claim.fields, statement: data.statement };
  },
  "claim.dismissed": giveReason,
  "claim.reopened": giveReason,
  "claim.mark-taken-back": () => {},
  "claim.tick-taken-back": (claim, event) => {
    moveVerdict(claim, event.data.verdict, "withdrawn");
    withPiece(claim, event.data.evidence, (piece) => {
      piece.removedAt = event.at;
    });
  },
  "verdict.submitted": submit,
  "verdict.withdrawn": (claim, { data }) => moveVerdict(claim, data.verdict, "withdrawn"),
  "verdict.approved": (claim, event) => decide(claim, event, "approve"),
  "verdict.changes-requested": (claim, event) => decide(claim, event, "request-changes"),
  "verdict.reaffirmed": (claim, event) => decide(claim, event, "reaffirm"),
  "verdict.ruled-stet": ({ stets }, { actor: by, at, data }) => {
    stets.push({ verdict: data.verdict, reason: data.reason, by, at });
  },
  // The report says that the correction is still to be applied, as it would without the ruling.
  "verdict.ruled-hold": () => {},
  "evidence.attached": (claim, event) => {
    claim.evidence.set(event.subject, attachedPiece(event));
  },
  "evidence.edited": (claim, event) => withPiece(claim, event.subject, (piece) => editPiece(piece, event.data)),
  "evidence.removed": removePiece,
  "evidence.attachment-taken-back": removePiece,
  "evidence.passage-chosen": (claim, { subject, data }) =>
    withPiece(claim, subject, (piece) => choosePassage(piece, data)),
  "evidence.snapshot-chosen": (claim, { subject, data }) =>
    withPiece(claim, subject, (piece) => bindPiece(piece, data.snapshot, data)),
  "snapshot.uploaded": bindBrought,
  "snapshot.pasted": bindBrought,
  "snapshot.asked": restOnAsked,
  "snapshot.kept": keep,
  "notice.answered": (claim, { subject, data }) =>
    withPiece(claim, data.evidence, (piece) => {
      if (data.answer === "no-longer-holds") piece.doubt = subject;
    }),
};

/** A person put its place in a version where they want it, which is then no longer the correction's. */
function leaveCorrected({ place, correctedIn }: ToldClaim): void {
  if (place.how === "corrected") correctedIn.pop();
}

/** What an event of a claim changes in it, besides its state. */
export function tellClaim<T extends ClaimKind>(claim: ToldClaim, event: EventRecord<T>): void {
  claimTellers[event.type](claim, event);
}

/** A record of which nothing is known but that it tells of this source. */
export function tellWithheld(claim: ToldClaim, event: EventRecord): void {
  const source = sourceIn(event.data);
  if (source) claim.withheldSources.add(source.id);
}

function withPiece(claim: ToldClaim, id: string | null, tell: (piece: ToldEvidence) => void): void {
  const piece = id === null ? undefined : claim.evidence.get(id);
  if (piece) tell(piece);
}

function removePiece(claim: ToldClaim, { subject, at }: EventRecord): void {
  withPiece(claim, subject, (piece) => {
    piece.removedAt = at;
  });
}

function bindBrought(claim: ToldClaim, { subject, data }: EventRecord<"snapshot.uploaded" | "snapshot.pasted">): void {
  withPiece(claim, data.evidence, (piece) => bindPiece(piece, subject, data));
}

function giveReason(claim: ToldClaim, { data }: EventRecord<"claim.dismissed" | "claim.reopened">): void {
  claim.stateReason = data.reason;
}

function submit(claim: ToldClaim, { actor: by, at, data }: EventRecord<"verdict.submitted">): void {
  const { verdict: number, rating, ratingLabel: label, scale, rationale, correction } = data;
  claim.verdicts.push({ number, rating, label, scale, rationale, correction, by, at, state: "open" });
  claim.stateReason = null;
  lookAt(claim.place);
}

type DecisionRecord = EventRecord<"verdict.approved" | "verdict.changes-requested" | "verdict.reaffirmed">;

function decide(claim: ToldClaim, event: DecisionRecord, kind: DecisionKind): void {
  const { subject: id, actor: by, at, data } = event;
  const { verdict, reason: note, subjectSha256, signIn } = data;
  claim.decisions.push({ id, kind, verdict, by, at, note, subjectSha256, signIn });
  moveVerdict(claim, verdict, kind === "request-changes" ? "returned" : "approved");
  if (kind !== "request-changes") lookAt(claim.place);
}

function moveVerdict(claim: ToldClaim, number: number, state: VerdictState): void {
  const verdict = claim.verdicts.find((each) => each.number === number);
  if (verdict) verdict.state = state;
}

/** A source stands on a claim once, so the piece without a snapshot is the one that the new snapshot was asked for. */
function restOnAsked(claim: ToldClaim, { subject, data }: EventRecord<"snapshot.asked">): void {
  const piece = [...claim.evidence.values()].find((each) => each.source === data.source.id && each.removedAt === null);
  if (piece) Object.assign(piece, { snapshot: { id: subject, saltedSha256: null, isKept: false }, place: null });
}

function keep(claim: ToldClaim, { subject, data }: EventRecord<"snapshot.kept">): void {
  for (const [id, piece] of claim.evidence) {
    if (piece.snapshot?.id !== subject) continue;
    piece.snapshot = data.unbound.includes(id) ? null : { id: subject, saltedSha256: data.saltedSha256, isKept: true };
  }
}
