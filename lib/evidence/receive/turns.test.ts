import { expect, test } from "vitest";
import { Turns } from "./turns";

test("so many work at once, the others in turn, and nobody waits behind one that failed", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const done = Array.from({ length: 5 }, (_, i) =>
    turns.take(() => {
      begun.push(i);
      return new Promise<number>((resolve, reject) =>
        ends.push(() => (i === 1 ? reject(new Error("no")) : resolve(i))),
      );
    }),
  );
  const outcomes = Promise.allSettled(done);
  const settle = () => new Promise((later) => setImmediate(later));
  expect(begun).toEqual([0, 1]);
  for (const expected of [
    [0, 1, 2],
    [0, 1, 2, 3],
    [0, 1, 2, 3, 4],
  ]) {
    ends.shift()?.();
    await settle();
    expect(begun).toEqual(expected);
  }
  for (const end of ends) end();
  expect((await outcomes).map(({ status }) => status)).toEqual([
    ...["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"],
  ]);
  expect(await turns.take(async () => "free again")).toBe("free again");
});
