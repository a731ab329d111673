/**
 * What a rule, an importer or a command answers: a value, or a refusal that a person can act on.
 * A missing right, a missing thing and a bug are thrown instead (see errors.ts).
 */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Why something was refused. `reason` is a key under `refusal` in messages/en.json, `params` are the
 * values its sentence needs, and `field` names the input that caused it, so that the words can stand beside it.
 */
export type Refusal = {
  readonly reason: RefusalReason;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
};

/** Every way in which Galley says no to a person; each has its sentence in messages/en.json. */
export const refusalReasons = [
  // text and import
  "text-empty",
  "text-too-large",
  "text-has-nul",
  "text-has-lone-surrogate",
  "file-type-unknown",
  "markdown-too-intricate",
  "file-not-what-it-says",
  "file-too-large",
  "file-old-word",
  "docx-protected",
  "docx-broken",
  "docx-too-large",
  "docx-too-intricate",
  "draft-type-unknown",
  "draft-notes-too-many",
  "draft-erased",
  "draft-not-a-draft",
  "note-taken",
  "note-without-words",
  "note-claim-judged",
  "proof-not-docx",
  "proof-unmarked",
  "proof-of-another-article",
  "proof-version-unknown",
  "proof-not-of-newest",
  "proof-changes-nothing",
  "author-unknown",
  "mhtml-unreadable",
  "html-too-intricate",
  "page-needs-script",
  "page-behind-wall",
  "page-without-article",
  "page-type-unknown",
  // reading the words of a snapshot
  "pdf-locked",
  "pdf-broken",
  "pdf-without-words",
  "reading-page-needs-script",
  "reading-page-without-words",
  "reading-type-unknown",
  "reading-too-slow",
  "reading-too-much",
  "reader-too-slow",
  "reader-too-large",
  "reader-busy",
  // files from elsewhere
  "json-not-utf8",
  "json-broken",
  "json-too-deep",
  "json-member-twice",
  "bundle-does-not-hold",
  "checkpoint-does-not-hold",
  "checkpoint-empty",
  "checkpoint-unreadable",
  "report-missing",
  "report-other-form",
  "report-newer",
  "report-hash-wrong",
  "report-known",
  "report-article-unfit",
  "report-without-bundle",
  "article-here",
  "claimreview-none",
  "claimreview-too-many",
  "claimreview-nothing-read",
  "annotations-none",
  "annotations-too-large",
  "annotations-too-many",
  // exports
  "export-under-way",
  "export-days-reversed",
  "export-without-articles",
  "export-settled",
  // fetching an address
  "fetch-address-credentials",
  "fetch-address-port",
  "fetch-address-private",
  "fetch-host-unknown",
  "fetch-name-server",
  "fetch-not-connected",
  "fetch-not-secure",
  "fetch-too-slow",
  "fetch-too-large",
  "fetch-too-packed",
  "fetch-too-many-redirects",
  "fetch-redirect-loop",
  "fetch-redirect-broken",
  "fetch-broken-off",
  "fetch-answer-broken",
  "fetch-not-found",
  "fetch-needs-sign-in",
  "fetch-asked-too-often",
  "fetch-server-trouble",
  "fetch-status",
  "fetch-cancelled",
  // services that the operator configured
  "service-unavailable",
  "service-refused",
  "time-stamp-wrong",
  "field-required",
  "field-too-long",
  "field-has-control-characters",
  "field-has-markup",
  "field-invalid",
  "language-unknown",
  "date-invalid",
  // ranges
  "range-empty",
  "range-outside",
  "range-splits-character",
  "range-only-space",
  "range-too-long",
  "claim-same-range",
  "fact-unknown",
  "fact-not-in-source",
  "fact-differs",
  "snapshot-replaced",
  "snapshot-without-words",
  "no-confirming-rating",
  "tick-submitted",
  "tick-statement",
  "tick-over",
  "claim-known",
  // claims
  "claim-transition",
  "claim-changed",
  "article-changed",
  "version-same",
  "version-unknown",
  "original-gone",
  "claim-lost",
  "anchor-settled",
  "skip-gone",
  "nothing-to-undo",
  "undo-moved-on",
  "nothing-changed",
  // evidence and sources
  "address-not-http",
  "address-invalid",
  "source-already-attached",
  "source-changed",
  "source-address-known",
  "source-retired",
  "source-merged",
  "merge-needs-two",
  "merge-would-name",
  "words-name-source",
  "source-hidden",
  "evidence-gone",
  // snapshots
  "snapshot-no-address",
  "snapshot-under-way",
  "snapshot-settled",
  "notice-answered",
  "snapshot-lost",
  "snapshot-not-kept",
  "snapshot-kept-already",
  "snapshot-too-large",
  "snapshot-type-unknown",
  "file-empty",
  "passage-too-long",
  "moment-invalid",
  // verdicts
  "rating-unknown",
  "rating-scale-changed",
  "evidence-needed",
  "rationale-needed",
  "tried-needed",
  "reason-needed",
  "own-verdict",
  "own-evidence",
  "not-author",
  // sign-off
  "claims-still-open",
  "article-signed-off",
  "article-not-signed-off",
  "no-claims",
  "coverage-incomplete",
  "facts-left",
  // people and scale
  "email-invalid",
  "email-taken",
  "password-too-short",
  "password-guessable",
  "password-wrong",
  "link-spent",
  "not-the-first",
  "last-administrator",
  "person-changed",
  "person-erased",
  "person-inactive",
  "scale-changed",
  "settings-changed",
  "galley-address",
  "audit-key-known",
  "audit-key-changed",
  "audit-key-other-name",
  "scale-needs-two-ratings",
  "rating-key-twice",
  "rating-number-twice",
  "rating-confirms-twice",
  "rating-confirms-wrong",
  "rating-number-against",
  "rating-colour",
  "still-wrong",
  "nothing-to-rule",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** Wraps a value as success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Makes a refusal; `params` fill its sentence, `field` says which input it stands beside. */
export function refuse(
  reason: RefusalReason,
  params?: Refusal["params"],
  field?: string,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { reason, ...(params && { params }), ...(field && { field }) } };
}

/** What a form gets back from the server: the value, or why not, in words ready to stand beside `field`. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string; readonly words: string; readonly field?: string };
