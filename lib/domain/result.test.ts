import { expect, test } from "vitest";
import en from "@/messages/en.json";
import { ok, refusalReasons, refuse } from "./result";

test.each(refusalReasons)("the refusal %s has its sentence, which ends as one", (reason) => {
  const sentence = (en.refusal as Record<string, string>)[reason];
  expect(sentence).toMatch(/^[A-Z{“].*[.]$/s);
});

test("there are no sentences for refusals that cannot happen", () => {
  expect(Object.keys(en.refusal).filter((reason) => !(refusalReasons as readonly string[]).includes(reason))).toEqual(
    [],
  );
});

test("a refusal carries only what it was given", () => {
  expect(refuse("range-empty")).toEqual({ ok: false, refusal: { reason: "range-empty" } });
  expect(ok(1)).toEqual({ ok: true, value: 1 });
});
