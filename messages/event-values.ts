import { claimFields } from "@/lib/domain/claim/fields";
import type { ToldData } from "@/lib/domain/record/audit/event";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";
import type { Translate } from "./refusal-words";
import { shortened } from "./shortened";

/**
 * An event of these kinds as a history tells it. `names` holds the names of the people and the titles of the sources that
 * it is told with, by their ids.
 */
export type ToldEvent<T extends AuditEventType = AuditEventType> = ToldData<T> & {
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly names: Readonly<Record<string, string>>;
};

type Values = Readonly<Record<string, string | number>>;

/** What the sentence of each kind of event is filled with; the sentences stand under `event` in messages/en.json. */
export const eventValues: { readonly [T in AuditEventType]: (event: ToldEvent<T>, t: Translate) => Values } = {
  "article.imported": ({ data }) => ({
    title: shortened(data.title),
    version: String(data.version),
    from: data.reportId === null ? "none" : "report",
    left: data.blocksLeftOut,
    taken: data.blocksTakenIn,
  }),
  "article.version-added": ({ data }) => ({
    version: String(data.version),
    restored: String(data.restored ?? "none"),
    corrected: data.corrected.length,
    reworded: data.reworded.length,
    lost: data.lost.length,
    stale: data.stale.length,
  }),
  "article.signed-off": nothing,
  "article.sign-off-withdrawn": reasonOf,
  "article.planned": ({ data: { before, after } }, t) => ({
    fields: planFields
      .filter((name) => before[name] !== after[name])
      .map((name) => t(`plan-field.${name}`))
      .join(", "),
  }),
  "article.archived": reasonOf,
  "article.brought-back": nothing,
  "original.fetched": ({ data }) => ({ address: shortened(data.address) }),
  "claim.marked": ({ data: { number, quote, claimOrigin } }) => ({
    number: String(number),
    quote: shortened(quote),
    from: claimOrigin?.from ?? "none",
    creator: shortened((claimOrigin?.from === "annotation" && claimOrigin.creator) || "") || "none",
  }),
  "claim.ticked": (event) => ({ ...quoteOf(event), ...sourceOf(event) }),
  "claim.edited": ({ data: { number, before, after } }, t) => ({
    number: String(number),
    fields:
      claimFields
        .filter((name) => before[name] !== after[name])
        .map((name) => t(`claim-field.${name}`).toLowerCase())
        .join(", ") || "none",
  }),
  "claim.assigned": ({ data: { number, before, after }, names }) => ({
    number: String(number),
    is: before.assignedToId === after.assignedToId ? "due" : after.assignedToId === null ? "freed" : "given",
    person: names[after.assignedToId ?? ""] ?? "",
  }),
  "claim.ends-adjusted": quoteOf,
  "claim.anchor-confirmed": (event) => ({ ...quoteOf(event), version: String(event.data.version) }),
  "claim.dismissed": claimWithReason,
  "claim.reopened": claimWithReason,
  "claim.mark-taken-back": claimOf,
  "claim.tick-taken-back": evidenceOf,
  "skip.made": skipOf,
  "skip.lifted": skipOf,
  "skip.taken-back": skipOf,
  "source.edited": sourceOf,
  "source.merged": sourceOf,
  "source.taken-apart": sourceOf,
  "source.retired": (event) => ({ ...sourceOf(event), ...reasonOf(event) }),
  "source.brought-back": sourceOf,
  "source.made-confidential": sourceOf,
  "source.confidence-ended": sourceOf,
  "snapshot.asked": sourceOf,
  "snapshot.kept": sourceOf,
  "snapshot.failed": sourceOf,
  "snapshot.uploaded": sourceOf,
  "snapshot.pasted": sourceOf,
  "snapshot.reread": sourceOf,
  "snapshot.witnessed": nothing,
  "notice.raised": nothing,
  "notice.answered": (event, t) => ({
    ...claimWithReason(event),
    noticeAnswer: t(`notice-answer.${event.data.answer}`),
  }),
  "evidence.attached": (event, t) => ({
    ...sourceOf(event),
    ...claimOf(event),
    stance: t(`stance.${event.data.stance}`),
  }),
  "evidence.edited": evidenceOf,
  "evidence.removed": evidenceOf,
  "evidence.attachment-taken-back": evidenceOf,
  "evidence.snapshot-chosen": claimOf,
  "evidence.passage-chosen": claimOf,
  "verdict.submitted": verdictOf,
  "verdict.withdrawn": ({ data }) => ({ number: String(data.number), verdict: String(data.verdict) }),
  "verdict.approved": verdictOf,
  "verdict.changes-requested": (event) => ({ ...verdictOf(event), ...reasonOf(event) }),
  "verdict.reaffirmed": verdictOf,
  "verdict.ruled-stet": (event) => ({ ...verdictOf(event), ...reasonOf(event) }),
  "verdict.ruled-hold": (event) => ({ ...verdictOf(event), ...reasonOf(event) }),
  "draft.note-taken": ({ data: { number, quote, isNew, pieces } }) => ({
    ...{ number: String(number), quote: shortened(quote), was: isNew ? "new" : "there", sources: pieces.length },
  }),
  "draft.notes-sorted": ({ data: { sorted, stand } }) => ({ count: sorted.length, stand }),
  "draft.author-erased": ({ data: { draftNotes } }) => ({ count: draftNotes }),
  "proof.returned": ({ data: { version, writerApplied, writerRefused, undecided, draftNotes } }) => ({
    ...{ version: String(version), applied: writerApplied.length, refused: writerRefused.length },
    ...{ undecided: undecided.length, notes: draftNotes },
  }),
  "report.export-asked": formatOf,
  "report.exported": (event) => ({ ...formatOf(event), sha256: event.data.sha256 }),
  "report.export-failed": formatOf,
  "report.imported": nothing,
  "report.bundled": nothing,
  "earlier-checks.imported": ({ data }) => ({ added: String(data.added) }),
  "comment.made": (event) => ({
    ...threadOf(event),
    about: event.data.thread === event.subject ? event.data.about : "reply",
    quote: shortened(event.data.chosen?.quote ?? ""),
  }),
  "comment.edited": threadOf,
  "comment.deleted": threadOf,
  "thread.resolved": threadOf,
  "thread.reopened": threadOf,
  "thread.included": threadOf,
  "thread.left-out": threadOf,
  "person.added": personOf,
  "person.corrected": personOf,
  "person.role-changed": personOf,
  "person.deactivated": personOf,
  "person.activated": personOf,
  "person.erased": personOf,
  "person.link-made": personOf,
  "person.password-set": nothing,
  "person.first-signed-in": nothing,
  "person.password-changed": nothing,
  "person.mail-chosen": ({ data }, t) => ({ often: t(`mail-often.${data.often}`).toLowerCase() }),
  "rating-scale.changed": ({ to }) => ({ version: to ?? "" }),
  "newsroom.settings-changed": nothing,
  "audit-key.registered": nothing,
};

const planFields = ["leadId", "deadline"] as const;

/** What of an event several kinds have. */
type With<D> = Omit<ToldEvent, "type" | "data"> & { readonly data: D };

function nothing(): Values {
  return {};
}

function claimOf({ data }: With<{ readonly number: number }>): Values {
  return { number: String(data.number) };
}

function threadOf({ data }: With<{ readonly number: number | null }>): Values {
  return { number: String(data.number ?? "none") };
}

function reasonOf({ data }: With<{ readonly reason: string | null }>): Values {
  return { reason: shortened(data.reason ?? "") };
}

function claimWithReason(event: With<{ readonly number: number; readonly reason: string | null }>): Values {
  return { ...claimOf(event), ...reasonOf(event) };
}

function quoteOf({ data }: With<{ readonly number: number; readonly quote: string }>): Values {
  return { number: String(data.number), quote: shortened(data.quote) };
}

function skipOf({ data }: With<{ readonly quote: string; readonly skipReason: string }>, t: Translate): Values {
  return { quote: shortened(data.quote), skipReason: t(`skip-reason.${data.skipReason}`) };
}

function sourceOf({ data, names }: With<{ readonly source: { readonly id: string } }>): Values {
  const title = names[data.source.id] ?? "";
  return { source: shortened(title), sourceNamed: title === "" ? "none" : "title" };
}

function evidenceOf(event: With<{ readonly number: number; readonly source: { readonly id: string } }>): Values {
  return { ...sourceOf(event), ...claimOf(event) };
}

function verdictOf({
  data,
}: With<{ readonly number: number; readonly verdict: number; readonly ratingLabel: string }>): Values {
  return { number: String(data.number), verdict: String(data.verdict), rating: shortened(data.ratingLabel) };
}

function formatOf({ data }: With<{ readonly format: string }>): Values {
  return { format: shortened(data.format).toUpperCase() };
}

/** Whom it is about, and the roles that they had and got where it tells of roles. */
function personOf(event: ToldEvent<PersonKind>, t: Translate): Values {
  const role = (key: string | null) => (tellsRoles(event.type) && key !== null ? t(`role.${key}`).toLowerCase() : "");
  return { person: event.names[event.subject] ?? "", role: role(event.to), roleBefore: role(event.from) };
}

type PersonKind = Extract<AuditEventType, `person.${string}`>;

function tellsRoles(type: PersonKind): boolean {
  return type === "person.added" || type === "person.role-changed";
}
