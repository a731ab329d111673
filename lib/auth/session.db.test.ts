import type { Session } from "next-auth";
import type { JWT } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activatePerson } from "@/lib/commands/desk/activate-person";
import { changePassword } from "@/lib/commands/desk/change-password";
import { changeRole } from "@/lib/commands/desk/change-role";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { makeLink } from "@/lib/commands/desk/make-link";
import { setPassword } from "@/lib/commands/desk/set-password";
import { findSessionPerson } from "@/lib/data/desk/people";
import { as, must } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { seedPerson } from "@/scripts/testing/seed-person";
import { openTestNewsroom, staffPassword, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { nextAuthOptions } from "./next-auth-options";
import { signIn } from "./sign-in";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  process.env.NEXTAUTH_SECRET = "tests-only-0123456789-abcdefghijklmnop";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
});
afterAll(() => newsroom.close());

let next = 1;
/** A person of the test's own, signed in; `now` is who their session still stands for. */
async function signedIn() {
  const email = `session-${next++}@desk.example`;
  const personId = await seedPerson({ email, name: "Somebody", role: "reviewer", password: staffPassword });
  const outcome = await signIn(email, staffPassword, "192.0.2.1");
  if (outcome.outcome !== "signed-in") throw new Error(`not signed in: ${outcome.outcome}`);
  const asSeen = async () => {
    const [row] = await newsroom.sql("SELECT revision FROM person WHERE id = $1", [personId]);
    return { personId, revision: row?.revision as number };
  };
  return { email, personId, asSeen, now: () => findSessionPerson(personId, outcome.sessionVersion) };
}
const administrator = () => as(newsroom.people.administrator);

describe("a session", () => {
  test("stands for the person with the role that they have now", async () => {
    const { personId, asSeen, now } = await signedIn();
    expect(await now()).toEqual({ id: personId, name: "Somebody", role: "reviewer" });
    must(await changeRole(administrator(), { ...(await asSeen()), role: "auditor" }));
    expect(await now()).toEqual({ id: personId, name: "Somebody", role: "auditor" });
  });

  test("ends when the account is closed, and does not come back when it is opened again", async () => {
    const { asSeen, now } = await signedIn();
    must(await deactivatePerson(administrator(), await asSeen()));
    expect(await now()).toBeNull();
    must(await activatePerson(administrator(), await asSeen()));
    expect(await now()).toBeNull();
  });

  test("goes on while a link waits, ends when the person sets a password by it, and that opens another", async () => {
    const { email, personId, asSeen, now } = await signedIn();
    const token = newToken();
    must(await makeLink(administrator(), { ...(await asSeen()), token }));
    expect(await now()).not.toBeNull();
    must(await setPassword(as(personId), { token, password: "quite another password" }));
    expect(await now()).toBeNull();
    expect((await signIn(email, staffPassword, "192.0.2.2")).outcome).toBe("denied");
    expect((await signIn(email, "quite another password", "192.0.2.2")).outcome).toBe("signed-in");
  });

  test("ends when the person changes the password, everywhere", async () => {
    const { personId, now } = await signedIn();
    must(await changePassword(as(personId), { current: staffPassword, password: "quite another password" }));
    expect(await now()).toBeNull();
  });

  test("of somebody unknown stands for nobody", async () => {
    expect(await findSessionPerson("00000000-0000-7000-8000-00000000ffff", 1)).toBeNull();
  });
});

describe("the token", () => {
  test("holds who and which version of their sessions, and nothing that could go out of date", () => {
    const { callbacks } = nextAuthOptions();
    const user = { id: "p1", name: "Somebody", email: "somebody@desk.example", sessionVersion: 3 };
    const token = callbacks?.jwt?.({
      token: { name: "Somebody", email: "somebody@desk.example" },
      user,
      account: null,
    });
    expect(token).toEqual({ sub: "p1", sessionVersion: 3 });
    const session = callbacks?.session?.({
      session: { expires: "2026-01-01", user: { name: "Somebody" } } as Session,
      token: token as JWT,
      user: { id: "p1", email: "", emailVerified: null },
      newSession: undefined,
      trigger: "update",
    });
    expect(session).toEqual({ expires: "2026-01-01", personId: "p1", sessionVersion: 3 });
  });
});
