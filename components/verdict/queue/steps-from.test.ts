import { expect, test } from "vitest";
import { stepsFrom } from "./steps-from";

const rows = [{ id: "c" }, { id: "d" }, { id: "e" }];
const middle = { rows, before: "b", after: "f" };
const only = { rows, before: null, after: null };
const asked = { who: "all", article: "", has: "", page: 2 };
const at = (page: number, claim: string) => `/queue?who=all${page > 1 ? `&page=${page}` : ""}&claim=${claim}`;

test.each([
  ["in the middle of a page: its neighbours", middle, 1, [at(2, "c"), at(2, "e"), at(2, "e")]],
  ["first on a page: back over its start", middle, 0, [at(1, "b"), at(2, "d"), at(2, "d")]],
  [
    "last on a page: on over its end, onto which the next claim moves once this is decided",
    middle,
    2,
    [at(2, "d"), at(3, "f"), at(2, "f")],
  ],
  ["first of all: nowhere back", only, 0, [null, at(2, "d"), at(2, "d")]],
  ["last of all: back, once it is decided", only, 2, [at(2, "d"), null, at(2, "d")]],
  ["not waiting: to the first", middle, -1, [null, at(2, "c"), at(2, "c")]],
  [
    "the only one on a later page: back",
    { rows: [{ id: "c" }], before: "b", after: null },
    0,
    [at(1, "b"), null, at(1, "b")],
  ],
  [
    "the only one at all: the bare list",
    { rows: [{ id: "c" }], before: null, after: null },
    0,
    [null, null, "/queue?who=all&page=2"],
  ],
  ["nothing waits", { rows: [], before: null, after: null }, -1, [null, null, "/queue?who=all&page=2"]],
])("%s", (_what, page, index, steps) => {
  const { previous, next, then } = stepsFrom(page, index, asked);
  expect([previous, next, then]).toEqual(steps);
});
