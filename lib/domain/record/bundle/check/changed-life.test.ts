import { describe, expect, test } from "vitest";
import { wordsHash } from "@/lib/domain/conversation/comment";
import { erasedName } from "@/lib/domain/record/audit/personal-hash";
import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import type { AuditReport } from "@/lib/domain/report/report";
import { narrowReport } from "@/lib/exporters/report/narrow-report";
import { rowOf } from "@/scripts/testing/found-by-member";
import { recordedLife } from "@/scripts/testing/recorded-life";
import { faultsOfReport, shownOf } from "@/scripts/testing/report-faults";

type Loose<T> = T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T;
type Life = Loose<AuditReport>;
const life = () => recordedLife() as Life;

/** The claim with the most evidence, and the pieces of it that a row of the table is about. */
const rich = (report: Life) => report.claims.find(({ number }) => number === 6) as Life["claims"][number];
const piece = (report: Life, is: (piece: Life["claims"][number]["evidence"][number]) => boolean) => {
  const found = rich(report).evidence.find(is);
  if (!found) throw new Error("no such piece");
  return found;
};
const isHidden = ({ source }: { source: { isConfidential: boolean } }) => source.isConfidential;

/** Changes the records of a kind, with their rows in the timeline. */
function rewrite(report: Life, type: string, change: (event: Loose<EventRecord> & { data: never }) => void): void {
  for (const row of report.timeline) {
    if (row.type !== type || row.record === null) continue;
    const event = JSON.parse(row.record);
    change(event);
    Object.assign(row, rowOf(row as never, event));
  }
}

/** Withholds the records of a piece of evidence, as of a source whose name stands in them. */
function withhold(report: Life, pieceId: string): void {
  for (const row of report.timeline) if (row.record?.includes(`"subject":"${pieceId}"`)) row.record = null;
}

const faults = (change: (report: Life) => void, report = life()) => {
  change(report);
  return faultsOfReport(report as AuditReport, shownOf(report as AuditReport));
};

describe("what is not the records' is found, and what is, is not:", () => {
  test.each<[string, (report: Life) => void, string]>([
    ["a claim twice", ({ claims }) => claims.push(structuredClone(claims[0] as never)), "report-counts"],
    [
      "a claim of no record",
      ({ claims, counts }) => {
        claims.push({ ...structuredClone(claims[1] as Life["claims"][number]), id: "other", number: 99 });
        counts.open += 1;
      },
      "report-claim",
    ],
    [
      "no claims at all",
      (report) => {
        report.claims = [];
      },
      "report-counts report-timeline",
    ],
    ["a version twice", ({ versions }) => versions.push(structuredClone(versions[1] as never)), "report-version"],
    [
      "no versions",
      (report) => {
        report.versions = [];
      },
      "report-version",
    ],
    [
      "a sign-off that stands on",
      ({ article }) => Object.assign(article.earlierSignOffs[0] ?? {}, { endedAt: null }),
      "report-sign-off",
    ],
    [
      "a sign-off that ended and stands",
      ({ article }) => {
        article.signOff = article.earlierSignOffs.pop() as never;
        article.state = "signed-off";
      },
      "report-sign-off",
    ],
    [
      "an article signed off by nobody",
      ({ article }) => {
        article.state = "signed-off";
      },
      "report-sign-off",
    ],
    [
      "a comment without its words",
      ({ conversation }) =>
        Object.assign(conversation.included[0]?.comments[0] ?? {}, { words: null, salt: null, mentions: [] }),
      "report-conversation",
    ],
    [
      "a deleted comment with words",
      ({ conversation }) => {
        const comment = conversation.included[1]?.comments[0];
        Object.assign(comment ?? {}, { words: "So.", salt: "00", wordsSha256: wordsHash(sha256, "00", "So.") });
      },
      "report-conversation",
    ],
    [
      "a deleted comment that mentions somebody",
      ({ conversation }) => Object.assign(conversation.included[1]?.comments[0] ?? {}, { mentions: ["x"] }),
      "report-conversation",
    ],
    [
      "a thread too many",
      ({ conversation }) => conversation.included.push(structuredClone(conversation.included[0] as never)),
      "report-conversation",
    ],
    [
      "a comment too many",
      ({ conversation }) =>
        conversation.included[0]?.comments.push(structuredClone(conversation.included[0]?.comments[0] as never)),
      "report-conversation",
    ],
    [
      "a confidential piece with its snapshot's hash",
      (report) =>
        Object.assign(piece(report, isHidden), {
          snapshot: { ...piece(report, (each) => each.snapshot !== null).snapshot },
        }),
      "report-approval report-evidence",
    ],
    [
      "a confidential piece with a place",
      (report) => {
        piece(report, isHidden).place.start = 1;
      },
      "report-evidence",
    ],
    [
      "a kept snapshot that is left out",
      (report) => {
        piece(report, (each) => each.snapshot !== null && each.place.how !== null).snapshot = null;
      },
      "report-approval report-evidence",
    ],
    [
      "a snapshot without its salt",
      (report) => Object.assign(piece(report, (each) => each.snapshot !== null).snapshot ?? {}, { salt: null }),
      "report-evidence",
    ],
    [
      "a snapshot without its hash",
      (report) => Object.assign(piece(report, (each) => each.snapshot !== null).snapshot ?? {}, { sha256: null }),
      "report-evidence",
    ],
    [
      "a piece twice",
      (report) => rich(report).evidence.push(structuredClone(rich(report).evidence[0] as never)),
      "report-approval report-evidence",
    ],
    ["a withheld record of a confidential source", (report) => withhold(report, piece(report, isHidden).id), "-"],
    [
      "a withheld record of a confidential source whose piece is left out",
      (report) => {
        const { id } = piece(report, isHidden);
        withhold(report, id);
        rich(report).evidence = rich(report).evidence.filter((each) => each.id !== id);
        Object.assign(report.sources, {
          total: report.sources.total - 1,
          confidential: report.sources.confidential - 1,
        });
      },
      "report-approval",
    ],
    [
      "a withheld record of a source that is not confidential",
      (report) => withhold(report, piece(report, (each) => !isHidden(each)).id),
      "report-evidence",
    ],
    [
      "a decision on another claim",
      ({ claims }) =>
        Object.assign(claims[0]?.decisions[0] ?? {}, {
          subject: claims[2]?.decisions[0]?.subject,
          subjectSha256: claims[2]?.decisions[0]?.subjectSha256,
        }),
      "report-decision",
    ],
    ["an approval of nothing", ({ claims }) => Object.assign(claims[0] ?? {}, { approval: null }), "report-decision"],
    [
      "changes since an approval that there is none of",
      ({ claims }) => claims[1]?.changesSinceApproval.push({ what: "sentence", from: "a", to: "b" } as never),
      "report-approval",
    ],
    [
      "an approved claim with changes",
      ({ claims }) => claims[0]?.changesSinceApproval.push({ what: "sentence", from: "a", to: "b" } as never),
      "report-approval",
    ],
    [
      "a correction of a claim without a verdict",
      ({ claims }) => {
        (claims[1] as Life["claims"][number]).correction = structuredClone(claims[2]?.correction) as never;
      },
      "report-verdict",
    ],
    [
      "no correction of a claim that has one",
      ({ claims }) => {
        (claims[2] as Life["claims"][number]).correction = null;
      },
      "report-verdict",
    ],
    [
      "a claim that is lost, though it stands",
      ({ claims }) => {
        (claims[0] as Life["claims"][number]).anchor = null;
      },
      "report-approval report-claim",
    ],
    [
      "an assignment to nobody",
      (report) => {
        const found = report.claims.find(({ assignedTo }) => assignedTo !== null);
        if (found) found.assignedTo = null;
      },
      "report-claim",
    ],
    [
      "a skip of other words of the text",
      ({ skips }) => {
        const [skip] = skips;
        if (skip) {
          skip.start += 1;
          skip.end += 1;
        }
      },
      "report-skip",
    ],
    ["a skip twice", ({ skips }) => skips.push(structuredClone(skips[0] as never)), "report-skip"],
    [
      "times that are half a day off, where the database set them",
      ({ claims, skips, versions, version }) => {
        const later = (at: string) => new Date(Date.parse(at) + 43_200_000).toISOString();
        for (const claim of claims) claim.markedAt = later(claim.markedAt);
        for (const skip of skips) skip.at = later(skip.at);
        for (const each of versions) each.createdAt = later(each.createdAt);
        version.createdAt = later(version.createdAt);
      },
      "-",
    ],
    [
      "a claim that a version lost, and that is nowhere",
      (report) => {
        rewrite(report, "article.version-added", ({ data }) => Object.assign(data, { lost: [2] }));
        Object.assign(report.claims[1] ?? {}, { anchor: null, how: "lost", look: "lost" });
      },
      "-",
    ],
    [
      "a claim that a version lost, and that stands",
      (report) => rewrite(report, "article.version-added", ({ data }) => Object.assign(data, { lost: [2] })),
      "report-claim",
    ],
    ["records out of the order of their times", ({ timeline }) => timeline.reverse(), "report-timeline"],
    ["a row twice", ({ timeline }) => timeline.push(structuredClone(timeline.at(-1) as never)), "report-timeline"],
    [
      "a record that is not as canonical JSON is",
      ({ timeline }) => {
        const [row] = timeline;
        if (row) row.record = ` ${row.record}`;
      },
      "report-timeline",
    ],
    [
      "a record of another article",
      (report) =>
        rewrite(report, "claim.dismissed", (event) => {
          event.numbers = [];
        }),
      "report-timeline",
    ],
    [
      "a record by nobody",
      (report) =>
        rewrite(report, "claim.dismissed", (event) => {
          event.actor = null;
        }),
      "report-timeline",
    ],
    [
      "an erased author's comment without words",
      (report) => {
        const comment = report.conversation.included[0]?.comments[1];
        const editor = report.people.find(({ name }) => name === comment?.by.name);
        const [was, name] = [editor?.name, erasedName(editor?.id ?? "")];
        const renamed = JSON.parse(
          JSON.stringify(report).replaceAll(`"name":${JSON.stringify(was)}`, `"name":"${name}"`),
        ) as Life;
        for (const { comments } of renamed.conversation.included)
          for (const each of comments)
            if (each.by.name === name) Object.assign(each, { words: null, salt: null, mentions: [], writer: null });
        Object.assign(report, renamed);
      },
      "-",
    ],
  ])("%s", (_what, change, expected) => {
    expect(faults(change)).toBe(expected);
  });
});

describe("the report of one claim", () => {
  const narrow = (number = 1) => narrowReport(life() as AuditReport, number) as Life;
  test.each<[string, (report: Life) => void, string]>([
    ["holds", () => {}, "-"],
    [
      "tells of no skips",
      (report) => {
        report.skips = life().skips;
      },
      "report-skip",
    ],
    [
      "may tell of an end of a sign-off that another claim's record brought",
      (report) => Object.assign(report.article.earlierSignOffs[0] ?? {}, { endedAt: "2030-01-01T00:00:00.000Z" }),
      "-",
    ],
    [
      "is of that claim",
      (report) => {
        report.scope.claim = 2;
      },
      "report-counts",
    ],
  ])("%s", (_what, change, expected) => {
    expect(faults(change, narrow())).toBe(expected);
  });
});

describe("a sign-off that stands", () => {
  /** The life up to the article's sign-off, of the one claim that there was. */
  const signed = () => {
    const report = narrowReport(life() as AuditReport, 1) as Life;
    const [standing] = report.article.earlierSignOffs;
    if (standing) standing.endedAt = null;
    Object.assign(report.article, { signOff: standing, earlierSignOffs: [], state: "signed-off" });
    return report;
  };
  test.each<[string, (report: Life) => void, string]>([
    ["holds", () => {}, "-"],
    [
      "is said to",
      ({ article }) => {
        article.state = "checking";
      },
      "report-sign-off",
    ],
    [
      "has not ended",
      ({ article }) => Object.assign(article.signOff ?? {}, { endedAt: "2030-01-01T00:00:00.000Z" }),
      "report-sign-off",
    ],
  ])("%s", (_what, change, expected) => {
    expect(faults(change, signed())).toBe(expected);
  });
});
