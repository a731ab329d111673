import type { EventRecord } from "./event-record";

type Fields = { statement: unknown; claimant: unknown; category: unknown; priority: unknown };

/** A piece of evidence as its records tell of it; `passage` is undefined where they do not tell its newest words. */
export type ToldEvidence = { stance: unknown; passage: unknown; note: unknown; isRemoved: boolean };

/** A claim as the records of the log tell of it. */
export type ToldClaim = {
  number: number;
  state: string;
  isTakenBack: boolean;
  fields: Fields;
  verdicts: unknown[];
  evidence: Map<string, ToldEvidence>;
};

/** Goes through an article's records in their order and says what each claim is at the end, by id. */
export function claimsFromRecords(events: readonly EventRecord[]): Map<string, ToldClaim> {
  const claims = new Map<string, ToldClaim>();
  for (const event of events) {
    if (event.type === "claim.marked" && event.claim !== null) {
      claims.set(event.claim, {
        number: Number(event.data.number),
        state: "open",
        isTakenBack: false,
        fields: fieldsIn(event.data),
        verdicts: [],
        evidence: new Map(),
      });
    }
    const claim = event.claim === null ? undefined : claims.get(event.claim);
    if (claim) tell(claim, event);
  }
  return claims;
}

function tell(claim: ToldClaim, { type, subject, to, data }: EventRecord): void {
  if (to !== null) claim.state = to;
  switch (type) {
    case "claim.edited":
      claim.fields = fieldsIn(data.after);
      break;
    case "claim.mark-taken-back":
      claim.isTakenBack = true;
      break;
    case "verdict.submitted": {
      const { verdict, rating, scale, rationale, correction } = data;
      claim.verdicts.push({ verdict, rating, scale, rationale, correction });
      break;
    }
    case "evidence.attached":
    case "evidence.edited": {
      const { stance, passage, note } = (type === "evidence.edited" ? data.after : data) as ToldEvidence;
      claim.evidence.set(subject, { stance, passage, note, isRemoved: false });
      break;
    }
    case "evidence.removed":
    case "evidence.attachment-taken-back": {
      const piece = claim.evidence.get(subject);
      if (piece) piece.isRemoved = true;
      break;
    }
    case "evidence.passage-chosen":
    case "evidence.snapshot-chosen": {
      const piece = claim.evidence.get(typeof data.evidence === "string" ? data.evidence : subject);
      if (piece) piece.passage = undefined;
      break;
    }
  }
}

function fieldsIn(data: unknown): Fields {
  const { statement, claimant, category, priority } = data as Fields;
  return { statement, claimant, category, priority };
}
