import { expect, test } from "vitest";
import { Backoff } from "@/components/live/backoff";
import type { ActionResult } from "@/lib/domain/result";
import { ActRow, type RowAction } from "./act-row";

type Sent = { readonly input: unknown; readonly key: string }[];

const done = (value: unknown): ActionResult<unknown> => ({ ok: true, value });
const refused = (words: string, reason: "stale" | "fault" = "stale") =>
  ({ ok: false, reason, words }) as ActionResult<never>;
const lost = new Error("no network");

/** A row whose requests, waits and refusals are noted; random numbers are 1, so that each wait is the longest. */
function rowOf() {
  const said = {
    waits: [] as number[],
    refusals: [] as string[],
    left: [] as number[],
    cutOff: [] as boolean[],
    ends: 0,
  };
  const row = new ActRow(
    {
      notAnswered: (error) => (error === lost ? null : [refused("Galley is another one now.")]),
      wait: async (ms) => void said.waits.push(ms),
      began: () => () => void said.ends++,
      onLeft: (count) => said.left.push(count),
      onCutOff: (isCutOff) => said.cutOff.push(isCutOff),
      onAnswers: () => {},
      onRefused: (words, count) => said.refusals.push(`${count} × ${words}`),
    },
    new Backoff(() => 1),
  );
  return { row, said };
}

/** An action that answers each request by what `answer` says, and keeps what was sent. */
function actionOf(answer: (inputs: unknown[], request: number) => readonly ActionResult<unknown>[]) {
  const requests: Sent[] = [];
  const action: RowAction<unknown> = async (acts) => {
    requests.push([...acts]);
    return answer(
      acts.map(({ input }) => input),
      requests.length,
    );
  };
  return { action, requests };
}

const inputs = (requests: readonly Sent[]) => requests.map((sent) => sent.map(({ input }) => input));
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test("what is put in one go is sent ten to a request, in its order", async () => {
  const { row, said } = rowOf();
  const { action, requests } = actionOf((all) => all.map(done));
  const values = await Promise.all(upTo(23).map((input) => row.put(action, input)));
  expect(values).toEqual(upTo(23));
  expect(inputs(requests)).toEqual([upTo(10), upTo(20).slice(10), [21, 22, 23]]);
  expect(new Set(requests.flat().map(({ key }) => key)).size).toBe(23);
  expect(said.left.slice(-3)).toEqual([13, 3, 0]);
  expect(said.ends).toBe(1);
});

test("another action begins a request of its own, so that the order stays", async () => {
  const { row } = rowOf();
  const ticks = actionOf((all) => all.map(done));
  const skips = actionOf((all) => all.map(done));
  await Promise.all([
    row.put(ticks.action, 1),
    row.put(ticks.action, 2),
    row.put(skips.action, 3),
    row.put(ticks.action, 4),
  ]);
  expect(inputs(ticks.requests)).toEqual([[1, 2], [4]]);
  expect(inputs(skips.requests)).toEqual([[3]]);
});

test("a refusal of one does not lose the others, and equal refusals are said once", async () => {
  const { row, said } = rowOf();
  const { action } = actionOf((all) => all.map((input) => (Number(input) % 3 === 0 ? refused("Stale.") : done(input))));
  expect(await Promise.all(upTo(7).map((input) => row.put(action, input)))).toEqual([1, 2, null, 4, 5, null, 7]);
  expect(said.refusals).toEqual(["2 × Stale."]);
});

test("a request without an answer is sent again by the same keys, after waits that grow, and what came meanwhile goes with it", async () => {
  const { row, said } = rowOf();
  const { action, requests } = actionOf((all, request) => {
    if (request === 2) void row.put(action, "later");
    if (request < 4) throw lost;
    return all.map(done);
  });
  expect(await row.put(action, "first")).toBe("first");
  expect(inputs(requests)).toEqual([["first"], ["first"], ["first", "later"], ["first", "later"]]);
  expect(new Set(requests.map(([first]) => first?.key)).size).toBe(1);
  expect(said.waits).toEqual([1000, 2000, 4000]);
  expect(said.cutOff).toEqual([true, true, true, false]);
});

test("waits begin anew once a request was answered", async () => {
  const { row, said } = rowOf();
  const { action } = actionOf((all, request) => {
    if (request % 2 === 1) throw lost;
    return all.map(done);
  });
  await row.put(action, 1);
  await row.put(action, 2);
  expect(said.waits).toEqual([1000, 1000]);
});

test("what failed in the middle is the same intent when it is put again; what was refused is a new one", async () => {
  const { row } = rowOf();
  const { action, requests } = actionOf((all, request) =>
    all.map((input) => (request > 1 ? done(input) : refused("No.", input === "fault" ? "fault" : "stale"))),
  );
  await Promise.all([row.put(action, "fault"), row.put(action, "stale")]);
  await Promise.all([row.put(action, "fault"), row.put(action, "stale")]);
  const [first, again] = requests.map((sent) => sent.map(({ key }) => key));
  expect(again?.[0]).toBe(first?.[0]);
  expect(again?.[1]).not.toBe(first?.[1]);
});

test("what was not tried has failed with the last one that was", async () => {
  const { row, said } = rowOf();
  const { action } = actionOf(([first]) => [done(first), refused("Too fast.")]);
  expect(await Promise.all([1, 2, 3].map((input) => row.put(action, input)))).toEqual([1, null, null]);
  expect(said.refusals).toEqual(["2 × Too fast."]);
});

test("a door that turned the request away is a refusal of all its acts", async () => {
  const { row, said } = rowOf();
  const { action } = actionOf(() => {
    throw new Error("gone");
  });
  expect(await row.put(action, 1)).toBeNull();
  expect(said.refusals).toEqual(["1 × Galley is another one now."]);
  expect(said.waits).toEqual([]);
});
