import { describe, expect, test } from "vitest";
import { auditEventTypes } from "@/lib/domain/record/audit/events/event-data";
import { type Reach, reachOf } from "./reach";

type Done = Parameters<typeof reachOf>[1];

const other = { isForReader: false };
const approved: Done = { type: "verdict.approved", article: "a-bridge", claim: 3, ...other };
const said: Done = { type: "comment.made", article: "a-bridge", claim: null, ...other };
const skipped: Done = { type: "skip.made", article: "a-bridge", claim: null, ...other };
const merged: Done = { type: "source.merged", article: null, claim: null, ...other };
const added: Done = { type: "article.version-added", article: "a-bridge", claim: null, ...other };
const attached: Done = { type: "evidence.attached", article: "a-bridge", claim: 3, ...other };
const mention: Done = { ...said, isForReader: true };

const rows: readonly (readonly [why: string, path: string, change: Done, reach: Reach])[] = [
  ["the claim list is sent what it shows", "/articles/a-bridge", approved, "news"],
  ["so is it of skips", "/articles/a-bridge", skipped, "news"],
  ["the claim itself is read anew, and only that", "/articles/a-bridge/claims/3", approved, "panel"],
  ["not another claim", "/articles/a-bridge/claims/30", approved, "news"],
  ["the history has each of them", "/articles/a-bridge/history", approved, "panel"],
  ["and so has what a sign-off waits for", "/articles/a-bridge/sign-off", skipped, "panel"],
  ["what is said of the article stands in its conversation", "/articles/a-bridge/conversation", said, "panel"],
  ["and not beside a claim", "/articles/a-bridge/claims/3", said, "news"],
  ["sources come into the line-by-line view", "/articles/a-bridge/line-by-line", attached, "panel"],
  ["verdicts do not", "/articles/a-bridge/line-by-line", approved, "news"],
  ["a new version is another text", "/articles/a-bridge", added, "page"],
  ["a source may stand in any article", "/articles/a-bridge", merged, "page"],
  ["nothing of a report stands here", "/articles/a-bridge", { ...merged, type: "report.exported" }, "nothing"],
  ["what has not been taught is read anew", "/articles/a-bridge", { ...said, type: "lamp.lit" }, "page"],
  ["another article is not reached", "/articles/a-tower", approved, "nothing"],
  ["an address may be written with percent signs", "/articles/%C3%BCber", { ...approved, article: "über" }, "news"],
  ["or wrongly", "/articles/%E0%A4%A/claims/3", { ...approved, article: "%E0%A4%A" }, "panel"],
  ["pages of an article beside the workbench are read anew", "/articles/a-bridge/versions", approved, "page"],
  ["lists show all", "/articles", approved, "page"],
  ["so does the queue", "/queue", approved, "page"],
  ["and a page that is not there yet", "/for-me", approved, "page"],
  ["an import shows nothing of others", "/articles/import", approved, "nothing"],
  ["nor does the editor, which keeps what is typed", "/articles/a-bridge/edit", approved, "nothing"],
  ["nor do ticks, where one key approves many", "/queue/ticks", approved, "nothing"],
  ["whoever is told of it has one more to read", "/articles/a-bridge/claims/3", mention, "page"],
  ["in another article too", "/articles/a-tower", mention, "page"],
  ["but not in the middle of writing", "/articles/a-tower/edit", mention, "nothing"],
  ["nor the account", "/account", merged, "nothing"],
];

describe("how far a change reaches into a page", () => {
  test.each(rows)("%s", (_, path, change, reach) => expect(reachOf(path, change)).toBe(reach));

  test("whatever is done to a claim comes to the workbench without reading the page anew, of every kind", () => {
    for (const type of auditEventTypes)
      expect([type, reachOf("/articles/a-bridge", { type, article: "a-bridge", claim: 1, ...other })]).toEqual([
        type,
        "news",
      ]);
  });
});
