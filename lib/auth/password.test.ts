import { expect, test } from "vitest";
import { compareWithNothing, hashPassword, passwordMatches } from "./password";

test("a password is kept as argon2id with its cost, and never the same twice", async () => {
  const [one, other] = [await hashPassword("seventy-one raids"), await hashPassword("seventy-one raids")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(other).not.toBe(one);
});

test("only the password that was hashed matches", async () => {
  const hashed = await hashPassword("seventy-one raids");
  expect(await passwordMatches(hashed, "seventy-one raids")).toBe(true);
  expect(await passwordMatches(hashed, "seventy-one raid")).toBe(false);
  expect(await passwordMatches(hashed, "")).toBe(false);
});

test("an accent typed in two ways is the same password", async () => {
  expect(await passwordMatches(await hashPassword("caf\u00e9 au lait, cold"), "cafe\u0301 au lait, cold")).toBe(true);
});

test("nothing matches nothing", async () => {
  expect(await compareWithNothing("no account has this password, since it is compared and then denied")).toBe(false);
});
