import { afterAll, beforeAll, expect, test } from "vitest";
import { undoLast } from "@/lib/commands/article/undo-last";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { findArticleById, findVersionId } from "@/lib/data/article/articles";
import { standingFindings } from "@/lib/data/verdict/standing-findings";
import {
  seedApproved,
  seedArticle,
  seedChangesRequested,
  seedDismissed,
  seedFalse,
  seedMarked,
  seedStale,
} from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { seedVersion } from "@/prisma/scenarios/versions";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { listAnchors } from "./anchors";
import { listClaims } from "./claims";
import { listPlacedClaims } from "./placed-claims";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const text =
  "The bridge opened in 1932. It cost 4.2 million pounds. Nobody liked it, the mayor said.\n\nIt was closed again in 1951.";

test("one value of JSON says what claims, anchors, findings and people say, each by itself", async () => {
  const { desk, people } = newsroom;
  const article = await seedArticle(desk, text);
  const open = await seedMarked(desk, article, "The bridge opened");
  const dueAt = "2031-02-03T04:05:06.789Z";
  must(await assignClaim(as(desk.editor), { ...(await seen(open)), assignedToId: people.reviewer, dueAt }));
  await seedFalse(desk, article, "4.2 million", "4.3 million");
  await seedApproved(desk, article, "It cost");
  await seedStale(desk, article, "Nobody liked it");
  await seedChangesRequested(desk, article, "the mayor said");
  await seedDismissed(desk, article, "closed again");
  await seedMarked(desk, article, "1951");
  must(await undoLast(as(desk.reviewer), { articleId: article.id }));
  // What was reworded, and what is lost.
  const newer = await seedVersion(
    desk,
    article,
    text.replace("the mayor said", "he said").replace("closed again", "shut"),
  );
  const versionId = await findVersionId(article.id, newer.versionNumber);

  const placed = await listPlacedClaims({ articleId: article.id }, versionId);
  const [claims, anchors, findings] = await Promise.all([
    listClaims(article.id),
    listAnchors(versionId),
    standingFindings({ articleId: article.id }),
  ]);
  expect((await findArticleById(article.id))?.versionNumber).toBe(newer.versionNumber);
  expect(claims.length).toBeGreaterThan(5);
  expect([...placed].sort((a, b) => a.number - b.number)).toEqual(
    claims.map((claim) => {
      const { id, number, isTick, statement, category, priority, revision, assignedToId, dueAt, state } = claim;
      const finding = findings.get(id);
      const anchor = anchors.get(id);
      return {
        ...{ id, number, isTick, statement, category, priority, revision, assignedToId, dueAt, state },
        assignedTo: assignedToId && "reviewer",
        finding: finding ? without("verdictId", finding) : null,
        anchor: anchor
          ? {
              ...{ start: anchor.start, end: anchor.end, how: anchor.how, sentenceChanged: anchor.sentenceChanged },
              quote: finding?.correction ? anchor.quote : null,
            }
          : null,
      };
    }),
  );
  expect(await listPlacedClaims({ claimIds: [open] }, versionId)).toEqual(placed.filter(({ id }) => id === open));
  expect(placed.find(({ id }) => id === open)?.dueAt).toEqual(new Date(dueAt));
});

function without<T extends object, K extends keyof T>(name: K, from: T): Omit<T, K> {
  const { [name]: _, ...rest } = from;
  return rest;
}
