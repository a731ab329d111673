import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { deleteComment } from "@/lib/commands/conversation/delete-comment";
import { editComment } from "@/lib/commands/conversation/edit-comment";
import { readNotifications } from "@/lib/commands/notification/read-notifications";
import { databaseTime } from "@/lib/data/database";
import type { Role } from "@/lib/domain/desk/permissions";
import { countUnread } from "@/lib/queries/notification/count-unread";
import { getNotifications, readNotificationFilter } from "@/lib/queries/notification/get-notifications";
import { saidTo } from "@/lib/queries/parts/said-to";
import {
  type SeededArticle,
  seedApproved,
  seedArticle,
  seedChangesRequested,
  seedEvidence,
  seedMarked,
} from "@/prisma/scenarios/claims";
import { seedComment } from "@/prisma/scenarios/conversation";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { seedVersion } from "@/prisma/scenarios/versions";
import { openTestNewsroom, type StaffName, type TestNewsroom } from "@/scripts/testing/test-newsroom";

let newsroom: TestNewsroom;
let article: SeededArticle;
let ids: TestNewsroom["people"];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ids = newsroom.people;
});
afterAll(() => newsroom.close());
beforeEach(async () => {
  article = await seedArticle(newsroom.desk);
  await newsroom.sql("DELETE FROM notification");
});

const actor = (name: StaffName, role: Role) => ({ id: ids[name], name, role });
const reviewer = () => actor("reviewer", "reviewer");
const editor = () => actor("editor", "editor");

/** Who was told of what since the test began, by whom, as "who kind by". */
async function told(): Promise<string[]> {
  const rows = await newsroom.sql(
    `SELECT p.name || ' ' || n.kind || ' ' || coalesce(b.name, 'Galley') AS said FROM notification n
     JOIN person p ON p.id = n.person_id LEFT JOIN person b ON b.id = n.by_id ORDER BY n.at, n.id`,
  );
  return rows.map(({ said }) => said as string);
}

describe("who is told of what", () => {
  test("whom a comment mentions, and in a reply those who spoke in the thread before; nobody of their own words", async () => {
    const { threadId } = await seedComment(ids.reviewer, article, `@(${ids.editor}) and I, @(${ids.reviewer})`);
    expect(await told()).toEqual(["editor mention reviewer"]);
    await seedComment(ids.editor, article, "Yes?", { of: "thread", threadId });
    expect(await told()).toEqual(["editor mention reviewer", "reviewer reply editor"]);
    await seedComment(ids.otherReviewer, article, `Ask @(${ids.editor})`, { of: "thread", threadId });
    const later = (await told()).slice(2).sort();
    expect(later).toEqual(["editor mention otherReviewer", "reviewer reply otherReviewer"]);
  });

  test("an edit tells those whom it mentions newly", async () => {
    const { commentId } = await seedComment(ids.reviewer, article, `@(${ids.editor})`);
    const words = `@(${ids.editor}) @(${ids.auditor})`;
    must(await editComment(as(ids.reviewer), { commentId, revision: 1, words }));
    expect(await told()).toEqual(["editor mention reviewer", "auditor mention reviewer"]);
  });

  test("whose verdict is sent back or approved", async () => {
    await seedChangesRequested(newsroom.desk, article);
    await seedApproved(newsroom.desk, article, "It cost 4.2 million pounds");
    expect(await told()).toEqual(["reviewer sent-back editor", "reviewer approved editor"]);
  });

  test("who is given a claim by another", async () => {
    const claimId = await seedMarked(newsroom.desk, article);
    must(await assignClaim(as(ids.reviewer), { ...(await seen(claimId)), assignedToId: ids.reviewer }));
    expect(await told()).toEqual([]);
    must(await assignClaim(as(ids.reviewer), { ...(await seen(claimId)), assignedToId: ids.otherReviewer }));
    const dueAt = "2026-12-01T12:00:00.000Z";
    must(await assignClaim(as(ids.reviewer), { ...(await seen(claimId)), dueAt }));
    must(await editClaim(as(ids.reviewer), { ...(await seen(claimId)), claimant: "The mayor" }));
    expect(await told()).toEqual(["otherReviewer assigned reviewer"]);
  });

  test("whose approval went stale, by new evidence or by a new version", async () => {
    const claimId = await seedApproved(newsroom.desk, article);
    await seedApproved(newsroom.desk, article, "It cost 4.2 million pounds");
    await newsroom.sql("DELETE FROM notification");
    await seedEvidence(newsroom.desk, claimId);
    expect(await told()).toEqual(["editor stale reviewer"]);
    await seedVersion(newsroom.desk, article, article.text.replace("4.2 million", "4.3 million"));
    expect(await told()).toEqual(["editor stale reviewer", "editor stale reviewer"]);
  });

  test("nobody whose account is closed", async () => {
    const { threadId } = await seedComment(ids.otherEditor, article, "Well?");
    await newsroom.sql("UPDATE person SET active = false WHERE id = $1", [ids.otherEditor]);
    await seedComment(ids.reviewer, article, "Yes.", { of: "thread", threadId });
    expect(await told()).toEqual([]);
    await newsroom.sql("UPDATE person SET active = true WHERE id = $1", [ids.otherEditor]);
  });

  test("the database itself refuses to tell somebody of their own doing, or twice of one", async () => {
    await seedComment(ids.reviewer, article, `@(${ids.editor})`);
    await expect(newsroom.sql("UPDATE notification SET by_id = person_id")).rejects.toThrow(/by_another/);
    const twice = `INSERT INTO notification SELECT gen_random_uuid(), person_id, kind, event_id, by_id, article_id, claim_id, comment_id, at FROM notification`;
    await expect(newsroom.sql(twice)).rejects.toThrow(/notification_once/);
  });
});

describe("the list", () => {
  const all = readNotificationFilter({});

  test("leads to the place, and holds nothing of a comment that was deleted", async () => {
    const claimId = await seedMarked(newsroom.desk, article);
    const said = await seedComment(ids.reviewer, article, `@(${ids.editor}) *look*`, { of: "claim", claimId });
    const [row] = (await getNotifications(editor(), all)).rows;
    expect(row).toMatchObject({ kind: "mention", by: "reviewer", claim: { number: 1 }, said: "@editor *look*" });
    expect(row?.href).toBe(`/articles/${article.slug}/claims/1#comment-${said.commentId}`);
    expect(await countUnread(editor())).toBe(1);
    must(await deleteComment(as(ids.reviewer), { commentId: said.commentId, revision: 1 }));
    expect((await getNotifications(editor(), all)).rows).toEqual([]);
    expect(await countUnread(editor())).toBe(0);
  });

  test("is one's own: nobody reads, or marks as read, another's", async () => {
    await seedComment(ids.reviewer, article, `@(${ids.editor})`);
    const [row] = (await getNotifications(editor(), all)).rows;
    expect((await getNotifications(reviewer(), all)).rows).toEqual([]);
    expect(must(await readNotifications(reviewer(), { ids: [row?.id ?? ""] }))).toEqual({ count: 0 });
    expect(must(await readNotifications(editor(), { ids: [row?.id ?? ""] }))).toEqual({ count: 1 });
    expect(await countUnread(editor())).toBe(0);
  });

  test("a thousand are paged, filtered by kind, and read at one press, those that came meanwhile left out", async () => {
    await seedComment(ids.reviewer, article, `@(${ids.editor})`);
    const events = await newsroom.sql("SELECT id FROM audit_event ORDER BY position DESC LIMIT 1");
    await newsroom.sql("ALTER TABLE notification DROP CONSTRAINT notification_once");
    await newsroom.sql(
      `INSERT INTO notification (id, person_id, kind, event_id, article_id, at)
       SELECT gen_random_uuid(), $1, 'stale', $2, $3, clock_timestamp() FROM generate_series(1, 1000)`,
      [ids.editor, events[0]?.id, article.id],
    );
    const first = await getNotifications(editor(), all);
    expect(first).toMatchObject({ total: 1001, page: 1, pages: 41, unread: 1001 });
    expect((await getNotifications(editor(), readNotificationFilter({ kind: "mention" }))).rows.length).toBe(1);
    const until = await databaseTime();
    const { threadId } = await seedComment(ids.reviewer, article, "Also this.");
    await seedComment(ids.otherReviewer, article, `@(${ids.editor})`, { of: "thread", threadId });
    expect(must(await readNotifications(editor(), { kind: null, until }))).toEqual({ count: 1001 });
    expect(await countUnread(editor())).toBe(1);
    await newsroom.sql("DELETE FROM notification");
    await newsroom.sql(
      "ALTER TABLE notification ADD CONSTRAINT notification_once UNIQUE NULLS NOT DISTINCT (person_id, event_id, claim_id)",
    );
  });
});

test("what was said to somebody and waits for an answer, with its place", async () => {
  const claimId = await seedMarked(newsroom.desk, article);
  const first = await seedComment(ids.reviewer, article, `@(${ids.editor}), is it?`, { of: "claim", claimId });
  const mine = async (who: () => ReturnType<typeof editor>) =>
    (await saidTo(who().id, { skip: 0, take: 50 })).filter(({ href }) => href.includes(article.slug));
  expect(await mine(editor)).toMatchObject([{ kind: "mention", by: "reviewer", claim: 1, said: "@editor, is it?" }]);
  await seedComment(ids.editor, article, "It is.", { of: "thread", threadId: first.threadId });
  expect(await mine(editor)).toEqual([]);
  expect(await mine(reviewer)).toMatchObject([{ kind: "reply", by: "editor" }]);
});
