import { afterAll, beforeAll, expect, test } from "vitest";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { approveVerdict, reaffirmVerdict, requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { withdrawVerdict } from "@/lib/commands/verdict/withdraw-verdict";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { usualFields } from "@/lib/domain/claim/fields";
import type { Result } from "@/lib/domain/result";
import {
  type SeededArticle,
  seedApproved,
  seedArticle,
  seedEvidence,
  seedMarked,
  seedStale,
  seedVerdictSubmitted,
} from "@/prisma/scenarios/claims";
import { as, type Desk, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { adjustEnds } from "./adjust-ends";
import { dismissClaim } from "./dismiss-claim";
import { editClaim } from "./edit-claim";
import { reopenClaim } from "./reopen-claim";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

type Seen = { claimId: string; revision: number };
type Seed = (desk: Desk, article: SeededArticle) => Promise<string>;

const fields = { ...usualFields, priority: "low" } as const;
const source = {
  from: "new",
  title: "Minutes",
  publisher: null,
  author: null,
  publishedOn: null,
  kind: "primary",
  medium: "page",
  address: null,
} as const;
const evidence = { stance: "context", passage: null, note: null } as const;
const reviewer = () => as(newsroom.people.reviewer);
const editor = () => as(newsroom.people.editor);
const firstEvidence = async (claimId: string) => {
  const [row] = await newsroom.sql("SELECT id FROM evidence WHERE claim_id = $1", [claimId]);
  return row?.id as string;
};
const seedWithEvidence: Seed = async (desk, article) => {
  const claimId = await seedMarked(desk, article);
  await seedEvidence(desk, claimId);
  return claimId;
};

const commands: readonly (readonly [string, Seed, (claim: Seen) => Promise<Result<unknown>>])[] = [
  ["editing the claim", seedMarked, (claim) => editClaim(reviewer(), { ...claim, ...fields, statement: "Mine." })],
  ["moving its ends", seedMarked, (claim) => adjustEnds(reviewer(), { ...claim, versionNumber: 1, start: 4, end: 10 })],
  ["dismissing it", seedMarked, (claim) => dismissClaim(reviewer(), { ...claim, reason: "Taste." })],
  ["attaching a source", seedMarked, (claim) => attachEvidence(reviewer(), { ...claim, ...evidence, source })],
  [
    "editing evidence",
    seedWithEvidence,
    async (claim) =>
      editEvidence(reviewer(), { ...claim, ...evidence, evidenceId: await firstEvidence(claim.claimId) }),
  ],
  [
    "removing evidence",
    seedWithEvidence,
    async (claim) => removeEvidence(reviewer(), { ...claim, evidenceId: await firstEvidence(claim.claimId) }),
  ],
  [
    "submitting a verdict",
    seedWithEvidence,
    async (claim) => {
      const { version } = await getRatingScale();
      return submitVerdict(reviewer(), {
        ...claim,
        rating: "true",
        scaleVersion: version,
        rationale: "So.",
        correction: null,
      });
    },
  ],
  ["withdrawing it", seedVerdictSubmitted, (claim) => withdrawVerdict(reviewer(), claim)],
  ["approving", seedVerdictSubmitted, (claim) => approveVerdict(editor(), { ...claim, note: null })],
  ["requesting changes", seedVerdictSubmitted, (claim) => requestChanges(editor(), { ...claim, reason: "More." })],
  ["reaffirming", seedStale, (claim) => reaffirmVerdict(editor(), { ...claim, note: null })],
  ["reopening", seedApproved, (claim) => reopenClaim(editor(), { ...claim, reason: "New minutes." })],
];

test.each(commands)(
  "%s is refused on a claim that somebody else just changed, who and how being named",
  async (_what, seed, command) => {
    const claim = await seen(await seed(newsroom.desk, await seedArticle(newsroom.desk)));
    const other = {
      ...claim,
      ...fields,
      statement: (await statementOf(claim.claimId)) as string,
      priority: "urgent",
    } as const;
    must(await editClaim(as(newsroom.people.otherReviewer), other));
    const refusal = await expectRefused(newsroom, () => command(claim), "claim-changed");
    expect(refusal.params).toEqual({ by: "otherReviewer", what: "claim.edited", count: 1 });
    must(await command(await seen(claim.claimId)));
  },
);

test("of several changes the last is named, and how many there were", async () => {
  const claim = await seen(await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)));
  must(await editClaim(as(newsroom.people.otherReviewer), { ...claim, ...fields, statement: "One." }));
  must(await attachEvidence(as(newsroom.people.otherEditor), { ...(await seen(claim.claimId)), ...evidence, source }));
  const refusal = await expectRefused(
    newsroom,
    () => dismissClaim(reviewer(), { ...claim, reason: "x" }),
    "claim-changed",
  );
  expect(refusal.params).toEqual({ by: "otherEditor", what: "evidence.attached", count: 2 });
});

test("what one did oneself meanwhile is no reason to refuse, and a decision on what was not seen is", async () => {
  const claim = await seen(await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)));
  must(await editClaim(reviewer(), { ...claim, ...fields, statement: "One." }));
  must(await attachEvidence(reviewer(), { ...claim, ...evidence, source }));
  must(
    await editClaim(as(newsroom.people.otherReviewer), {
      ...(await seen(claim.claimId)),
      ...fields,
      statement: "Two.",
    }),
  );
  await expectRefused(
    newsroom,
    () => editClaim(reviewer(), { ...claim, ...fields, statement: "Three." }),
    "claim-changed",
  );

  const submitted = await seen(await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk)));
  must(await editClaim(editor(), { ...submitted, ...fields, statement: "Four." }));
  await expectRefused(newsroom, () => approveVerdict(editor(), { ...submitted, note: null }), "claim-changed");
});

test("a revision that never was is refused too", async () => {
  const claim = await seen(await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)));
  await expectRefused(
    newsroom,
    () => dismissClaim(reviewer(), { ...claim, revision: 99, reason: "x" }),
    "claim-changed",
  );
});

async function statementOf(claimId: string): Promise<unknown> {
  const [row] = await newsroom.sql("SELECT statement FROM claim WHERE id = $1", [claimId]);
  return row?.statement;
}
