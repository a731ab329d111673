import { type ClaimField, claimTable, factFields } from "@/lib/domain/claim/fields";
import { momentText } from "@/lib/domain/moment";
import type { ReportClaim, ReportDecision, ReportEvidence, ReportVerdict } from "@/lib/domain/report/report";
import { changeLine, dissentLine, lines, person } from "./lines";
import { day, moment, number, text } from "./table";

// What stands in the columns of a claim, and of all that was put to it, said of it and decided on it.

/** What is said of a claim, with that claim's number. */
export type OfClaim<T> = T & { readonly claim: number };

const column = (name: ClaimField) => text<ReportClaim>(name, claimTable[name].width, (claim) => claim[name]);

export const claimColumns = [
  number<ReportClaim>("claim", (claim) => claim.number),
  text<ReportClaim>("is_tick", 7, (claim) => (claim.isTick ? "yes" : "no")),
  column("statement"),
  text<ReportClaim>("state", 18, (claim) => claim.state),
  text<ReportClaim>("state_reason", 30, (claim) => claim.stateReason),
  text<ReportClaim>("rating", 14, (claim) => claim.verdict?.rating.key ?? null),
  text<ReportClaim>("rating_label", 16, (claim) => claim.verdict?.rating.label ?? null),
  number<ReportClaim>("rating_number", (claim) => claim.verdict?.rating.number ?? null),
  text<ReportClaim>("rationale", 60, (claim) => claim.verdict?.rationale ?? null),
  text<ReportClaim>("correction", 40, (claim) => claim.verdict?.correction ?? null),
  text<ReportClaim>("correction_stands", 12, (claim) => claim.correction?.is ?? null),
  number<ReportClaim>("corrected_version", (claim) => claim.correction?.version ?? null),
  text<ReportClaim>("stet_by", 26, ({ correction }) => (correction?.stet ? person(correction.stet.by) : null)),
  moment<ReportClaim>("stet_at", ({ correction }) => correction?.stet?.at ?? null),
  text<ReportClaim>("stet_because", 40, ({ correction }) => correction?.stet?.reason ?? null),
  number<ReportClaim>("verdict_revision", (claim) => claim.verdict?.number ?? null),
  text<ReportClaim>("verdict_author", 26, (claim) => claim.verdict && person(claim.verdict.author)),
  moment<ReportClaim>("verdict_at", (claim) => claim.verdict?.submittedAt ?? null),
  text<ReportClaim>("approved_by", 26, (claim) => claim.approval && person(claim.approval.by)),
  moment<ReportClaim>("approved_at", (claim) => claim.approval?.at ?? null),
  moment<ReportClaim>("approver_sign_in_since", (claim) => claim.approval?.signIn.since ?? null),
  text<ReportClaim>("approver_sign_in_kind", 10, (claim) => claim.approval?.signIn.kind ?? null),
  text<ReportClaim>("approver_link_by", 26, ({ approval }) =>
    approval?.signIn.linkBy ? person(approval.signIn.linkBy) : null,
  ),
  moment<ReportClaim>("approver_link_at", (claim) => claim.approval?.signIn.linkAt ?? null),
  number<ReportClaim>("approved_version", (claim) => claim.approval?.version ?? null),
  text<ReportClaim>("approval_sha256", 66, (claim) => claim.approval?.subjectSha256 ?? null),
  text<ReportClaim>("changed_since_approval", 40, (claim) => lines(claim.changesSinceApproval.map(changeLine)) || null),
  text<ReportClaim>("evidence_warnings", 40, (claim) => lines(claim.warnings.map(({ words }) => words)) || null),
  text<ReportClaim>("dissent", 40, (claim) => lines(claim.dissent.map(dissentLine)) || null),
  number<ReportClaim>("evidence_count", (claim) => claim.evidence.filter(({ removedAt }) => removedAt === null).length),
  ...factFields.map(column),
  text<ReportClaim>("quote", 60, (claim) => claim.anchor?.quote ?? null),
  number<ReportClaim>("start", (claim) => claim.anchor?.start ?? null),
  number<ReportClaim>("end", (claim) => claim.anchor?.end ?? null),
  text<ReportClaim>("how", 12, (claim) => claim.how),
  text<ReportClaim>("look", 12, (claim) => claim.look),
  text<ReportClaim>("marked_by", 26, (claim) => person(claim.markedBy)),
  moment<ReportClaim>("marked_at", (claim) => claim.markedAt),
  text<ReportClaim>("assigned_to", 26, (claim) => claim.assignedTo && person(claim.assignedTo)),
];

export const evidenceColumns = [
  number<OfClaim<ReportEvidence>>("claim", ({ claim }) => claim),
  text<OfClaim<ReportEvidence>>("stance", 10, ({ stance }) => stance),
  text<OfClaim<ReportEvidence>>("title", 50, ({ source }) => source.title),
  text<OfClaim<ReportEvidence>>("publisher", 24, ({ source }) => source.publisher),
  text<OfClaim<ReportEvidence>>("author", 24, ({ source }) => source.author),
  day<OfClaim<ReportEvidence>>("published_on", ({ source }) => source.publishedOn),
  text<OfClaim<ReportEvidence>>("address", 50, ({ source }) => source.address),
  text<OfClaim<ReportEvidence>>("kind", 11, ({ source }) => source.kind),
  text<OfClaim<ReportEvidence>>("medium", 11, ({ source }) => source.medium),
  text<OfClaim<ReportEvidence>>("confidential", 12, ({ source }) => (source.isConfidential ? "yes" : null)),
  text<OfClaim<ReportEvidence>>("confidential_because", 30, ({ source }) => source.confidenceReason),
  text<OfClaim<ReportEvidence>>("attached_as", 30, ({ mergedFrom }) => mergedFrom?.title ?? null),
  text<OfClaim<ReportEvidence>>("attached_address", 50, ({ mergedFrom }) => mergedFrom?.address ?? null),
  moment<OfClaim<ReportEvidence>>("retired_at", ({ source }) => source.retired?.at ?? null),
  text<OfClaim<ReportEvidence>>("retired_because", 30, ({ source }) => source.retired?.reason ?? null),
  text<OfClaim<ReportEvidence>>("passage", 60, ({ passage }) => passage),
  text<OfClaim<ReportEvidence>>("note", 40, ({ note }) => note),
  text<OfClaim<ReportEvidence>>("passage_found", 14, ({ place }) => place.how),
  number<OfClaim<ReportEvidence>>("passage_start", ({ place }) => place.start),
  number<OfClaim<ReportEvidence>>("passage_end", ({ place }) => place.end),
  number<OfClaim<ReportEvidence>>("page", ({ place }) => place.page),
  text<OfClaim<ReportEvidence>>("moment", 10, ({ place }) =>
    place.positionMs === null ? null : momentText(place.positionMs),
  ),
  text<OfClaim<ReportEvidence>>("snapshot_salted_sha256", 66, ({ snapshot }) => snapshot?.saltedSha256 ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_salt", 66, ({ snapshot }) => snapshot?.salt ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_sha256", 66, ({ snapshot }) => snapshot?.sha256 ?? null),
  moment<OfClaim<ReportEvidence>>("snapshot_kept_at", ({ snapshot }) => snapshot?.keptAt ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_how", 10, ({ snapshot }) => snapshot?.how ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_type", 20, ({ snapshot }) => snapshot?.type ?? null),
  number<OfClaim<ReportEvidence>>("snapshot_bytes", ({ snapshot }) => snapshot?.bytes ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_told_type", 20, ({ snapshot }) => snapshot?.toldType ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_asked", 50, ({ snapshot }) => snapshot?.askedAddress ?? null),
  text<OfClaim<ReportEvidence>>(
    "snapshot_redirects",
    50,
    ({ snapshot }) => lines(snapshot?.redirects.map(({ address, status }) => `${status} ${address}`) ?? []) || null,
  ),
  text<OfClaim<ReportEvidence>>("snapshot_address", 50, ({ snapshot }) => snapshot?.finalAddress ?? null),
  number<OfClaim<ReportEvidence>>("snapshot_status", ({ snapshot }) => snapshot?.status ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_title", 40, ({ snapshot }) => snapshot?.title ?? null),
  text<OfClaim<ReportEvidence>>("snapshot_file", 30, ({ snapshot }) => snapshot?.fileName ?? null),
  text<OfClaim<ReportEvidence>>("how_seen", 14, ({ snapshot }) => snapshot?.howSeen ?? null),
  text<OfClaim<ReportEvidence>>("how_seen_note", 40, ({ snapshot }) => snapshot?.howSeenNote ?? null),
  moment<OfClaim<ReportEvidence>>("time_stamp_at", ({ snapshot }) => snapshot?.timeStampAt ?? null),
  text<OfClaim<ReportEvidence>>("archived_address", 50, ({ snapshot }) => snapshot?.archivedAddress ?? null),
  text<OfClaim<ReportEvidence>>("doubted", 8, ({ doubted }) => (doubted ? "yes" : null)),
  text<OfClaim<ReportEvidence>>("added_by", 26, ({ addedBy }) => person(addedBy)),
  moment<OfClaim<ReportEvidence>>("added_at", ({ addedAt }) => addedAt),
  moment<OfClaim<ReportEvidence>>("taken_off_at", ({ removedAt }) => removedAt),
];

export const verdictColumns = [
  number<OfClaim<ReportVerdict>>("claim", ({ claim }) => claim),
  number<OfClaim<ReportVerdict>>("verdict_revision", ({ number }) => number),
  text<OfClaim<ReportVerdict>>("rating", 14, ({ rating }) => rating.key),
  text<OfClaim<ReportVerdict>>("rating_label", 16, ({ rating }) => rating.label),
  number<OfClaim<ReportVerdict>>("rating_number", ({ rating }) => rating.number),
  number<OfClaim<ReportVerdict>>("rating_scale", ({ scaleVersion }) => scaleVersion),
  text<OfClaim<ReportVerdict>>("state", 12, ({ state }) => state),
  text<OfClaim<ReportVerdict>>("rationale", 60, ({ rationale }) => rationale),
  text<OfClaim<ReportVerdict>>("correction", 40, ({ correction }) => correction),
  text<OfClaim<ReportVerdict>>("verdict_author", 26, ({ author }) => person(author)),
  moment<OfClaim<ReportVerdict>>("verdict_at", ({ submittedAt }) => submittedAt),
];

export const decisionColumns = [
  number<OfClaim<ReportDecision>>("claim", ({ claim }) => claim),
  number<OfClaim<ReportDecision>>("verdict_revision", ({ verdict }) => verdict),
  text<OfClaim<ReportDecision>>("decision", 16, ({ kind }) => kind),
  text<OfClaim<ReportDecision>>("by", 26, ({ by }) => person(by)),
  moment<OfClaim<ReportDecision>>("at", ({ at }) => at),
  moment<OfClaim<ReportDecision>>("sign_in_since", ({ signIn }) => signIn.since),
  text<OfClaim<ReportDecision>>("sign_in_kind", 10, ({ signIn }) => signIn.kind),
  text<OfClaim<ReportDecision>>("sign_in_link_by", 26, ({ signIn }) => signIn.linkBy && person(signIn.linkBy)),
  moment<OfClaim<ReportDecision>>("sign_in_link_at", ({ signIn }) => signIn.linkAt),
  text<OfClaim<ReportDecision>>("note", 50, ({ note }) => note),
  number<OfClaim<ReportDecision>>("version", ({ version }) => version),
  text<OfClaim<ReportDecision>>("subject_sha256", 66, ({ subjectSha256 }) => subjectSha256),
];
