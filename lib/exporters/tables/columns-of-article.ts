import type {
  AuditReport,
  ReportEvent,
  ReportSignOff,
  ReportSkip,
  ReportThread,
  ReportVersion,
} from "@/lib/domain/report/report";
import { eventChangeLine, keyLine, lines, person } from "./lines";
import { day, moment, number, text } from "./table";

// What stands in the columns of the article, of what was left unchecked, and of how the check went.

export const articleColumns = [
  text<AuditReport>("title", 60, ({ article }) => article.title),
  text<AuditReport>("slug", 30, ({ article }) => article.slug),
  text<AuditReport>("state", 14, ({ article }) => article.state),
  text<AuditReport>("byline", 24, ({ article }) => article.byline),
  text<AuditReport>("site", 24, ({ article }) => article.site),
  text<AuditReport>("address", 40, ({ article }) => article.address),
  day<AuditReport>("published_on", ({ article }) => article.publishedOn),
  day<AuditReport>("modified_on", ({ article }) => article.modifiedOn),
  text<AuditReport>("language", 10, ({ article }) => article.language),
  text<AuditReport>("direction", 9, ({ article }) => article.direction),
  number<AuditReport>("version", ({ version }) => version.number),
  text<AuditReport>("version_sha256", 66, ({ version }) => version.sha256),
  number<AuditReport>("sentences_claimed", ({ coverage }) => coverage.sentences.claimed),
  number<AuditReport>("sentences_skipped", ({ coverage }) => coverage.sentences.skipped),
  number<AuditReport>("sentences_unmarked", ({ coverage }) => coverage.sentences.unmarked),
  number<AuditReport>("sources", ({ sources }) => sources.total),
  number<AuditReport>("confidential_sources", ({ sources }) => sources.confidential),
  number<AuditReport>("comments", ({ conversation }) => conversation.comments),
  number<AuditReport>("threads", ({ conversation }) => conversation.threads),
  number<AuditReport>("only_claim", ({ scope }) => scope.claim),
  text<AuditReport>("newsroom", 24, ({ newsroom }) => newsroom.name),
  text<AuditReport>("newsroom_site", 24, ({ newsroom }) => newsroom.site),
  text<AuditReport>("newsroom_galley", 24, ({ newsroom }) => newsroom.galley),
  text<AuditReport>("checkpoint", 60, ({ checkpoint }) => checkpoint?.note ?? null),
  text<AuditReport>("checkpoint_key", 60, ({ checkpoint }) => checkpoint?.key ?? null),
  text<AuditReport>("log_keys", 60, ({ checkpoint }) => checkpoint && lines(checkpoint.keys.map(keyLine))),
  moment<AuditReport>("report_made_at", ({ generatedAt }) => generatedAt),
];

export const skipColumns = [
  text<ReportSkip>("quote", 60, ({ quote }) => quote),
  text<ReportSkip>("reason", 18, ({ reason }) => reason),
  text<ReportSkip>("note", 40, ({ note }) => note),
  number<ReportSkip>("start", ({ start }) => start),
  number<ReportSkip>("end", ({ end }) => end),
  text<ReportSkip>("by", 26, ({ by }) => person(by)),
  moment<ReportSkip>("at", ({ at }) => at),
];

type Unmarked = AuditReport["coverage"]["unmarked"][number];
export const unmarkedColumns = [
  text<Unmarked>("quote", 80, ({ text }) => text),
  number<Unmarked>("start", ({ start }) => start),
  number<Unmarked>("end", ({ end }) => end),
];

type Comment = ReportThread["comments"][number] & { readonly thread: ReportThread };
export const commentColumns = [
  text<Comment>("about", 10, ({ thread }) => thread.about),
  number<Comment>("claim", ({ thread }) => thread.claim),
  text<Comment>("quote", 40, ({ thread }) => thread.quote),
  text<Comment>("resolved", 10, ({ thread }) => (thread.resolved ? "yes" : null)),
  text<Comment>("words", 60, ({ words }) => words),
  text<Comment>("by", 26, ({ by }) => person(by)),
  text<Comment>("writer", 26, ({ writer }) => writer),
  moment<Comment>("at", ({ at }) => at),
  moment<Comment>("edited_at", ({ editedAt }) => editedAt),
  text<Comment>("words_sha256", 66, ({ wordsSha256 }) => wordsSha256),
  text<Comment>("salt", 66, ({ salt }) => salt),
];

export const eventColumns = [
  moment<ReportEvent>("at", ({ at }) => at),
  text<ReportEvent>("by", 26, ({ by }) => by && person(by)),
  text<ReportEvent>("event", 24, ({ type }) => type),
  number<ReportEvent>("claim", ({ claim }) => claim),
  text<ReportEvent>("words", 60, ({ words, changes, consequences }) =>
    lines([words, ...changes.map(eventChangeLine), ...consequences]),
  ),
  text<ReportEvent>("from", 18, ({ from }) => from),
  text<ReportEvent>("to", 18, ({ to }) => to),
  text<ReportEvent>("leaf_hash", 66, ({ leafHash }) => leafHash),
];

export const signOffColumns = [
  text<ReportSignOff>("by", 26, ({ by }) => person(by)),
  moment<ReportSignOff>("at", ({ at }) => at),
  moment<ReportSignOff>("sign_in_since", ({ signIn }) => signIn.since),
  text<ReportSignOff>("sign_in_kind", 10, ({ signIn }) => signIn.kind),
  text<ReportSignOff>("sign_in_link_by", 26, ({ signIn }) => signIn.linkBy && person(signIn.linkBy)),
  moment<ReportSignOff>("sign_in_link_at", ({ signIn }) => signIn.linkAt),
  moment<ReportSignOff>("ended_at", ({ endedAt }) => endedAt),
  text<ReportSignOff>("subject_sha256", 66, ({ subjectSha256 }) => subjectSha256),
];

export const versionColumns = [
  number<ReportVersion>("version", ({ number }) => number),
  text<ReportVersion>("origin", 10, ({ origin }) => origin),
  text<ReportVersion>("note", 40, ({ note }) => note),
  number<ReportVersion>("inserted", ({ inserted }) => inserted),
  number<ReportVersion>("deleted", ({ deleted }) => deleted),
  text<ReportVersion>("at_most", 8, ({ bounded }) => (bounded ? "yes" : null)),
  text<ReportVersion>("by", 26, ({ createdBy }) => person(createdBy)),
  moment<ReportVersion>("at", ({ createdAt }) => createdAt),
  text<ReportVersion>("version_sha256", 66, ({ sha256 }) => sha256),
  text<ReportVersion>("original_sha256", 66, ({ originalSha256 }) => originalSha256),
  text<ReportVersion>("draft_salted_sha256", 66, ({ draftSha256 }) => draftSha256),
];

type OfScale = AuditReport["ratingScales"][number]["ratings"][number] & { readonly scale: number };
export const scaleColumns = [
  number<OfScale>("rating_scale", ({ scale }) => scale),
  text<OfScale>("rating", 14, ({ key }) => key),
  text<OfScale>("rating_label", 16, ({ label }) => label),
  number<OfScale>("rating_number", ({ number }) => number),
  text<OfScale>("needs_source", 12, ({ sourceless }) => (sourceless ? null : "yes")),
];
