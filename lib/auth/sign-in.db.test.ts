import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { must } from "@/prisma/scenarios/desk";
import { openTestNewsroom, staffPassword, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import * as password from "./password";
import { MAX_ACCOUNT_FAILURES, MAX_ADDRESS_FAILURES, signIn } from "./sign-in";

// Watches how often passwords are compared, with a hash or with nothing; the comparing itself is the real one.
const comparing = [vi.spyOn(password, "passwordMatches"), vi.spyOn(password, "compareWithNothing")];
const forgetComparing = () => comparing.forEach((spy) => void spy.mockClear());
const compared = () => comparing.reduce((sum, { mock }) => sum + mock.calls.length, 0);

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  process.env.NEXTAUTH_SECRET = "tests-only-0123456789-abcdefghijklmnop";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
});
beforeEach(async () => {
  await newsroom.sql("DELETE FROM sign_in_attempt");
  forgetComparing();
});
afterAll(async () => {
  for (const spy of comparing) spy.mockRestore();
  await newsroom.close();
});

const reviewer = "reviewer@desk.example";
const desk = "192.0.2.1";
const fail = (email = reviewer, address = desk) => signIn(email, "not the password", address);

describe("the answer", () => {
  test("with the right password is the person and the version of their sessions", async () => {
    const outcome = { outcome: "signed-in", personId: newsroom.people.reviewer, sessionVersion: 1 };
    expect(await signIn(reviewer, staffPassword, desk)).toEqual(outcome);
    expect(await signIn("  Reviewer@DESK.example ", staffPassword, desk)).toEqual(outcome);
  });

  test("is the same, after the same work, for a wrong password, an unknown account and a closed one", async () => {
    const [row] = await newsroom.sql("SELECT revision FROM person WHERE id = $1", [newsroom.people.otherReviewer]);
    must(
      await deactivatePerson("operator", {
        personId: newsroom.people.otherReviewer,
        revision: row?.revision as number,
      }),
    );
    // The first unknown account also makes the hash that later ones are compared with.
    await signIn("nobody@desk.example", staffPassword, desk);
    for (const [email, password] of [
      [reviewer, "not the password"],
      ["nobody@desk.example", staffPassword],
      ["otherreviewer@desk.example", staffPassword],
      ["", ""],
    ] as const) {
      forgetComparing();
      expect(await signIn(email, password, desk)).toEqual({ outcome: "denied" });
      expect(compared()).toBe(1);
    }
  });
});

describe("guessing is limited by account", () => {
  test("after so many failures even the right password has to wait, from anywhere, and nothing is compared", async () => {
    for (let i = 0; i < MAX_ACCOUNT_FAILURES; i++)
      expect(await fail(reviewer, `192.0.2.${i}`)).toEqual({ outcome: "denied" });
    forgetComparing();
    expect(await signIn(reviewer, staffPassword, "192.0.2.200")).toEqual({ outcome: "rate-limited" });
    expect(compared()).toBe(0);
    expect((await signIn("editor@desk.example", staffPassword, desk)).outcome).toBe("signed-in");
  });

  test("in whatever letters its address is typed", async () => {
    for (let i = 0; i < MAX_ACCOUNT_FAILURES; i++) await fail(i % 2 ? reviewer : " REVIEWER@desk.example");
    expect(await signIn(reviewer, staffPassword, desk)).toEqual({ outcome: "rate-limited" });
  });

  test("also for an account that does not exist, so that the limit tells nothing", async () => {
    for (let i = 0; i < MAX_ACCOUNT_FAILURES; i++)
      expect(await fail("nobody@desk.example")).toEqual({ outcome: "denied" });
    expect(await fail("nobody@desk.example")).toEqual({ outcome: "rate-limited" });
  });

  test("and thirty guesses at once are no more guesses than thirty in a row", async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => fail()));
    const denied = outcomes.filter(({ outcome }) => outcome === "denied").length;
    expect(denied).toBeLessThanOrEqual(MAX_ACCOUNT_FAILURES);
    expect(compared()).toBe(denied);
  });

  test("but signing in well does not count, however often", async () => {
    for (let i = 0; i < MAX_ACCOUNT_FAILURES + 2; i++)
      expect((await signIn(reviewer, staffPassword, desk)).outcome).toBe("signed-in");
  });

  test("and a quarter of an hour later it is forgotten", async () => {
    for (let i = 0; i <= MAX_ACCOUNT_FAILURES; i++) await fail();
    expect((await signIn(reviewer, staffPassword, desk)).outcome).toBe("rate-limited");
    await newsroom.sql("UPDATE sign_in_attempt SET at = at - interval '16 minutes'");
    expect((await signIn(reviewer, staffPassword, desk)).outcome).toBe("signed-in");
  });
});

test("guessing is limited by network address, whatever the accounts", async () => {
  for (let i = 0; i < MAX_ADDRESS_FAILURES; i++)
    expect(await fail(`nobody-${i}@desk.example`)).toEqual({ outcome: "denied" });
  expect(await signIn(reviewer, staffPassword, desk)).toEqual({ outcome: "rate-limited" });
  expect((await signIn(reviewer, staffPassword, "198.51.100.7")).outcome).toBe("signed-in");
});

test("whoever has a network of IPv6 has one address by it, however many they take", async () => {
  for (let i = 0; i < MAX_ADDRESS_FAILURES; i++)
    expect(await fail(`nobody-${i}@desk.example`, `2001:db8:1:2::${i.toString(16)}`)).toEqual({ outcome: "denied" });
  expect(await signIn(reviewer, staffPassword, "2001:db8:1:2:ffff::1")).toEqual({ outcome: "rate-limited" });
  expect((await signIn(reviewer, staffPassword, "2001:db8:1:3::1")).outcome).toBe("signed-in");
});

test("attempts do not say whose they were, and old ones are forgotten at the next sign-in", async () => {
  await fail();
  const [attempt] = await newsroom.sql("SELECT row_to_json(a)::text AS text FROM sign_in_attempt a");
  expect(attempt?.text).not.toMatch(/reviewer|desk\.example|192\.0\.2\.1/);
  await newsroom.sql("UPDATE sign_in_attempt SET at = at - interval '31 minutes'");
  await signIn(reviewer, staffPassword, desk);
  expect(await newsroom.sql("SELECT succeeded FROM sign_in_attempt")).toEqual([{ succeeded: true }]);
});
