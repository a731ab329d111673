import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { undoLast } from "@/lib/commands/article/undo-last";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { editSource } from "@/lib/commands/evidence/edit-source";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { reaffirmVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { findClaim } from "@/lib/data/claim/claims";
import { database } from "@/lib/data/database";
import { approvedFields, claimFields, claimTable, usualFields } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import { getClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { type SeededArticle, seedApproved, seedArticle, seedEvidence } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { adjustEnds } from "./adjust-ends";
import { editClaim } from "./edit-claim";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

type Approved = { article: SeededArticle; claimId: string; evidenceId: string; sourceId: string };
const fields = { ...usualFields, statement: "The bridge opened in 1932" };
const reviewer = () => as(newsroom.people.reviewer);

async function approved(): Promise<Approved> {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedApproved(newsroom.desk, article);
  const [piece] = await newsroom.sql("SELECT id, source_id FROM evidence WHERE claim_id = $1", [claimId]);
  return { article, claimId, evidenceId: piece?.id as string, sourceId: piece?.source_id as string };
}

/** The claim's state, and what the screen says has changed. */
async function standing({ article }: Approved) {
  const detail = await getClaimDetail({ id: newsroom.people.editor, name: "editor", role: "editor" }, article.slug, 1);
  return [detail.claim.state, detail.changes.map(({ what }) => what)];
}

const changes: Readonly<Record<string, readonly [(claim: Approved) => Promise<unknown>, string]>> = {
  "the words it stands on": [
    async ({ claimId }) =>
      must(await adjustEnds(reviewer(), { ...(await seen(claimId)), versionNumber: 1, start: 4, end: 17 })),
    "quote",
  ],
  "another source": [({ claimId }) => seedEvidence(newsroom.desk, claimId), "evidence-added"],
  "a source less": [
    async ({ claimId, evidenceId }) => must(await removeEvidence(reviewer(), { ...(await seen(claimId)), evidenceId })),
    "evidence-removed",
  ],
  "a stance": [
    async ({ claimId, evidenceId }) =>
      must(
        await editEvidence(reviewer(), {
          ...(await seen(claimId)),
          evidenceId,
          stance: "refutes",
          passage: null,
          note: null,
        }),
      ),
    "evidence-edited",
  ],
  "a passage": [
    async ({ claimId, evidenceId }) =>
      must(
        await editEvidence(reviewer(), {
          ...(await seen(claimId)),
          evidenceId,
          stance: "supports",
          passage: "p. 4",
          note: null,
        }),
      ),
    "evidence-edited",
  ],
  "a note on a source": [
    async ({ claimId, evidenceId }) =>
      must(
        await editEvidence(reviewer(), {
          ...(await seen(claimId)),
          evidenceId,
          stance: "supports",
          passage: null,
          note: "by phone",
        }),
      ),
    "evidence-edited",
  ],
};

describe("an approval becomes stale, and says why, by a change of", () => {
  test.each(Object.entries(changes))("%s", async (_what, [change, named]) => {
    const claim = await approved();
    expect(await standing(claim)).toEqual(["approved", []]);
    await change(claim);
    const [state, whats] = await standing(claim);
    expect(state).toBe("stale");
    expect(whats).toContain(named);
  });
});

test.each(claimFields)(
  "whether an edit of the field %s makes an approval stale is what the table says",
  async (name) => {
    const claim = await approved();
    const change = { [name]: filledFields()[name] };
    must(await editClaim(reviewer(), { ...(await seen(claim.claimId)), ...fields, ...change }));
    expect(await standing(claim)).toEqual(claimTable[name].isApproved ? ["stale", [name]] : ["approved", []]);
    expect(await findClaim(database(), claim.claimId)).toMatchObject({ ...fields, ...change });
  },
);

test("an approval binds what is claimed and by whom, not how it was sorted or who is to check it", () => {
  expect(approvedFields).toEqual(["statement", "claimant"]);
});

describe("an approval stays by a change of", () => {
  test("what is said of its source", async () => {
    const claim = await approved();
    const words = {
      title: "Opening, 1932",
      publisher: "The City",
      author: "A clerk",
      publishedOn: "1932-03-19",
      kind: "secondary",
      medium: "document",
    } as const;
    must(await editSource(reviewer(), { sourceId: claim.sourceId, revision: 1, ...words }));
    expect(await standing(claim)).toEqual(["approved", []]);
  });
});

test("a stale claim stays stale by further changes, and all of them are named", async () => {
  const claim = await approved();
  must(await editClaim(reviewer(), { ...(await seen(claim.claimId)), ...fields, statement: "In 1933." }));
  await seedEvidence(newsroom.desk, claim.claimId);
  expect(await standing(claim)).toEqual(["stale", ["statement", "evidence-added"]]);
});

test("a change that is turned back leaves the claim stale until a second person says so, with nothing left to name", async () => {
  const claim = await approved();
  await seedEvidence(newsroom.desk, claim.claimId);
  must(await undoLast(reviewer(), { articleId: claim.article.id }));
  expect(await standing(claim)).toEqual(["stale", []]);
  must(await reaffirmVerdict(as(newsroom.people.editor), { ...(await seen(claim.claimId)), note: null }));
  expect(await standing(claim)).toEqual(["approved", []]);
});

test("reaffirming names by hash what stands now, and keeps the first approval", async () => {
  const claim = await approved();
  await seedEvidence(newsroom.desk, claim.claimId);
  const { subjectSha256 } = must(
    await reaffirmVerdict(as(newsroom.people.editor), { ...(await seen(claim.claimId)), note: "Seen." }),
  );
  const rows = await newsroom.sql(
    "SELECT kind, subject_sha256, encode(sha256(convert_to(subject, 'UTF8')), 'hex') AS again FROM decision WHERE claim_id = $1 ORDER BY decided_at",
    [claim.claimId],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(["approve", "reaffirm"]);
  expect(rows[1]?.subject_sha256).toBe(subjectSha256);
  expect(rows[0]?.subject_sha256).not.toBe(subjectSha256);
  for (const row of rows) expect(row.again).toBe(row.subject_sha256);
});

test("saving a claim or its evidence unchanged is refused, so that nothing becomes stale without a reason", async () => {
  const claim = await approved();
  const same = { stance: "supports", passage: null, note: null } as const;
  const evidence = async () =>
    editEvidence(reviewer(), { ...(await seen(claim.claimId)), evidenceId: claim.evidenceId, ...same });
  await expectRefused(newsroom, evidence, "nothing-changed");
  await expectRefused(
    newsroom,
    async () => editClaim(reviewer(), { ...(await seen(claim.claimId)), ...fields }),
    "nothing-changed",
  );
  expect(await standing(claim)).toEqual(["approved", []]);
});
