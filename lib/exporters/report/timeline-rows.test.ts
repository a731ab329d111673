import { describe, expect, test } from "vitest";
import type { ReportEvent } from "@/lib/domain/report/report";
import { timelineRows } from "./timeline-rows";

const anna = { name: "Anna", role: "reviewer" } as const;
const tom = { name: "Tom", role: "editor" } as const;
let second = 0;
const event = (
  type: string,
  claim: number | null,
  by: typeof anna | typeof tom = anna,
  more: Partial<ReportEvent> = {},
) =>
  ({
    ...{
      type,
      claim,
      by,
      at: `2026-11-30T16:41:${String(second++ % 60).padStart(2, "0")}.000Z`,
      from: null,
      to: "submitted",
    },
    ...{ words: `${type} ${claim}`, consequences: [], changes: [], data: {}, leafHash: "", record: null, ...more },
  }) as unknown as ReportEvent;
/** A claim that is a row of the ticks' table, or one with a part of its own. */
const claim = (number: number, isTick: boolean) =>
  ({
    ...{ id: `c${number}`, number, isTick, state: "submitted", look: null, decisions: [], verdicts: [{}] },
    ...{ verdict: { rationale: null }, evidence: [{ removedAt: null }] },
  }) as never;
const scope = { claim: null } as never;
const ticks = [3, 4, 5, 6, 7].map((number) => claim(number, true));
const told = (timeline: readonly ReportEvent[], claims: readonly never[] = ticks) =>
  timelineRows({ timeline, claims, scope } as never).map(({ words }) => words);

describe("the timeline", () => {
  test("tells ticks that one person made in a row in one row, with the numbers and from when to when", () => {
    const timeline = [3, 4, 5, 7].map((number) => event("claim.ticked", number));
    expect(timelineRows({ timeline, claims: ticks, scope } as never)).toMatchObject([
      {
        at: timeline[0]?.at,
        until: timeline[3]?.at,
        words: expect.stringMatching(/^ticked 4 facts.*: claims 3–5, 7$/),
      },
    ]);
  });

  test("tells two of them each", () => {
    expect(told([3, 4].map((number) => event("claim.ticked", number)))).toEqual(["claim.ticked 3", "claim.ticked 4"]);
  });

  test("begins anew with another person, another kind of event, and whatever happened in between", () => {
    const three = (by: typeof anna | typeof tom) => [3, 4, 5].map((number) => event("claim.ticked", number, by));
    const approved = [3, 4, 5].map((number) => event("verdict.approved", number, tom));
    expect(told([...three(anna), ...three(tom), ...approved, event("snapshot.kept", null), ...three(anna)])).toEqual([
      expect.stringMatching(/^ticked 3/),
      expect.stringMatching(/^ticked 3/),
      "approved 3 ticks: claims 3–5",
      "snapshot.kept null",
      expect.stringMatching(/^ticked 3/),
    ]);
  });

  test("tells what was done to a claim with a part of its own by itself, in the middle of ticks too", () => {
    const timeline = [3, 4, 5, 8, 6, 7].map((number) => event("claim.ticked", number));
    expect(told(timeline, [...ticks, claim(8, false)])).toEqual([
      expect.stringMatching(/^ticked 3/),
      "claim.ticked 8",
      "claim.ticked 6",
      "claim.ticked 7",
    ]);
  });

  test("hides no consequence: an event that has one is told by itself", () => {
    const timeline = [3, 4, 5, 6].map((number) => event("verdict.approved", number, tom));
    const with4 = timeline.with(1, { ...(timeline[1] as ReportEvent), consequences: ["The sign-off ended."] });
    expect(told(with4)).toHaveLength(4);
  });
});
