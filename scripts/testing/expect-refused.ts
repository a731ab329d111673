import { expect } from "vitest";
import type { RefusalReason, Result } from "@/lib/domain/result";
import type { TestNewsroom } from "./test-newsroom";

/** Runs a command that has to be refused for this reason, and checks that no table changed. Gives the refusal. */
export async function expectRefused(
  newsroom: TestNewsroom,
  run: () => Promise<Result<unknown>>,
  reason: RefusalReason,
  field?: string,
) {
  const before = await newsroom.contents();
  const result = await run();
  if (result.ok) throw new Error(`done, but should have been refused: ${reason}`);
  expect(result.refusal.reason).toBe(reason);
  expect(result.refusal.field).toBe(field);
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
