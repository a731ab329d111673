import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { liftSkip } from "@/lib/commands/article/lift-skip";
import { skipRange } from "@/lib/commands/article/skip-range";
import { undoLast } from "@/lib/commands/article/undo-last";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { editSource } from "@/lib/commands/evidence/edit-source";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { usualFields } from "@/lib/domain/claim/fields";
import { NotFoundError } from "@/lib/domain/errors";
import { type SeededArticle, seedArticle, seedDismissed, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { expectRefused, expectThrown } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { adjustEnds } from "./adjust-ends";
import { dismissClaim } from "./dismiss-claim";
import { editClaim } from "./edit-claim";
import { markClaim } from "./mark-claim";

let newsroom: TestNewsroom;
let article: SeededArticle;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  article = await seedArticle(newsroom.desk);
});
afterAll(() => newsroom.close());

const evidence = { stance: "supports", passage: null, note: null } as const;
const reviewer = () => as(newsroom.people.reviewer);
const editor = () => as(newsroom.people.editor);
const administrator = () => as(newsroom.people.administrator);

describe("marking and skipping", () => {
  test.each([
    ["nothing is selected", 5, 5, "range-empty"],
    ["the ends are reversed", 9, 5, "range-empty"],
    ["it begins before the text", -1, 5, "range-outside"],
    ["it ends after the text", 0, 100_000, "range-outside"],
    ["an end is no whole number", 0.5, 5, "range-outside"],
    ["only white space is selected", 26, 27, "range-only-space"],
  ] as const)("are refused when %s", async (_why, start, end, reason) => {
    const range = { articleId: article.id, versionNumber: 1, start, end };
    await expectRefused(newsroom, () => markClaim(reviewer(), { ...range, ...usualFields }), reason);
    await expectRefused(newsroom, () => skipRange(reviewer(), { ...range, reason: "opinion", note: null }), reason);
  });

  test("are refused on a version that is no longer the article's", async () => {
    const range = { articleId: article.id, versionNumber: 2, start: 0, end: 3 };
    await expectRefused(newsroom, () => markClaim(reviewer(), { ...range, ...usualFields }), "article-changed");
    await expectRefused(
      newsroom,
      () => skipRange(reviewer(), { ...range, reason: "opinion", note: null }),
      "article-changed",
    );
  });

  test("the same words are not marked twice, and the claim there is named", async () => {
    const own = await seedArticle(newsroom.desk);
    const claimId = await seedMarked(newsroom.desk, own);
    const range = { articleId: own.id, versionNumber: 1, start: 0, end: "The bridge opened in 1932".length };
    const refusal = await expectRefused(
      newsroom,
      () => markClaim(reviewer(), { ...range, ...usualFields }),
      "claim-same-range",
    );
    expect(refusal.params).toEqual({ number: 1 });
    const other = await seedMarked(newsroom.desk, own, "It cost 4.2 million pounds");
    const { start, end } = range;
    await expectRefused(
      newsroom,
      async () => adjustEnds(reviewer(), { ...(await seen(other)), versionNumber: 1, start, end }),
      "claim-same-range",
    );
    await expectRefused(
      newsroom,
      async () => adjustEnds(reviewer(), { ...(await seen(claimId)), versionNumber: 1, start: 3, end: 3 }),
      "range-empty",
    );
  });

  test("a claim is not assigned to somebody who cannot work on it", async () => {
    const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
    for (const assignedToId of [newsroom.people.auditor, randomUUID()]) {
      const given = { ...(await seen(claimId)), assignedToId };
      await expectRefused(newsroom, () => assignClaim(reviewer(), given), "field-invalid", "assignedToId");
    }
  });

  test("a skip is lifted once", async () => {
    const range = { articleId: article.id, versionNumber: 1, start: 0, end: 3 };
    const { skipId } = must(await skipRange(reviewer(), { ...range, reason: "opinion", note: null }));
    must(await liftSkip(reviewer(), { skipId }));
    await expectRefused(newsroom, () => liftSkip(reviewer(), { skipId }), "skip-gone");
  });

  test("there is nothing to undo for somebody who did nothing", async () => {
    await expectRefused(
      newsroom,
      () => undoLast(as(newsroom.people.otherReviewer), { articleId: article.id }),
      "nothing-to-undo",
    );
  });
});

describe("evidence", () => {
  const source = {
    from: "new",
    title: "Minutes",
    publisher: null,
    author: null,
    publishedOn: null,
    kind: "primary",
    medium: "page",
  } as const;

  test.each([
    ["javascript:alert(1)", "address-not-http"],
    ["data:text/html,x", "address-not-http"],
    ["file:///etc/passwd", "address-not-http"],
    ["ftp://example.org/x", "address-not-http"],
    ["no address", "address-invalid"],
    ["https://user:pass@example.org/", "address-invalid"],
  ] as const)("with the address %s is refused", async (address, reason) => {
    const claim = await seen(await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)));
    await expectRefused(
      newsroom,
      () => attachEvidence(reviewer(), { ...claim, ...evidence, source: { ...source, address } }),
      reason,
      "source.address",
    );
  });

  test("is attached once a source, also by another address of the same page", async () => {
    const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
    await seedEvidence(newsroom.desk, claimId, "https://archive.example/minutes?id=5");
    const claim = await seen(claimId);
    const again = { ...source, address: "http://www.archive.example/minutes/?utm_source=x&id=5#page" };
    const refusal = await expectRefused(
      newsroom,
      () => attachEvidence(reviewer(), { ...claim, ...evidence, source: again }),
      "source-already-attached",
      "source",
    );
    expect(refusal.params).toEqual({ title: "Opening day" });
  });

  test("that was taken off is gone, and that of another claim is not found on this one", async () => {
    const [one, other] = [
      await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)),
      await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)),
    ];
    const evidenceId = await seedEvidence(newsroom.desk, one);
    const elsewhere = { ...(await seen(other)), evidenceId };
    await expectRefused(newsroom, () => removeEvidence(reviewer(), elsewhere), "evidence-gone");
    await expectRefused(newsroom, () => editEvidence(reviewer(), { ...elsewhere, ...evidence }), "evidence-gone");
    must(await removeEvidence(reviewer(), { ...(await seen(one)), evidenceId }));
    const gone = { ...(await seen(one)), evidenceId };
    await expectRefused(newsroom, () => removeEvidence(reviewer(), gone), "evidence-gone");
  });

  test("of a dismissed claim does not change", async () => {
    const claim = await seen(await seedDismissed(newsroom.desk, await seedArticle(newsroom.desk)));
    await expectRefused(
      newsroom,
      () => attachEvidence(reviewer(), { ...claim, ...evidence, source: { ...source, address: null } }),
      "claim-transition",
    );
    await expectRefused(
      newsroom,
      () => editClaim(reviewer(), { ...claim, ...usualFields, statement: "x" }),
      "claim-transition",
    );
    await expectRefused(
      newsroom,
      () => adjustEnds(reviewer(), { ...claim, versionNumber: 1, start: 0, end: 3 }),
      "claim-transition",
    );
  });

  test("a source is not edited over somebody else's edit", async () => {
    const claimId = await seedMarked(newsroom.desk, await seedArticle(newsroom.desk));
    await seedEvidence(newsroom.desk, claimId);
    const [row] = await newsroom.sql("SELECT source_id FROM evidence WHERE claim_id = $1", [claimId]);
    const edit = {
      sourceId: row?.source_id as string,
      revision: 1,
      title: "A",
      publisher: null,
      author: null,
      publishedOn: null,
      kind: "primary",
      medium: "page",
    } as const;
    must(await editSource(reviewer(), edit));
    await expectRefused(newsroom, () => editSource(editor(), { ...edit, title: "B" }), "source-changed");
  });
});

test("what is not there is thrown", async () => {
  const id = randomUUID();
  const claim = { claimId: id, revision: 1 };
  await expectThrown(
    newsroom,
    () => markClaim(reviewer(), { articleId: id, versionNumber: 1, start: 0, end: 1, ...usualFields }),
    NotFoundError,
  );
  await expectThrown(newsroom, () => dismissClaim(reviewer(), { ...claim, reason: "x" }), NotFoundError);
  await expectThrown(newsroom, () => liftSkip(reviewer(), { skipId: id }), NotFoundError);
  await expectThrown(newsroom, () => deactivatePerson(administrator(), { personId: id, revision: 1 }), NotFoundError);
  const own = await seedArticle(newsroom.desk);
  const takenBack = await seen(await seedMarked(newsroom.desk, own));
  must(await undoLast(reviewer(), { articleId: own.id }));
  await expectThrown(
    newsroom,
    () => dismissClaim(reviewer(), { ...takenBack, revision: 2, reason: "x" }),
    NotFoundError,
  );
});
