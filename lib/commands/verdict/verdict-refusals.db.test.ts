import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { withdrawSignOff } from "@/lib/commands/article/withdraw-sign-off";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { reopenClaim } from "@/lib/commands/claim/reopen-claim";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import {
  seedApproved,
  seedArticle,
  seedEvidence,
  seedMarked,
  seedStale,
  seedVerdictSubmitted,
} from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { approveVerdict, reaffirmVerdict, requestChanges } from "./decide-on-verdict";
import { submitVerdict } from "./submit-verdict";
import { withdrawVerdict } from "./withdraw-verdict";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const reviewer = () => as(newsroom.people.reviewer);
const editor = () => as(newsroom.people.editor);
const administrator = () => as(newsroom.people.administrator);

describe("a verdict", () => {
  const draft = async (claimId: string) => {
    const { version } = await getRatingScale();
    return {
      ...(await seen(claimId)),
      rating: "true",
      scaleVersion: version,
      rationale: "The minutes say so.",
      correction: null,
    };
  };

  test("is refused without evidence, unless its rating says that none can exist and it says what was tried", async () => {
    const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
    const given = await draft(claimId);
    await expectRefused(newsroom, () => submitVerdict(reviewer(), given), "evidence-needed", "rating");
    await expectRefused(
      newsroom,
      () => submitVerdict(reviewer(), { ...given, rating: "unproven", rationale: "None." }),
      "tried-needed",
      "rationale",
    );
    must(
      await submitVerdict(reviewer(), {
        ...given,
        rating: "unproven",
        rationale: "We asked the archive twice and searched the gazettes.",
      }),
    );
  });

  test("is refused with a rating that the scale does not have, and on a scale that was replaced", async () => {
    const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
    await seedEvidence(newsroom.desk, claimId);
    const given = await draft(claimId);
    await expectRefused(
      newsroom,
      () => submitVerdict(reviewer(), { ...given, rating: "splendid" }),
      "rating-unknown",
      "rating",
    );
    await expectRefused(
      newsroom,
      () => submitVerdict(reviewer(), { ...given, scaleVersion: given.scaleVersion - 1 }),
      "rating-scale-changed",
      "rating",
    );
    await expectRefused(
      newsroom,
      () => submitVerdict(reviewer(), { ...given, rationale: "   " }),
      "rationale-needed",
      "rationale",
    );
  });

  test("is withdrawn by its author only", async () => {
    const claim = await seen(await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk)));
    await expectRefused(newsroom, () => withdrawVerdict(as(newsroom.people.otherReviewer), claim), "not-author");
    await expectRefused(newsroom, () => withdrawVerdict(administrator(), claim), "not-author");
  });

  test("is not decided on twice, nor before it is there, nor out of turn", async () => {
    const own = await seedArticle(newsroom.desk);
    const [open, approved, stale] = [
      await seen(await seedMarked(newsroom.desk, own)),
      await seen(await seedApproved(newsroom.desk, own, "It cost 4.2 million pounds")),
      await seen(await seedStale(newsroom.desk, own, "Nobody liked it")),
    ];
    for (const claim of [open, approved, stale]) {
      await expectRefused(newsroom, () => approveVerdict(editor(), { ...claim, note: null }), "claim-transition");
      await expectRefused(newsroom, () => requestChanges(editor(), { ...claim, reason: "More." }), "claim-transition");
    }
    for (const claim of [open, approved]) {
      await expectRefused(newsroom, () => reaffirmVerdict(editor(), { ...claim, note: null }), "claim-transition");
      await expectRefused(newsroom, () => withdrawVerdict(reviewer(), claim), "claim-transition");
    }
    await expectRefused(newsroom, () => dismissClaim(reviewer(), { ...approved, reason: "x" }), "claim-transition");
    await expectRefused(newsroom, () => reopenClaim(editor(), { ...open, reason: "x" }), "claim-transition");
  });

  test("is sent back only with a reason", async () => {
    const claim = await seen(await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk)));
    await expectRefused(newsroom, () => requestChanges(editor(), { ...claim, reason: "" }), "reason-needed", "reason");
  });

  test("is not approved once its only evidence was taken off", async () => {
    const claimId = await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk));
    const [piece] = await newsroom.sql("SELECT id FROM evidence WHERE claim_id = $1", [claimId]);
    must(await removeEvidence(reviewer(), { ...(await seen(claimId)), evidenceId: piece?.id as string }));
    const claim = await seen(claimId);
    await expectRefused(
      newsroom,
      () => approveVerdict(editor(), { ...claim, note: null }),
      "evidence-needed",
      "rating",
    );
  });
});

describe("a sign-off", () => {
  const sha256 = "0".repeat(64);

  test("is refused without claims, with open ones, for what was not seen, and twice", async () => {
    const own = await seedArticle(newsroom.desk);
    const input = { articleId: own.id, subjectSha256: sha256 };
    await expectRefused(newsroom, () => signOffArticle(editor(), input), "no-claims");
    await seedApproved(newsroom.desk, own);
    await expectRefused(newsroom, () => signOffArticle(editor(), input), "article-changed");
    await seedMarked(newsroom.desk, own, "It cost 4.2 million pounds");
    const refusal = await expectRefused(newsroom, () => signOffArticle(editor(), input), "claims-still-open");
    expect(refusal.params).toEqual({ count: 1, numbers: "2" });
    await expectRefused(newsroom, () => withdrawSignOff(editor(), { ...input, reason: "x" }), "article-not-signed-off");
  });
});
