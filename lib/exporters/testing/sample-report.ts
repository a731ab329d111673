import { claimFieldsIn } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import {
  type AuditReport,
  offsetsStatement,
  type ReportClaim,
  type ReportDecision,
  type ReportSignIn,
  type ReportVerdict,
  reportSchemaId,
  reportVersion,
} from "@/lib/domain/report/report";

/** Strings that break formats: markup, formulas, quotes, separators, directions, characters of more than one unit. */
export const nastyStrings = [
  "</style></script><script>alert(1)</script><!-- ]]>",
  '"><img src=x onerror=alert(1)> &amp; &#x27;',
  '=HYPERLINK("http://evil.example","x")',
  "+1+1, -2; @SUM(A1)\t=cmd|'/C calc'!A0",
  'a "quoted", comma; semicolon | bar\r\nnext line\n=1+1',
  "هذا نص \u200fعربي\u200e مع 71 رقماً",
  "👩‍👩‍👧‍👦 中文字 e\u0301 ＝1",
  "#{7*7} {{7*7}} %s \\ / ' ` ",
] as const;

const [script, attribute, formula, separators, quoted, arabic, emoji, template] = nastyStrings;

const reviewer = { name: `Amal ${attribute}`, role: "reviewer" } as const;
const editor = { name: formula, role: "editor" } as const;
const scale = {
  version: 7,
  ratings: [
    {
      ...({ key: "false", label: `False ${script}`, colour: "red", sign: "crossed", number: 1 } as const),
      ...{ sourceless: false, mayStand: false, confirms: false },
    },
  ],
} as const satisfies AuditReport["ratingScales"][number];

const signInOf = (number: number): ReportSignIn => ({
  since: "2026-11-20T09:09:09.000Z",
  kind: number === 1 ? "reset" : "account",
  linkBy: number === 1 ? reviewer : null,
  linkAt: "2026-11-19T08:08:08.000Z",
});

/** A report in which every member that holds free text holds a nasty one, and two claims overlap. */
export function sampleReport(): AuditReport {
  const text = `${script}\n\n${arabic} ${emoji} ${template}`;
  const second = script.length + 2;
  return {
    $schema: reportSchemaId,
    reportVersion,
    generatedAt: "2026-11-22T08:40:52.550Z",
    offsets: offsetsStatement,
    newsroom: { name: script, site: "https://example.org/", galley: "https://galley.example.org" },
    scope: { claim: null },
    article: {
      ...{ id: "article-id", slug: "a-slug-ميناء", title: attribute, byline: separators, publishedOn: "2025-11-09" },
      ...{ modifiedOn: "2025-11-10", site: script, address: "https://example.org/?a=1&b=%22" },
      ...{ language: "ar", direction: "rtl", state: "signed-off" },
      signOff: {
        by: editor,
        at: "2026-11-22T09:00:00.000Z",
        signIn: signInOf(1),
        endedAt: null,
        subjectSha256: "a".repeat(64),
        subject: "{}",
      },
      earlierSignOffs: [
        {
          ...{ by: editor, at: "2026-11-21T09:00:00.000Z", endedAt: "2026-11-21T10:00:00.000Z" },
          ...{ subjectSha256: "b".repeat(64), subject: "{}", signIn: signInOf(2) },
        },
      ],
    },
    version: {
      ...{ number: 3, sha256: "c".repeat(64), text },
      blocks: [
        { start: 0, end: script.length, kind: "heading", level: 1 },
        { start: second, end: text.length, kind: "paragraph", level: 0 },
      ],
      ...{ createdBy: reviewer, createdAt: "2026-11-20T08:00:00.000Z" },
    },
    versions: [1, 2, 3].map((number) => ({
      ...{
        number,
        sha256: "c".repeat(64),
        text,
        origin: number === 1 ? "file" : "edit",
        originalSha256: null,
        draftSha256: null,
      },
      ...{ note: number === 2 ? quoted : null, inserted: 7, deleted: 8, bounded: number === 3 },
      ...{ createdBy: reviewer, createdAt: "2026-11-20T08:00:00.000Z" },
    })),
    counts: { open: 1, submitted: 0, "changes-requested": 0, approved: 0, stale: 1, dismissed: 0 },
    coverage: {
      share: 0.5,
      facts: { total: 3, settled: 2 },
      sentences: { claimed: 1, skipped: 0, unmarked: 1 },
      unmarked: [{ start: 0, end: script.length, text: script }],
    },
    sources: { total: 1, confidential: 1 },
    claims: [sampleClaim(1, text, second, second + arabic.length), sampleClaim(2, text, second + 4, text.length)],
    skips: [
      {
        start: 0,
        end: 8,
        quote: text.slice(0, 8),
        reason: "opinion",
        note: quoted,
        by: reviewer,
        at: "2026-11-20T09:09:09.000Z",
      },
    ],
    conversation: {
      ...{ threads: 4, resolved: 1, comments: 7, deleted: 2 },
      included: [
        {
          ...{ id: "thread-id", about: "words", claim: null, quote: text.slice(0, 8), resolved: true },
          comments: [
            {
              ...{
                id: "thread-id",
                by: reviewer,
                writer: "W. Riter",
                at: "2026-11-20T09:09:09.000Z",
                editedAt: "2026-11-20T09:10:00.000Z",
              },
              ...{ words: quoted, salt: "d".repeat(64), wordsSha256: "e".repeat(64), mentions: ["editor-id"] },
            },
            {
              ...{ id: "reply-id", by: editor, writer: null, at: "2026-11-20T09:11:00.000Z", editedAt: null },
              ...{ words: null, salt: null, wordsSha256: "f".repeat(64), mentions: [] },
            },
          ],
        },
      ],
    },
    proofs: [
      {
        ...{
          version: 2,
          sha256: "d".repeat(64),
          applied: [1],
          refused: [2],
          undecided: [],
          changed: [],
          commentsGone: [],
        },
        ...{ changesBeside: 1, notes: 1, by: reviewer, at: "2026-11-20T12:00:00.000Z" },
      },
    ],
    timeline: [
      {
        ...{ at: "2026-11-20T08:00:00.000Z", by: null, type: "claim.edited", claim: 1, from: "approved", to: "stale" },
        ...{ words: `edited claim 1 ${script}`, consequences: ["The approval became stale."] },
        changes: [{ field: "statement", before: null, after: formula }],
        ...{ data: { number: 1 }, leafHash: "d".repeat(64), record: "{}" },
      },
    ],
    ratingScales: [scale],
    people: [
      { ...reviewer, id: "p1" },
      { ...editor, id: "p2" },
    ],
    checkpoint: {
      ...{ origin: "galley.example.org/galley-1", size: 12, root: "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=" },
      note: "galley.example.org/galley-1\n12\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n— galley.example.org/galley-1 AAAA\n",
      key: "galley.example.org/galley-1+00000000+AAAA",
      keys: [
        { key: "galley.example.org/galley-1+11111111+AAAA", since: "2026-01-01T00:00:00.000Z", by: null, reason: null },
        {
          ...{ key: "galley.example.org/galley-1+00000000+AAAA", since: "2026-02-02T00:00:00.000Z" },
          ...{ by: editor, reason: script },
        },
      ],
    },
  };
}

function sampleClaim(number: number, text: string, start: number, end: number): ReportClaim {
  const [{ sourceless: _, mayStand: __, confirms: ___, ...rating }] = scale.ratings;
  const verdict: ReportVerdict = {
    ...{
      number: 2,
      rating,
      scaleVersion: scale.version,
      rationale: `${script}\n\n**${emoji}** [x](javascript:alert(1))`,
    },
    ...{ correction: separators, state: "approved", author: reviewer, submittedAt: "2026-11-21T11:11:11.000Z" },
  };
  const approval: ReportDecision = {
    ...{ kind: "approve", verdict: 2, version: 2, by: editor, at: "2026-11-21T12:12:12.000Z", note: attribute },
    ...{ subjectSha256: "e".repeat(64), subject: "{}" },
    signIn: signInOf(number),
  };
  return {
    ...claimFieldsIn({ ...filledFields(() => arabic), statement: attribute }),
    ...{ id: `claim-${number}`, number, isTick: false, anchor: { start, end, quote: text.slice(start, end) } },
    ...{ how: number === 1 ? "moved" : "reworded", look: number === 1 ? null : "reworded" },
    ...{ state: number === 1 ? "stale" : "open", stateReason: quoted },
    ...{ markedBy: reviewer, markedAt: "2026-11-21T10:10:10.000Z", assignedTo: editor, verdict, approval },
    correction: {
      ...{ is: "stet", version: 2 },
      stet: { verdict: 2, by: editor, at: "2026-11-21T13:13:13.000Z", reason: quoted },
    },
    changesSinceApproval: [{ what: "evidence-added", source: script }],
    evidence: [
      {
        id: "evidence-id",
        source: {
          ...{ id: "source-id", title: script, publisher: formula, author: separators, publishedOn: "2025-11-08" },
          ...{ address: "https://example.org/?a=1&b=%22", kind: "primary", medium: "dataset" },
          ...{ isConfidential: true, confidenceReason: separators },
          retired: { at: "2026-11-22T10:20:20.000Z", reason: formula },
        },
        mergedFrom: { id: "merged-id", title: script, address: "https://example.org/?b=%22" },
        ...{ stance: "refutes", passage: quoted, note: template, addedBy: reviewer, doubted: true },
        snapshot: {
          ...{
            id: "snapshot-id",
            how: "fetched",
            keptAt: "2026-11-21T10:21:20.000Z",
            saltedSha256: "c".repeat(64),
            salt: "e".repeat(64),
            sha256: "d".repeat(64),
          },
          ...{ bytes: 2_011, type: "text/html", toldType: separators, askedAddress: "https://example.org/?a=1" },
          redirects: [{ address: "https://example.org/?a=1", status: 301 }],
          ...{ finalAddress: "https://example.org/there", status: 200, title: script, fileName: formula },
          ...{ howSeen: "interview", howSeenNote: quoted, timeStampAt: "2026-11-21T10:22:20.000Z" },
          archivedAddress: "https://archive.example/1",
        },
        place: { how: "approximate", start: 4, end: 40, page: 7, positionMs: 61_000 },
        ...{ addedAt: "2026-11-21T10:20:20.000Z", removedAt: "2026-11-21T10:30:30.000Z" },
      },
    ],
    warnings: [{ what: "newer-source", sources: [script], words: `“${script}” was published after the article.` }],
    verdicts: [{ ...verdict, number: 1, state: "withdrawn" }, verdict],
    decisions: [{ ...approval, kind: "request-changes", subjectSha256: "f".repeat(64), note: quoted }, approval],
    dissent: [{ what: "changes-requested", verdict: 1, by: editor, at: "2026-11-21T12:12:12.000Z", reason: quoted }],
  };
}
