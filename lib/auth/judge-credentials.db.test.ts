import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { disconnect } from "@/lib/data/database";
import { log } from "@/lib/log";
import { openTestNewsroom, staffPassword, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { judgeCredentials } from "./judge-credentials";
import { MAX_ACCOUNT_FAILURES } from "./sign-in";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  process.env.NEXTAUTH_SECRET = "tests-only-0123456789-abcdefghijklmnop";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
});
beforeEach(async () => {
  await newsroom.sql("DELETE FROM sign_in_attempt");
});
afterAll(() => newsroom.close());

const email = "reviewer@desk.example";
const judge = (credentials: Record<string, unknown>) =>
  judgeCredentials(credentials, { "x-forwarded-for": "192.0.2.1" });
const attempts = async () => (await newsroom.sql("SELECT count(*)::int AS n FROM sign_in_attempt"))[0]?.n;

test("the right password gives the person", async () => {
  expect(await judge({ email, password: staffPassword })).toEqual({ id: newsroom.people.reviewer, sessionVersion: 1 });
});

test("a wrong one gives nobody, and too many wrong ones say so", async () => {
  for (let i = 0; i < MAX_ACCOUNT_FAILURES; i++) expect(await judge({ email, password: "wrong" })).toBeNull();
  await expect(judge({ email, password: staffPassword })).rejects.toThrow(/^rate-limited$/);
});

describe("denied before the database is asked:", () => {
  test.each<[string, Record<string, unknown>]>([
    ["an address with NUL", { email: "a\u0000b", password: staffPassword }],
    ["an address with another control character", { email: `${email}\u0007`, password: staffPassword }],
    ["an address with half a character", { email: "a\ud800b", password: staffPassword }],
    ["an address that is too long", { email: "a".repeat(301), password: staffPassword }],
    ["a password that is too long", { email, password: "a".repeat(301) }],
    ["an address that is no text", { email: { toString: 1 }, password: staffPassword }],
    ["a password that is no text", { email, password: [staffPassword] }],
  ])("%s", async (_what, credentials) => {
    expect(await judge(credentials)).toBeNull();
    expect(await attempts()).toBe(0);
  });
});

test("a database that fails is told as a fault, and how it failed stands in the log alone", async () => {
  const address = process.env.DATABASE_URL as string;
  const written = vi.spyOn(log, "error").mockReturnValue(undefined);
  await disconnect();
  process.env.DATABASE_URL = "postgresql://nobody:hidden-word@127.0.0.1:9/nowhere";
  try {
    await expect(judge({ email, password: staffPassword })).rejects.toStrictEqual(new Error("fault"));
    expect(written).toHaveBeenCalledExactlyOnceWith({ err: expect.any(Error) }, "sign-in failed");
  } finally {
    written.mockRestore();
    await disconnect();
    process.env.DATABASE_URL = address;
  }
});
