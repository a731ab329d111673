import { afterAll, beforeAll, describe, test } from "vitest";
import { importArticle } from "@/lib/commands/article/import-article";
import { liftSkip } from "@/lib/commands/article/lift-skip";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { skipRange } from "@/lib/commands/article/skip-range";
import { undoLast } from "@/lib/commands/article/undo-last";
import { withdrawSignOff } from "@/lib/commands/article/withdraw-sign-off";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { editSource } from "@/lib/commands/evidence/edit-source";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { findArticle } from "@/lib/data/article/articles";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { usualFields } from "@/lib/domain/claim/fields";
import { seedApproved, seedArticle, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { as, seen } from "@/prisma/scenarios/desk";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { adjustEnds } from "./adjust-ends";
import { dismissClaim } from "./dismiss-claim";
import { editClaim } from "./edit-claim";
import { markClaim } from "./mark-claim";
import { reopenClaim } from "./reopen-claim";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const newSource = {
  from: "new",
  title: "Minutes",
  publisher: null,
  author: null,
  publishedOn: null,
  kind: "primary",
  medium: "document",
  address: null,
} as const;

describe("a command on an article writes its state and exactly one event", () => {
  test("importing", async () => {
    const source = { from: "paste", text: "A bridge opened." } as const;
    const input = { source, title: "Bridge", byline: null, publishedOn: null, language: "en", direction: null };
    await expectOneEvent(
      newsroom,
      () => importArticle(as(newsroom.people.reviewer), input),
      { type: "article.imported", to: "checking" },
      ["article", "article_version", "original"],
    );
  });

  test("skipping and lifting a skip", async () => {
    const { desk } = newsroom;
    const article = await seedArticle(desk);
    const range = { articleId: article.id, versionNumber: 1, start: 0, end: 3 };
    await expectOneEvent(
      newsroom,
      () => skipRange(as(desk.reviewer), { ...range, reason: "opinion", note: null }),
      { type: "skip.made" },
      ["article", "skip"],
    );
    const [skip] = await newsroom.sql("SELECT id FROM skip WHERE article_id = $1", [article.id]);
    await expectOneEvent(
      newsroom,
      () => liftSkip(as(desk.reviewer), { skipId: skip?.id as string }),
      { type: "skip.lifted" },
      ["article", "skip"],
    );
  });

  test("signing off and withdrawing it", async () => {
    const { desk } = newsroom;
    const article = await seedArticle(desk);
    await seedApproved(desk, article);
    const found = await findArticle(article.slug);
    const { sha256 } = await getSignOffSubject(found as NonNullable<typeof found>);
    const input = { articleId: article.id, subjectSha256: sha256 };
    await expectOneEvent(
      newsroom,
      () => signOffArticle(as(desk.editor), input),
      { type: "article.signed-off", from: "checking", to: "signed-off" },
      ["article", "sign_off"],
    );
    await expectOneEvent(
      newsroom,
      () => withdrawSignOff(as(desk.editor), { ...input, reason: "A reader wrote." }),
      { type: "article.sign-off-withdrawn", from: "signed-off", to: "checking" },
      ["article", "sign_off"],
    );
  });
});

describe("a command on a claim writes its state and exactly one event", () => {
  test("marking", async () => {
    const { desk } = newsroom;
    const article = await seedArticle(desk);
    const range = { articleId: article.id, versionNumber: 1, start: 4, end: 10 };
    await expectOneEvent(
      newsroom,
      () => markClaim(as(desk.reviewer), { ...range, ...usualFields }),
      { type: "claim.marked", to: "open" },
      ["anchor", "article", "claim"],
    );
  });

  test("editing and moving the ends", async () => {
    const { desk } = newsroom;
    const article = await seedArticle(desk);
    const claimId = await seedMarked(desk, article);
    const edited = { ...(await seen(claimId)), ...usualFields, statement: "It opened in 1933.", claimant: "The mayor" };
    await expectOneEvent(
      newsroom,
      () => editClaim(as(desk.reviewer), edited),
      { type: "claim.edited", from: "open", to: "open" },
      ["article", "claim"],
    );
    const moved = { ...(await seen(claimId)), versionNumber: 1, start: 4, end: 10 };
    await expectOneEvent(
      newsroom,
      () => adjustEnds(as(desk.reviewer), moved),
      { type: "claim.ends-adjusted", from: "open", to: "open" },
      ["anchor", "article", "claim"],
    );
  });

  test("dismissing and reopening", async () => {
    const { desk } = newsroom;
    const claimId = await seedMarked(desk, await seedArticle(desk));
    const seenOpen = await seen(claimId);
    await expectOneEvent(
      newsroom,
      () => dismissClaim(as(desk.reviewer), { ...seenOpen, reason: "Taste." }),
      { type: "claim.dismissed", from: "open", to: "dismissed" },
      ["article", "claim"],
    );
    const seenDismissed = await seen(claimId);
    await expectOneEvent(
      newsroom,
      () => reopenClaim(as(desk.editor), { ...seenDismissed, reason: "It matters." }),
      { type: "claim.reopened", from: "dismissed", to: "open" },
      ["article", "claim"],
    );
  });

  test("attaching, editing and removing evidence", async () => {
    const { desk } = newsroom;
    const claimId = await seedMarked(desk, await seedArticle(desk));
    const attach = {
      ...(await seen(claimId)),
      source: newSource,
      stance: "supports",
      passage: null,
      note: null,
    } as const;
    await expectOneEvent(
      newsroom,
      () => attachEvidence(as(desk.reviewer), attach),
      { type: "evidence.attached", from: "open", to: "open" },
      ["article", "claim", "evidence", "source", "source_facts"],
    );
    const [piece] = await newsroom.sql("SELECT id FROM evidence WHERE claim_id = $1", [claimId]);
    const evidenceId = piece?.id as string;
    const edit = { ...(await seen(claimId)), evidenceId, stance: "refutes", passage: "on page 4", note: null } as const;
    await expectOneEvent(
      newsroom,
      () => editEvidence(as(desk.reviewer), edit),
      { type: "evidence.edited", from: "open", to: "open" },
      ["article", "claim", "evidence"],
    );
    const remove = { ...(await seen(claimId)), evidenceId };
    await expectOneEvent(
      newsroom,
      () => removeEvidence(as(desk.reviewer), remove),
      { type: "evidence.removed", from: "open", to: "open" },
      ["article", "claim", "evidence"],
    );
  });

  test("editing a source", async () => {
    const { desk } = newsroom;
    const claimId = await seedMarked(desk, await seedArticle(desk));
    await seedEvidence(desk, claimId);
    const [row] = await newsroom.sql("SELECT source_id FROM evidence WHERE claim_id = $1", [claimId]);
    const input = {
      sourceId: row?.source_id as string,
      revision: 1,
      title: "Opening, 1932",
      publisher: null,
      author: null,
      publishedOn: "1932-03-19",
      kind: "primary",
      medium: "page",
    } as const;
    await expectOneEvent(newsroom, () => editSource(as(desk.reviewer), input), { type: "source.edited" }, [
      "source",
      "source_facts",
    ]);
  });

  test("undoing", async () => {
    const { desk } = newsroom;
    const article = await seedArticle(desk);
    await seedMarked(desk, article);
    await expectOneEvent(
      newsroom,
      () => undoLast(as(desk.reviewer), { articleId: article.id }),
      { type: "claim.mark-taken-back", from: "open", to: "taken-back" },
      ["article", "claim"],
    );
  });
});
