import { afterAll, beforeAll, expect, test } from "vitest";
import { findArticle } from "@/lib/data/article/articles";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { usualFields } from "@/lib/domain/claim/fields";
import { ForbiddenError, NotSignedInError } from "@/lib/domain/errors";
import type { Refusal, Result } from "@/lib/domain/result";
import { defaultRatings } from "@/lib/domain/verdict/rating-scale";
import { seedApproved, seedArticle, seedMarked, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { importArticle } from "./article/import-article";
import { signOffArticle } from "./article/sign-off-article";
import { undoLast } from "./article/undo-last";
import { dismissClaim } from "./claim/dismiss-claim";
import { editClaim } from "./claim/edit-claim";
import { markClaim } from "./claim/mark-claim";
import { addPerson } from "./desk/add-person";
import { changeRole } from "./desk/change-role";
import { deactivatePerson } from "./desk/deactivate-person";
import { attachEvidence } from "./evidence/attach-evidence";
import { changeRatingScale } from "./verdict/change-rating-scale";
import { approveVerdict } from "./verdict/decide-on-verdict";
import { withdrawVerdict } from "./verdict/withdraw-verdict";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

/** How often each race is run: the order in which two transactions get their turn is not ours to choose. */
const ROUNDS = [1, 2, 3];

async function race(...commands: (() => Promise<Result<unknown>>)[]) {
  const before = await newsroom.events();
  const results = await Promise.all(commands.map((command) => command()));
  const refusals: Refusal[] = results.flatMap((result) => (result.ok ? [] : result.refusal));
  const events = (await newsroom.events(before)).map(({ type }) => type);
  return { won: results.filter(({ ok }) => ok).length, refusals: refusals.map(({ reason }) => reason), events };
}

async function claimRow(claimId: string) {
  const [row] = await newsroom.sql("SELECT state, statement, revision FROM claim WHERE id = $1", [claimId]);
  return row as { state: string; statement: string; revision: number };
}

test.each(ROUNDS)("two editors approve the same verdict in the same second: one does (round %i)", async () => {
  const claim = await seen(await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk)));
  const approve = (who: string) => () => approveVerdict(as(who), { ...claim, note: null });
  const { won, refusals, events } = await race(approve(newsroom.people.editor), approve(newsroom.people.otherEditor));
  expect([won, refusals, events]).toEqual([1, ["claim-changed"], ["verdict.approved"]]);
  expect(await newsroom.sql("SELECT count(*)::int AS n FROM decision WHERE claim_id = $1", [claim.claimId])).toEqual([
    { n: 1 },
  ]);
});

test.each(ROUNDS)("two people mark at once: claims 1 and 2 (round %i)", async () => {
  const { id: articleId } = await seedArticle(newsroom.desk);
  const mark = (who: string, start: number) => () =>
    markClaim(as(who), { articleId, versionNumber: 1, start, end: 10, ...usualFields });
  const { won, events } = await race(mark(newsroom.people.reviewer, 0), mark(newsroom.people.otherReviewer, 4));
  expect([won, events]).toEqual([2, ["claim.marked", "claim.marked"]]);
  const numbers = await newsroom.sql("SELECT number FROM claim WHERE article_id = $1 ORDER BY 1", [articleId]);
  expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
});

test("twelve people mark the same words at once: there is one claim", async () => {
  const { id: articleId } = await seedArticle(newsroom.desk);
  const mark = () =>
    markClaim(as(newsroom.people.reviewer), {
      articleId,
      versionNumber: 1,
      start: 0,
      end: 10,
      ...usualFields,
    });
  const { won, refusals } = await race(...Array.from({ length: 12 }, () => mark));
  expect([won, refusals]).toEqual([1, Array(11).fill("claim-same-range")]);
});

test("more stale commands at once than there are connections are all told who was faster", async () => {
  const claim = await seen(await seedMarked(newsroom.desk, await seedArticle(newsroom.desk)));
  must(await editClaim(as(newsroom.people.otherReviewer), { ...claim, ...usualFields, statement: "Changed." }));
  const dismiss = () => dismissClaim(as(newsroom.people.reviewer), { ...claim, reason: "x" });
  const { refusals } = await race(...Array.from({ length: 25 }, () => dismiss));
  expect(refusals).toEqual(Array(25).fill("claim-changed"));
});

test.each(ROUNDS)(
  "an edit and an approval at once: what was approved is what stands, or the claim is not approved (round %i)",
  async () => {
    const claim = await seen(await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk)));
    const edit = () =>
      editClaim(as(newsroom.people.reviewer), { ...claim, ...usualFields, statement: "Quite another." });
    const { won, refusals, events } = await race(edit, () =>
      approveVerdict(as(newsroom.people.editor), { ...claim, note: null }),
    );
    expect([won, refusals, events.length]).toEqual([1, ["claim-changed"], 1]);
    const { state, statement } = await claimRow(claim.claimId);
    expect([state, statement === "Quite another."]).toEqual(
      events[0] === "claim.edited" ? ["submitted", true] : ["approved", false],
    );
  },
);

test.each(ROUNDS)("a withdrawal and an approval at once: one of them (round %i)", async () => {
  const claim = await seen(await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk)));
  const { won, refusals } = await race(
    () => withdrawVerdict(as(newsroom.people.reviewer), claim),
    () => approveVerdict(as(newsroom.people.editor), { ...claim, note: null }),
  );
  expect([won, refusals]).toEqual([1, ["claim-changed"]]);
  const [verdict] = await newsroom.sql("SELECT state FROM verdict WHERE claim_id = $1", [claim.claimId]);
  expect(verdict?.state).toBe((await claimRow(claim.claimId)).state === "open" ? "withdrawn" : "approved");
});

test.each(ROUNDS)(
  "a sign-off and an edit at once: never signed off with a claim that is not settled (round %i)",
  async () => {
    const article = await seedArticle(newsroom.desk);
    const claim = await seen(await seedApproved(newsroom.desk, article));
    const found = await findArticle(article.slug);
    if (!found) throw new Error("the article is missing");
    const { sha256 } = await getSignOffSubject(found);
    await race(
      () => signOffArticle(as(newsroom.people.editor), { articleId: article.id, subjectSha256: sha256 }),
      () => editClaim(as(newsroom.people.reviewer), { ...claim, ...usualFields, statement: "Quite another." }),
    );
    expect((await claimRow(claim.claimId)).state).toBe("stale");
    const [row] = await newsroom.sql("SELECT state FROM article WHERE id = $1", [article.id]);
    expect(row?.state).toBe("checking");
    expect(
      await newsroom.sql("SELECT id FROM sign_off WHERE article_id = $1 AND withdrawn_at IS NULL", [article.id]),
    ).toEqual([]);
  },
);

test.each(ROUNDS)("two people attach the same new address at once: one source (round %i)", async (round) => {
  const article = await seedArticle(newsroom.desk);
  const claims = [
    await seedMarked(newsroom.desk, article),
    await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds"),
  ];
  const elsewhere = await seedArticle(newsroom.desk);
  claims.push(
    await seedMarked(newsroom.desk, elsewhere),
    await seedMarked(newsroom.desk, elsewhere, "Nobody liked it"),
  );
  const known = await Promise.all(claims.map(seen));
  const address = `https://archive.example/race/${round}`;
  const source = {
    from: "new",
    title: "Minutes",
    publisher: null,
    author: null,
    publishedOn: null,
    kind: "primary",
    medium: "page",
    address,
  } as const;
  const { won } = await race(
    ...known.map(
      (claim, i) => () =>
        attachEvidence(as(i % 2 ? newsroom.people.reviewer : newsroom.people.otherReviewer), {
          ...claim,
          source,
          stance: "supports",
          passage: null,
          note: null,
        }),
    ),
  );
  expect(won).toBe(4);
  expect(await newsroom.sql("SELECT count(*)::int AS n FROM source WHERE address = $1", [address])).toEqual([{ n: 1 }]);
});

test.each(ROUNDS)(
  "the last two administrators are closed at once, by each other: one stays (round %i)",
  async (round) => {
    const email = `second-admin-${round}@desk.example`;
    const { personId: second } = must(
      await addPerson("operator", { email, name: "Second", role: "administrator", token: newToken() }),
    );
    const first = newsroom.people.administrator;
    const revisionOf = async (id: string) =>
      (await newsroom.sql("SELECT revision FROM person WHERE id = $1", [id]))[0]?.revision as number;
    const [one, two] = [
      { personId: first, revision: await revisionOf(first) },
      { personId: second, revision: await revisionOf(second) },
    ];
    const outcomes = await Promise.allSettled([
      deactivatePerson(as(second), one),
      changeRole(as(first), { ...two, role: "editor" }),
    ]);
    // The loser finds either that nobody else is left, or that they are not an administrator themselves any more.
    const ends = outcomes.map((outcome) =>
      outcome.status === "fulfilled"
        ? outcome.value.ok || outcome.value.refusal.reason
        : (outcome.reason as Error).constructor,
    );
    expect(ends.filter((end) => end === true).length).toBe(1);
    const loser = ends.find((end) => end !== true);
    expect(["last-administrator", ForbiddenError, NotSignedInError]).toContain(loser);
    const left = await newsroom.sql("SELECT id FROM person WHERE role = 'administrator' AND active");
    expect(left.length).toBe(1);
    // Back to one known administrator for the next round.
    await newsroom.sql("UPDATE person SET role = 'administrator', active = true WHERE id = $1", [first]);
    await newsroom.sql("UPDATE person SET role = 'editor' WHERE id = $1", [second]);
  },
);

test("the same title imported six times at once gives six addresses", async () => {
  const source = { from: "paste", text: "A bridge opened." } as const;
  const input = { source, title: "The same title", byline: null, publishedOn: null, language: "en", direction: null };
  const { won } = await race(
    ...Array.from({ length: 6 }, () => () => importArticle(as(newsroom.people.reviewer), input)),
  );
  expect(won).toBe(6);
});

test("two administrators change the scale at once: one version, the other is told", async () => {
  const { version } = await getRatingScale();
  const change = () =>
    changeRatingScale(as(newsroom.people.administrator), { version, ratings: [...defaultRatings].reverse() });
  const { won, refusals } = await race(change, change);
  expect([won, refusals]).toEqual([1, ["scale-changed"]]);
});

test("the same address added twice at once: one account", async () => {
  const add = () =>
    addPerson(as(newsroom.people.administrator), {
      email: "twin@desk.example",
      name: "Twin",
      role: "auditor",
      token: newToken(),
    });
  const { won, refusals } = await race(add, add);
  expect([won, refusals]).toEqual([1, ["email-taken"]]);
});

test("two undos at once take back two marks, each once", async () => {
  const article = await seedArticle(newsroom.desk);
  await seedMarked(newsroom.desk, article);
  await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
  const undo = () => undoLast(as(newsroom.people.reviewer), { articleId: article.id });
  const { won, refusals } = await race(undo, undo, undo);
  expect([won, refusals]).toEqual([2, ["nothing-to-undo"]]);
});
