import { expect, test } from "vitest";
import { judgePassword } from "./judge-password";

const person = ["Amal Haddad", "amal.haddad@desk.example"];

test.each([
  ["the most common of all, with numbers behind it", "password1234"],
  ["one character, repeated", "aaaaaaaaaaaaaaaa"],
  ["one character of another script, repeated", "ب".repeat(12)],
  ["a few, repeated", "abcabcabcabcabc"],
  ["numbers in their order", "123456789012"],
  ["keys beside each other", "qwertyuiop[]"],
  ["a season and its year", "Summer2025!!"],
  ["letters put in other ways", "P@ssw0rd1234"],
  ["the person's own name", "Amal Haddad 1"],
  ["the person's own address", "amal.haddad@desk.example"],
  ["the person's name and a year", "amalhaddad2025"],
  ["a common one, over and over", "p4ssw0rd!".repeat(20)],
])("%s is refused", async (_what, password) => {
  expect(await judgePassword(password, person)).toMatchObject({
    ok: false,
    refusal: { reason: "password-guessable", field: "password" },
  });
});

test.each([
  ["a few unrelated words", "four unrelated words here"],
  ["random characters", "aVm3-kkqpq-8sd2p"],
  ["a sentence in another script", "الحبر على الورق أحمر اليوم"],
  ["what the demo's people sign in with", "galley-demo-2025"],
  ["as long as may be", "correct horse battery staple ".repeat(6)],
])("%s will do", async (_what, password) => {
  expect(await judgePassword(password, person)).toEqual({ ok: true, value: null });
});
