import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findActorOfLink } from "@/lib/auth/link-actor";
import { signIn } from "@/lib/auth/sign-in";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { findArticle } from "@/lib/data/article/articles";
import { getSignIn } from "@/lib/data/desk/one-time-links";
import { sha256Hex } from "@/lib/data/sha256";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { linkLifetime } from "@/lib/domain/desk/one-time-link";
import { seedApproved, seedArticle, seedDismissed } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, staffPassword, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { addPerson } from "./add-person";
import { changePassword } from "./change-password";
import { deactivatePerson } from "./deactivate-person";
import { makeLink } from "./make-link";
import { noteFirstSignIn } from "./note-first-sign-in";
import { setPassword } from "./set-password";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  process.env.NEXTAUTH_SECRET = "tests-only-0123456789-abcdefghijklmnop";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
});
afterAll(() => newsroom.close());

const password = "four unrelated words here";
const administrator = () => as(newsroom.people.administrator);
const outcomeOf = async (email: string, tried: string) => (await signIn(email, tried, "192.0.2.1")).outcome;

let next = 1;
/** Somebody whom the administrator has just added, and the token of their link. */
async function added(role: "reviewer" | "editor" = "reviewer") {
  const token = newToken();
  const email = `link-${next++}@desk.example`;
  const { personId } = must(await addPerson(administrator(), { email, name: "Somebody", role, token }));
  return { personId, email, token };
}
async function seen(personId: string) {
  const [row] = await newsroom.sql("SELECT revision FROM person WHERE id = $1", [personId]);
  return { personId, revision: row?.revision as number };
}
const set = (personId: string, token: string, to = password) => setPassword(as(personId), { token, password: to });

describe("an account", () => {
  test("begins with the link: nobody signs in before, and the person alone knows the password", async () => {
    const { personId, email, token } = await added();
    expect(await outcomeOf(email, "")).toBe("denied");
    expect(await findActorOfLink(token)).toEqual({ id: personId, name: "Somebody", role: "reviewer" });
    must(await set(personId, token));
    expect(await outcomeOf(email, password)).toBe("signed-in");
  });

  test("has a password that is not guessed at once, and nothing happens to the link when it is", async () => {
    const { personId, token } = await added();
    await expectRefused(newsroom, () => set(personId, token, "password1234"), "password-guessable", "password");
    must(await set(personId, token));
    await expectRefused(
      newsroom,
      () => changePassword(as(personId), { current: password, password: "somebody 2026" }),
      "password-guessable",
      "password",
    );
  });
});

describe("a link", () => {
  test("is spent by one use, also of two at once, and done once for a retry of the same intent", async () => {
    const { personId, token } = await added();
    const once = as(personId);
    const [one, two] = await Promise.all([setPassword(once, { token, password }), set(personId, token)]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    await expectRefused(newsroom, () => set(personId, token), "link-spent");
    if (one.ok) expect(await setPassword(once, { token, password })).toEqual(one);
  });

  test("is good for nothing once another is made", async () => {
    const { personId, token } = await added();
    const second = newToken();
    must(await makeLink(administrator(), { ...(await seen(personId)), token: second }));
    await expectRefused(newsroom, () => set(personId, token), "link-spent");
    must(await set(personId, second));
  });

  test("expires, by the database's clock", async () => {
    const { personId, token } = await added();
    const [row] = await newsroom.sql("SELECT expires_at - made_at AS life FROM one_time_link WHERE person_id = $1", [
      personId,
    ]);
    expect(row?.life).toMatchObject({ days: linkLifetime / 86_400_000 });
    await newsroom.sql("ALTER TABLE one_time_link DISABLE TRIGGER one_time_link_stays");
    await newsroom.sql(
      "UPDATE one_time_link SET made_at = made_at - interval '4 days', expires_at = clock_timestamp() WHERE person_id = $1",
      [personId],
    );
    await newsroom.sql("ALTER TABLE one_time_link ENABLE TRIGGER one_time_link_stays");
    await expectRefused(newsroom, () => set(personId, token), "link-spent");
  });

  test("opens no closed account, and no one's but its person's", async () => {
    const { personId, token } = await added();
    const other = await added();
    await expectRefused(newsroom, () => set(other.personId, token), "link-spent");
    must(await deactivatePerson(administrator(), await seen(personId)));
    expect(await findActorOfLink(token)).toBeNull();
    await expectRefused(
      newsroom,
      async () => makeLink(administrator(), { ...(await seen(personId)), token: newToken() }),
      "person-inactive",
    );
  });

  test.each([[null], [42], [""], ["t".repeat(43)], [`${"t".repeat(42)}\0`]])("%j is none", async (token) => {
    expect(await findActorOfLink(token)).toBeNull();
  });

  test("leaves its token nowhere in the database, in no receipt and in no event", async () => {
    const { personId, token } = await added();
    must(await set(personId, token));
    const tables = await newsroom.sql("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    for (const { name } of tables) {
      for (const part of [token, Buffer.from(token).toString("hex")])
        expect(await newsroom.sql(`SELECT 1 FROM "${name}" t WHERE strpos(t::text, $1) > 0`, [part])).toEqual([]);
      if (name !== "one_time_link")
        expect(
          await newsroom.sql(`SELECT 1 FROM "${name}" t WHERE strpos(t::text, $1) > 0`, [sha256Hex(token)]),
        ).toEqual([]);
    }
  });

  test("cannot be told otherwise afterwards, nor a password be had without one", async () => {
    const { personId, token } = await added();
    must(await set(personId, token));
    for (const change of ["spent_at = now()", "made_by_id = NULL"])
      await expect(newsroom.sql(`UPDATE one_time_link SET ${change} WHERE person_id = $1`, [personId])).rejects.toThrow(
        "spent once",
      );
    const other = await added();
    await expect(
      newsroom.sql("UPDATE person SET password_hash = 'x' WHERE id = $1", [other.personId], "app"),
    ).rejects.toThrow("person_password_by_link");
  });
});

test("the first sign-in after a link is an event, and no other", async () => {
  const { personId, token } = await added();
  must(await set(personId, token));
  must(await noteFirstSignIn(as(personId), {}));
  await expectRefused(newsroom, () => noteFirstSignIn(as(personId), {}), "not-the-first");
  const again = newToken();
  must(await makeLink(administrator(), { ...(await seen(personId)), token: again }));
  await expectRefused(newsroom, () => noteFirstSignIn(as(personId), {}), "not-the-first");
  must(await set(personId, again, "another four words there"));
  must(await noteFirstSignIn(as(personId), {}));
});

describe("an approval", () => {
  /** The event of an approval by that editor. */
  async function approval(editor: string) {
    const article = await seedArticle(newsroom.desk);
    const known = await newsroom.events();
    await seedApproved({ ...newsroom.desk, editor }, article);
    const told = (await newsroom.events(known)).find(({ type }) => type === "verdict.approved");
    return told?.said as { data: { signIn: Record<string, string | null> } };
  }

  test("says in its signed bytes by whose link the password was set, the operator's too", async () => {
    const { signIn } = (await approval(newsroom.people.editor)).data;
    expect(signIn).toMatchObject({ kind: "account", madeBy: null });
  });

  test("under a password that an administrator reset names the administrator, whatever is changed afterwards", async () => {
    const editor = newsroom.people.otherEditor;
    const token = newToken();
    must(await makeLink(administrator(), { ...(await seen(editor)), token }));
    must(await set(editor, token));
    must(await changePassword(as(editor), { current: password, password: "another four words there" }));
    const { since, madeAt, linkId } = await getSignIn(editor);
    const { signIn } = (await approval(editor)).data;
    expect(signIn).toEqual({
      ...{ kind: "reset", madeBy: newsroom.people.administrator, link: linkId },
      ...{ since: since.toISOString(), madeAt: madeAt.toISOString() },
    });
  });

  test("cannot be written with another sign-in than the person's", async () => {
    const [row] = await newsroom.sql("SELECT * FROM decision LIMIT 1");
    const other = await getSignIn(newsroom.people.administrator);
    const columns = "id, claim_id, verdict_id, kind, reason, decided_by_id, subject, subject_sha256, sign_in_link_id";
    const [made] = await newsroom.sql(
      `INSERT INTO decision (${columns}) SELECT gen_random_uuid(), claim_id, verdict_id, 'request-changes', 'no',
         decided_by_id, subject, subject_sha256, $1 FROM decision WHERE id = $2 RETURNING sign_in_link_id`,
      [other.linkId, row?.id],
      "app",
    );
    expect(made?.sign_in_link_id).toBe((await getSignIn(row?.decided_by_id as string)).linkId);
  });
});

describe("a sign-off", () => {
  test("says in its signed bytes under which sign-in it was given, whoever is named to the database", async () => {
    const editor = newsroom.people.otherEditor;
    const token = newToken();
    must(await makeLink(administrator(), { ...(await seen(editor)), token }));
    must(await set(editor, token, "five other words stand here"));
    const { since, madeAt, linkId } = await getSignIn(editor);
    const article = await seedArticle(newsroom.desk);
    await seedDismissed(newsroom.desk, article, "Nobody liked it");
    const found = await findArticle(article.slug);
    if (!found) throw new Error("the article is missing");
    const known = await newsroom.events();
    const { sha256: subjectSha256 } = await getSignOffSubject(found);
    must(await signOffArticle(as(editor), { articleId: article.id, subjectSha256 }));
    const [told] = await newsroom.events(known);
    const signIn = { kind: "reset", madeBy: newsroom.people.administrator, link: linkId };
    expect(told?.said).toMatchObject({
      type: "article.signed-off",
      data: { signIn: { ...signIn, since: since.toISOString(), madeAt: madeAt.toISOString() } },
    });

    const other = await getSignIn(newsroom.people.administrator);
    const columns = "id, article_id, subject, subject_sha256, signed_by_id, withdrawn_at, sign_in_link_id";
    const [made] = await newsroom.sql(
      `INSERT INTO sign_off (${columns}) SELECT gen_random_uuid(), article_id, subject, subject_sha256, signed_by_id,
         clock_timestamp(), $1 FROM sign_off WHERE article_id = $2 RETURNING sign_in_link_id`,
      [other.linkId, article.id],
      "app",
    );
    expect(made?.sign_in_link_id).toBe(linkId);
  });
});

test("the people of this test have the password that they were given", async () => {
  expect(await outcomeOf("editor@desk.example", staffPassword)).toBe("signed-in");
});
