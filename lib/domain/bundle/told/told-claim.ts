import type { AuditEventType } from "../../audit/event";
import type { EventRecord } from "../event-record";
import { attachedPiece, bindPiece, editPiece, sourceOfRecord, type ToldEvidence } from "./told-evidence";
import { lookAt, placeOf, type ToldPlace } from "./told-place";

type Fields = Record<"statement" | "claimant" | "category" | "priority" | "assignedToId", unknown>;

export type ToldVerdict = {
  readonly number: unknown;
  readonly rating: unknown;
  readonly label: unknown;
  readonly scale: unknown;
  readonly rationale: unknown;
  readonly correction: unknown;
  readonly by: string | null;
  readonly at: string;
  state: "open" | "withdrawn" | "approved" | "returned";
};

export type ToldDecision = {
  readonly id: string;
  readonly kind: "approve" | "request-changes" | "reaffirm";
  readonly verdict: unknown;
  readonly by: string | null;
  readonly at: string;
  readonly note: unknown;
  readonly subjectSha256: unknown;
};

/** A claim as the records of the log tell of it. */
export type ToldClaim = {
  readonly id: string;
  readonly number: number;
  readonly by: string | null;
  readonly at: string;
  state: string;
  stateReason: unknown;
  fields: Fields;
  place: ToldPlace;
  readonly verdicts: ToldVerdict[];
  readonly decisions: ToldDecision[];
  readonly evidence: Map<string, ToldEvidence>;
  /** The sources of which a record on this claim is withheld, so that what is said of their evidence cannot be held against it. */
  readonly withheldSources: Set<unknown>;
};

/** A claim as it was marked. */
export function markedClaim(event: EventRecord): ToldClaim {
  return {
    ...{ id: event.subject, number: Number(event.data.number), by: event.actor, at: event.at },
    ...{ state: "open", stateReason: null, fields: fieldsIn(event.data), place: placeOf(event.data) },
    ...{ verdicts: [], decisions: [], evidence: new Map(), withheldSources: new Set() },
  };
}

type Teller = (claim: ToldClaim, event: EventRecord) => void;

/** What an event of each kind changes in the claim that it is on, besides its state. */
export const claimTellers = {
  "claim.edited": (claim, { data }) => {
    claim.fields = fieldsIn(data.after);
  },
  "claim.ends-adjusted": (claim, { data }) => {
    claim.place = placeOf(data);
    claim.fields = { ...claim.fields, statement: data.statement };
  },
  "claim.anchor-confirmed": (claim, { data }) => {
    claim.place = { ...placeOf(data), how: "confirmed" };
    claim.fields = { ...claim.fields, statement: data.statement };
  },
  "claim.dismissed": giveReason,
  "claim.reopened": giveReason,
  "claim.mark-taken-back": () => {},
  "verdict.submitted": submit,
  "verdict.withdrawn": (claim, { data }) => moveVerdict(claim, data.verdict, "withdrawn"),
  "verdict.approved": (claim, event) => decide(claim, event, "approve"),
  "verdict.changes-requested": (claim, event) => decide(claim, event, "request-changes"),
  "verdict.reaffirmed": (claim, event) => decide(claim, event, "reaffirm"),
  "evidence.attached": (claim, event) => {
    claim.evidence.set(event.subject, attachedPiece(event));
  },
  "evidence.edited": onPiece(editPiece),
  "evidence.removed": onPiece(removePiece),
  "evidence.attachment-taken-back": onPiece(removePiece),
  "evidence.passage-chosen": onPiece((piece, event) => bindPiece(piece, event, event.data.snapshot)),
  "evidence.snapshot-chosen": onPiece((piece, event) => bindPiece(piece, event, event.data.snapshot)),
  "snapshot.uploaded": onPiece((piece, event) => bindPiece(piece, event, event.subject)),
  "snapshot.pasted": onPiece((piece, event) => bindPiece(piece, event, event.subject)),
  "snapshot.asked": restOnAsked,
  "snapshot.kept": keep,
  "notice.answered": onPiece((piece, { subject, data }) => {
    if (data.answer === "no-longer-holds") piece.doubt = subject;
  }),
} as const satisfies Partial<Record<AuditEventType, Teller>>;

/** A record of which nothing is known but that it tells of this source. */
export function tellWithheld(claim: ToldClaim, event: EventRecord): void {
  claim.withheldSources.add(sourceOfRecord(event));
}

function onPiece(tell: (piece: ToldEvidence, event: EventRecord) => void): Teller {
  return (claim, event) => {
    const { evidence } = event.data;
    const piece = claim.evidence.get(typeof evidence === "string" ? evidence : event.subject);
    if (piece) tell(piece, event);
  };
}

function removePiece(piece: ToldEvidence, { at }: EventRecord): void {
  piece.removedAt = at;
}

function giveReason(claim: ToldClaim, { data }: EventRecord): void {
  claim.stateReason = data.reason;
}

function submit(claim: ToldClaim, { actor: by, at, data }: EventRecord): void {
  const { verdict: number, rating, ratingLabel: label, scale, rationale, correction } = data;
  claim.verdicts.push({ number, rating, label, scale, rationale, correction, by, at, state: "open" });
  claim.stateReason = null;
  lookAt(claim.place);
}

function decide(claim: ToldClaim, event: EventRecord, kind: ToldDecision["kind"]): void {
  const { subject: id, actor: by, at, data } = event;
  const { verdict, reason: note, subjectSha256 } = data;
  claim.decisions.push({ id, kind, verdict, by, at, note, subjectSha256 });
  moveVerdict(claim, verdict, kind === "request-changes" ? "returned" : "approved");
  if (kind !== "request-changes") lookAt(claim.place);
}

function moveVerdict(claim: ToldClaim, number: unknown, state: ToldVerdict["state"]): void {
  const verdict = claim.verdicts.find((each) => each.number === number);
  if (verdict) verdict.state = state;
}

/** A source stands on a claim once, so the piece without a snapshot is the one that the new snapshot was asked for. */
function restOnAsked(claim: ToldClaim, event: EventRecord): void {
  const source = sourceOfRecord(event);
  const piece = [...claim.evidence.values()].find((each) => each.source === source && each.removedAt === null);
  if (piece) Object.assign(piece, { snapshot: { id: event.subject, saltedSha256: null, isKept: false }, place: null });
}

function keep(claim: ToldClaim, { subject, data }: EventRecord): void {
  for (const [id, piece] of claim.evidence) {
    if (piece.snapshot?.id !== subject) continue;
    const isUnbound = Array.isArray(data.unbound) && data.unbound.includes(id);
    piece.snapshot = isUnbound ? null : { id: subject, saltedSha256: String(data.saltedSha256), isKept: true };
  }
}

function fieldsIn(data: unknown): Fields {
  const { statement, claimant, category, priority, assignedToId } = data as Fields;
  return { statement, claimant, category, priority, assignedToId: assignedToId ?? null };
}
