import { canonicalJson, type Json } from "./canonical-json";

/** Every kind of audit event, in the past tense. Each has its sentence under `event` in messages/en.json. */
export const auditEventTypes = [
  "article.imported",
  "article.version-added",
  "article.signed-off",
  "article.sign-off-withdrawn",
  "claim.marked",
  "claim.edited",
  "claim.ends-adjusted",
  "claim.anchor-confirmed",
  "claim.dismissed",
  "claim.reopened",
  "claim.mark-taken-back",
  "original.fetched",
  "skip.made",
  "skip.lifted",
  "skip.taken-back",
  "source.edited",
  "source.merged",
  "source.taken-apart",
  "source.retired",
  "source.brought-back",
  "source.made-confidential",
  "source.confidence-ended",
  "snapshot.asked",
  "snapshot.kept",
  "snapshot.failed",
  "snapshot.uploaded",
  "snapshot.pasted",
  "snapshot.witnessed",
  "notice.raised",
  "notice.answered",
  "evidence.attached",
  "evidence.edited",
  "evidence.removed",
  "evidence.attachment-taken-back",
  "evidence.snapshot-chosen",
  "evidence.passage-chosen",
  "verdict.submitted",
  "verdict.withdrawn",
  "verdict.approved",
  "verdict.changes-requested",
  "verdict.reaffirmed",
  "report.export-asked",
  "report.exported",
  "report.export-failed",
  "report.imported",
  "earlier-checks.imported",
  "person.added",
  "person.role-changed",
  "person.deactivated",
  "person.activated",
  "person.erased",
  "person.password-reset",
  "person.password-changed",
  "rating-scale.changed",
  "newsroom.settings-changed",
  "audit-key.registered",
  "report.bundled",
] as const;
export type AuditEventType = (typeof auditEventTypes)[number];

/**
 * What one command did. `subject` is the id of what it was done to. `from` and `to` are states of that subject where it
 * has them. `data` holds what a reader of the history needs; people and sources stand in it by id only, never by name
 * or address.
 */
export type AuditEventDraft = {
  readonly type: AuditEventType;
  readonly subject: string;
  readonly articleId?: string;
  readonly claimId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly data?: { readonly [key: string]: Json };
};

/** A draft with the three things that only the command runner knows. `actorId` is null for the set-up itself. */
export type AuditEvent = AuditEventDraft & { readonly id: string; readonly at: Date; readonly actorId: string | null };

/** The exact text that is hashed and kept: canonical JSON with every member present, absent ones as null. */
export function auditEventText(event: AuditEvent): string {
  return canonicalJson({
    v: 1,
    id: event.id,
    at: event.at.toISOString(),
    actor: event.actorId,
    type: event.type,
    subject: event.subject,
    article: event.articleId ?? null,
    claim: event.claimId ?? null,
    from: event.from ?? null,
    to: event.to ?? null,
    data: event.data ?? {},
  });
}

/** What stands in columns beside an event's bytes, for searching. */
export type EventColumns = Pick<AuditEvent, "id" | "actorId"> & {
  readonly at: string;
  readonly type: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
};

/** What the columns beside an event must hold, from its text. Throws a SyntaxError when that is no JSON. */
export function columnsOfEvent(text: string): EventColumns {
  const { id, at, actor, type, article, claim } = JSON.parse(text) as {
    id: string;
    at: string;
    actor: string | null;
    type: string;
    article: string | null;
    claim: string | null;
  };
  return { id, at, actorId: actor, type, articleId: article, claimId: claim };
}
