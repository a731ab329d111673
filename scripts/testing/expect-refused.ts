import { createTranslator } from "use-intl/core";
import { expect } from "vitest";
import type { Refusal, RefusalReason, Result } from "@/lib/domain/result";
import en from "@/messages/en.json";
import { refusalWords, type Translate } from "@/messages/refusal-words";
import type { TestNewsroom } from "./test-newsroom";

/** Runs a command that has to be refused for this reason, and checks that no table changed. Gives the refusal. */
export async function expectRefused(
  newsroom: TestNewsroom,
  run: () => Promise<Result<unknown>>,
  reason: RefusalReason,
  field?: string,
): Promise<Refusal> {
  const before = await newsroom.contents();
  const result = await run();
  if (result.ok) throw new Error(`done, but should have been refused: ${reason}`);
  expect(result.refusal.reason).toBe(reason);
  expect(result.refusal.field).toBe(field);
  expect(inWords(result.refusal)).toMatch(/^\S.*\.$/s);
  expect(await newsroom.contents()).toEqual(before);
  return result.refusal;
}

/** The same for what is thrown: a missing right, a missing thing. */
export async function expectThrown(
  newsroom: TestNewsroom,
  run: () => Promise<unknown>,
  error: new (...args: never[]) => Error,
) {
  const before = await newsroom.contents();
  await expect(run()).rejects.toThrow(error);
  expect(await newsroom.contents()).toEqual(before);
}

/** The refusal's sentence as a person reads it; throws where a value that it needs was not given along. */
export function inWords(refusal: Refusal): string {
  const onError = (error: Error) => {
    throw error;
  };
  return refusalWords(createTranslator({ locale: "en-GB", messages: en, onError }) as Translate, refusal);
}
