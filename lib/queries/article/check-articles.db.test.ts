import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimFields, claimTable, isChoice } from "@/lib/domain/claim/fields";
import type { BundleFaultName } from "@/lib/domain/record/bundle/bundle-fault";
import { seedWholeCheck } from "@/prisma/scenarios/whole-check";
import { behindItsBack } from "@/scripts/testing/behind-its-back";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { checkArticle, checkArticles } from "./check-articles";

let newsroom: TestNewsroom;
let slug: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ slug } = await seedWholeCheck(newsroom.desk));
});
afterAll(() => newsroom.close());

test("articles that nobody changed behind Galley's back are what their records say", async () => {
  expect(await checkArticles()).toEqual({ articles: 1 });
});

describe("what was changed in the database, and not in the log, is found", () => {
  const other = "(SELECT id FROM person WHERE name = 'otherEditor')";
  const cases: readonly [BundleFaultName, string][] = [
    ["report-article", "UPDATE article SET title = 'Another title'"],
    ["report-article", "UPDATE article SET language = 'fr'"],
    ["report-sign-off", "UPDATE article SET state = 'signed-off'"],
    ["report-version", "UPDATE article_version SET text = replace(text, '1932', '1933')"],
    ["report-version", "UPDATE article_version SET text = 'x', sha256 = encode(sha256('x'), 'hex') WHERE number = 1"],
    ["report-version", "UPDATE article_version SET note = 'Nothing happened'"],
    ["report-version", "UPDATE article_version SET inserted = inserted + 1"],
    ["report-version", `UPDATE article_version SET created_by_id = ${other}`],
    ["report-version", "UPDATE article_version SET created_at = created_at - interval '3 days'"],
    ["report-version", "DELETE FROM article_version WHERE number = 1"],
    ...claimFields.map((name): [BundleFaultName, string] => [
      "report-claim",
      `UPDATE claim SET ${name} = '${isChoice(name) ? claimTable[name].of.at(-2) : "Something else."}'`,
    ]),
    ["report-claim", "UPDATE claim SET assigned_to_id = NULL WHERE assigned_to_id IS NOT NULL"],
    ["report-claim", `UPDATE claim SET marked_by_id = ${other}`],
    ["report-claim", "UPDATE claim SET created_at = created_at - interval '3 days'"],
    ["report-claim", "UPDATE claim SET state = 'approved', stale_since = NULL WHERE state = 'stale'"],
    ["report-claim", "UPDATE claim SET state = 'stale', stale_since = now() WHERE state = 'approved'"],
    ["report-claim", "UPDATE claim SET state = 'dismissed', state_reason = 'x' WHERE state = 'submitted'"],
    ["report-claim", "UPDATE claim SET state_reason = 'Another reason' WHERE state = 'dismissed'"],
    ["report-claim", "UPDATE claim SET number = number + 100"],
    ["report-claim", "UPDATE claim SET state = 'taken-back' WHERE state = 'open' AND number = 4"],
    ["report-claim", "UPDATE anchor SET quote = 'The' WHERE quote = 'in 1951'"],
    [
      "report-claim",
      "UPDATE anchor SET start_offset = start_offset + 1, quote = substr(quote, 2) WHERE quote = 'in 1951'",
    ],
    ["report-claim", "UPDATE anchor SET how = 'confirmed' WHERE how = 'reworded'"],
    ["report-claim", "UPDATE anchor SET sentence_changed = NOT sentence_changed"],
    ["report-skip", "UPDATE skip SET reason = 'not-checkable'"],
    ["report-skip", "UPDATE skip SET note = 'Seen it'"],
    ["report-skip", "UPDATE skip SET lifted_at = now() WHERE lifted_at IS NULL"],
    ["report-skip", `UPDATE skip SET made_by_id = ${other}`],
    ["report-evidence", "UPDATE evidence SET stance = 'refutes'"],
    ["report-evidence", "UPDATE evidence SET passage = 'Other words.'"],
    ["report-evidence", "UPDATE evidence SET note = 'Another note'"],
    ["report-evidence", "UPDATE evidence SET removed_at = NULL WHERE removed_at IS NOT NULL"],
    ["report-evidence", "UPDATE evidence SET removed_at = now() WHERE removed_at IS NULL"],
    ["report-evidence", "UPDATE evidence SET position_ms = 1000"],
    ["report-evidence", "UPDATE evidence SET passage_start = 0 WHERE passage_start = 4"],
    ["report-evidence", `UPDATE evidence SET added_by_id = ${other}`],
    ["report-evidence", "UPDATE evidence SET source_id = (SELECT max(id::text)::uuid FROM source)"],
    [
      "report-evidence",
      "UPDATE evidence SET snapshot_id = NULL, passage_how = NULL, passage_start = NULL, passage_end = NULL WHERE passage_how IS NOT NULL",
    ],
    ["report-evidence", "DELETE FROM evidence WHERE removed_at IS NOT NULL"],
    ["report-verdict", "UPDATE verdict SET rating_id = (SELECT id FROM rating WHERE key = 'mostly-false')"],
    ["report-verdict", "UPDATE verdict SET rationale = 'Other words.'"],
    ["report-verdict", "UPDATE verdict SET correction = 'It was otherwise.'"],
    ["report-verdict", "UPDATE verdict SET state = 'open' WHERE state = 'withdrawn'"],
    ["report-verdict", `UPDATE verdict SET author_id = ${other}`],
    ["report-verdict", "UPDATE verdict SET submitted_at = submitted_at - interval '3 days'"],
    ["report-verdict", "DELETE FROM verdict WHERE state = 'withdrawn'"],
    ["report-decision", "UPDATE decision SET subject = replace(subject, '1932', '1933')"],
    ["report-decision", "UPDATE decision SET subject_sha256 = repeat('0', 64)"],
    ["report-decision", "UPDATE decision SET kind = 'approve' WHERE kind = 'request-changes'"],
    ["report-decision", "UPDATE decision SET reason = 'Another reason'"],
    ["report-decision", `UPDATE decision SET decided_by_id = ${other}`],
    ["report-decision", "UPDATE decision SET decided_at = decided_at - interval '1 second'"],
    ["report-decision", "DELETE FROM decision WHERE kind = 'request-changes'"],
    ["report-sign-off", "UPDATE sign_off SET subject = replace(subject, '1', '2')"],
    ["report-sign-off", `UPDATE sign_off SET signed_by_id = ${other}`],
    ["report-sign-off", "UPDATE sign_off SET withdrawn_at = withdrawn_at + interval '1 second'"],
    ["report-sign-off", "UPDATE sign_off SET withdrawn_at = NULL"],
    [
      "report-sign-off",
      `UPDATE sign_off SET sign_in_link_id = (SELECT sign_in_link_id FROM person WHERE id = ${other})`,
    ],
    ["report-sign-off", "DELETE FROM sign_off"],
  ];
  test.each(cases)("%s: %s", async (what, change) => {
    const fault = await behindItsBack(newsroom, change, () => checkArticle(slug));
    expect(fault?.what).toBe(what);
  });

  test("a snapshot that was exchanged", async () => {
    const kept = await newsroom.sql("SELECT id, sha256, salted_sha256 FROM snapshot WHERE how = 'pasted'");
    await newsroom.sql("SET session_replication_role = replica");
    await newsroom.sql(
      `UPDATE snapshot SET sha256 = repeat('0', 64),
         salted_sha256 = encode(sha256((salt || E'\\n' || repeat('0', 64))::bytea), 'hex') WHERE how = 'pasted'`,
    );
    const fault = await checkArticle(slug);
    for (const { id, sha256, salted_sha256 } of kept)
      await newsroom.sql("UPDATE snapshot SET sha256 = $2, salted_sha256 = $3 WHERE id = $1", [
        id,
        sha256,
        salted_sha256,
      ]);
    await newsroom.sql("SET session_replication_role = origin");
    expect(fault?.what).toBe("report-evidence");
    expect(await checkArticle(slug)).toBe(null);
  });
});
