import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { undoLast } from "@/lib/commands/article/undo-last";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { seedArticle, seedEvidence, seedMarked, seedStale, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type StaffName, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { approveVerdict, reaffirmVerdict, requestChanges } from "./decide-on-verdict";
import { submitVerdict } from "./submit-verdict";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

/** A verdict by one person on evidence by another. */
async function submittedBy(author: StaffName, evidenceBy: StaffName): Promise<string> {
  const { people, desk } = newsroom;
  const claimId = await seedMarked(desk, await seedArticle(desk));
  await seedEvidence(desk, claimId, undefined, people[evidenceBy]);
  const { version } = await getRatingScale();
  const draft = {
    ...(await seen(claimId)),
    rating: "true",
    scaleVersion: version,
    rationale: "It says so.",
    correction: null,
  };
  must(await submitVerdict(as(people[author]), draft));
  return claimId;
}

describe("nobody approves their own verdict", () => {
  test.each(["editor", "administrator"] as const)("not an %s", async (who) => {
    const claim = await seen(await submittedBy(who, "reviewer"));
    await expectRefused(
      newsroom,
      () => approveVerdict(as(newsroom.people[who]), { ...claim, note: null }),
      "own-verdict",
    );
    must(await approveVerdict(as(newsroom.people.otherEditor), { ...claim, note: null }));
  });

  test("but anybody may send it back, also to themselves", async () => {
    const claim = await seen(await submittedBy("editor", "reviewer"));
    must(await requestChanges(as(newsroom.people.editor), { ...claim, reason: "I found the minutes." }));
  });
});

describe("nobody approves on evidence that they changed last", () => {
  test.each(["editor", "administrator"] as const)("not an %s who attached it", async (who) => {
    const claim = await seen(await submittedBy("reviewer", who));
    await expectRefused(
      newsroom,
      () => approveVerdict(as(newsroom.people[who]), { ...claim, note: null }),
      "own-evidence",
    );
  });

  const changes = {
    edited: async (claimId: string, evidenceId: string) =>
      editEvidence(as(newsroom.people.editor), {
        ...(await seen(claimId)),
        evidenceId,
        stance: "refutes",
        passage: null,
        note: null,
      }),
    "removed some of": async (claimId: string, evidenceId: string) =>
      removeEvidence(as(newsroom.people.editor), { ...(await seen(claimId)), evidenceId }),
  };
  test.each(Object.entries(changes))("not an editor who %s it after the verdict", async (_what, change) => {
    const claimId = await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk));
    const second = await seedEvidence(newsroom.desk, claimId);
    must(await change(claimId, second));
    const claim = await seen(claimId);
    await expectRefused(
      newsroom,
      () => approveVerdict(as(newsroom.people.editor), { ...claim, note: null }),
      "own-evidence",
    );
    must(await approveVerdict(as(newsroom.people.otherEditor), { ...claim, note: null }));
  });

  test("nor does taking the attachment back make it somebody else's", async () => {
    const { people, desk } = newsroom;
    const article = await seedArticle(desk);
    const claimId = await seedVerdictSubmitted(desk, article);
    await seedEvidence(desk, claimId, undefined, people.editor);
    must(await undoLast(as(people.editor), { articleId: article.id }));
    const claim = await seen(claimId);
    await expectRefused(newsroom, () => approveVerdict(as(people.editor), { ...claim, note: null }), "own-evidence");
  });

  test("once another person changes it after them, they may", async () => {
    const claimId = await submittedBy("reviewer", "editor");
    await seedEvidence(newsroom.desk, claimId, undefined, newsroom.people.otherReviewer);
    must(await approveVerdict(as(newsroom.people.editor), { ...(await seen(claimId)), note: null }));
  });
});

describe("nobody reaffirms their own", () => {
  test("evidence", async () => {
    const claimId = await seedStale(newsroom.desk, await seedArticle(newsroom.desk));
    await seedEvidence(newsroom.desk, claimId, undefined, newsroom.people.administrator);
    const claim = await seen(claimId);
    await expectRefused(
      newsroom,
      () => reaffirmVerdict(as(newsroom.people.administrator), { ...claim, note: null }),
      "own-evidence",
    );
    must(await reaffirmVerdict(as(newsroom.people.editor), { ...claim, note: null }));
  });

  test("verdict", async () => {
    const claimId = await submittedBy("editor", "reviewer");
    must(await approveVerdict(as(newsroom.people.otherEditor), { ...(await seen(claimId)), note: null }));
    await seedEvidence(newsroom.desk, claimId);
    const claim = await seen(claimId);
    await expectRefused(
      newsroom,
      () => reaffirmVerdict(as(newsroom.people.editor), { ...claim, note: null }),
      "own-verdict",
    );
  });
});

describe("the database refuses it as well when the commands are passed by", () => {
  const insert = `INSERT INTO decision (id, claim_id, verdict_id, kind, decided_by_id, verdict_author_id, evidence_changed_by_id, subject, subject_sha256)
    SELECT gen_random_uuid(), claim_id, id, $2, $3, $4, NULL, '{}', repeat('0', 64) FROM verdict WHERE claim_id = $1`;

  test.each([
    ["app", "approve"],
    ["app", "reaffirm"],
    ["owner", "approve"],
    ["owner", "reaffirm"],
    ["superuser", "approve"],
  ] as const)("as the role %s, for %s", async (role, kind) => {
    const { people } = newsroom;
    const claimId = await submittedBy("editor", "administrator");
    // The author whom the writer names is not believed either.
    for (const decider of [people.editor, people.administrator]) {
      await expect(newsroom.sql(insert, [claimId, kind, decider, people.auditor], role)).rejects.toThrow(
        "decision_second_person",
      );
    }
    await newsroom.sql(insert, [claimId, kind, people.otherEditor, people.auditor], role);
    const [row] = await newsroom.sql("SELECT verdict_author_id FROM decision WHERE claim_id = $1", [claimId]);
    expect(row?.verdict_author_id).toBe(people.editor);
  });

  test("a request for changes needs its reason there too", async () => {
    const claimId = await submittedBy("reviewer", "reviewer");
    const { editor } = newsroom.people;
    await expect(newsroom.sql(insert, [claimId, "request-changes", editor, editor], "app")).rejects.toThrow(
      "decision_changes_with_reason",
    );
  });

  test("a claim has one open verdict", async () => {
    const claimId = await submittedBy("reviewer", "reviewer");
    const second = `INSERT INTO verdict (id, claim_id, number, rating_id, rationale, author_id)
      SELECT gen_random_uuid(), claim_id, number + 1, rating_id, 'Two', author_id FROM verdict WHERE claim_id = $1`;
    await expect(newsroom.sql(second, [claimId], "app")).rejects.toThrow("verdict_one_open");
  });
});
