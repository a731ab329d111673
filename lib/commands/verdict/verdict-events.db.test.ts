import { afterAll, beforeAll, describe, test } from "vitest";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { reopenClaim } from "@/lib/commands/claim/reopen-claim";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import {
  seedApproved,
  seedArticle,
  seedDismissed,
  seedEvidence,
  seedMarked,
  seedStale,
  seedVerdictSubmitted,
} from "@/prisma/scenarios/claims";
import { as, seen } from "@/prisma/scenarios/desk";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { approveVerdict, reaffirmVerdict, requestChanges } from "./decide-on-verdict";
import { submitVerdict } from "./submit-verdict";
import { withdrawVerdict } from "./withdraw-verdict";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

describe("a command on a verdict writes its state and exactly one event", () => {
  test("submitting and withdrawing", async () => {
    const { desk } = newsroom;
    const claimId = await seedMarked(desk, await seedArticle(desk));
    await seedEvidence(desk, claimId);
    const { version } = await getRatingScale();
    const draft = {
      ...(await seen(claimId)),
      rating: "true",
      scaleVersion: version,
      rationale: "It says so.",
      correction: null,
    };
    await expectOneEvent(
      newsroom,
      () => submitVerdict(as(desk.reviewer), draft),
      { type: "verdict.submitted", from: "open", to: "submitted" },
      ["article", "claim", "verdict"],
    );
    const submitted = await seen(claimId);
    await expectOneEvent(
      newsroom,
      () => withdrawVerdict(as(desk.reviewer), submitted),
      { type: "verdict.withdrawn", from: "submitted", to: "open" },
      ["article", "claim", "verdict"],
    );
  });

  test.each([
    ["approving", approveVerdict, "verdict.approved", "approved"],
    ["requesting changes", requestChanges, "verdict.changes-requested", "changes-requested"],
  ] as const)("%s", async (_what, command, type, to) => {
    const { desk } = newsroom;
    const claimId = await seedVerdictSubmitted(desk, await seedArticle(desk));
    const input = { ...(await seen(claimId)), note: null, reason: "Cite the minutes." };
    await expectOneEvent(newsroom, () => command(as(desk.editor), input), { type: type, from: "submitted", to: to }, [
      "article",
      "claim",
      "decision",
      "verdict",
    ]);
  });

  test("reaffirming", async () => {
    const { desk } = newsroom;
    const claimId = await seedStale(desk, await seedArticle(desk));
    const input = { ...(await seen(claimId)), note: null };
    // The verdict was approved and stays so; its row is written over with the same words.
    await expectOneEvent(
      newsroom,
      () => reaffirmVerdict(as(desk.editor), input),
      { type: "verdict.reaffirmed", from: "stale", to: "approved" },
      ["article", "claim", "decision"],
    );
  });

  test("reopening an approved claim", async () => {
    const { desk } = newsroom;
    const claimId = await seedApproved(desk, await seedArticle(desk));
    const input = { ...(await seen(claimId)), reason: "New minutes." };
    await expectOneEvent(
      newsroom,
      () => reopenClaim(as(desk.editor), input),
      { type: "claim.reopened", from: "approved", to: "open" },
      ["article", "claim"],
    );
  });

  test("dismissing a stale claim, and reopening what was dismissed", async () => {
    const { desk } = newsroom;
    const article = await seedArticle(desk);
    const stale = { ...(await seen(await seedStale(desk, article))), reason: "Cut from the piece." };
    await expectOneEvent(
      newsroom,
      () => dismissClaim(as(desk.reviewer), stale),
      { type: "claim.dismissed", from: "stale", to: "dismissed" },
      ["article", "claim"],
    );
    const dismissed = { ...(await seen(await seedDismissed(desk, article, "Nobody liked it"))), reason: "Back in." };
    await expectOneEvent(
      newsroom,
      () => reopenClaim(as(desk.editor), dismissed),
      { type: "claim.reopened", from: "dismissed", to: "open" },
      ["article", "claim"],
    );
  });
});
