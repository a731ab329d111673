import { describe, expect, test } from "vitest";
import type { ArticleNews } from "@/lib/queries/live/article-news";
import { changedMarks } from "./changed-marks";
import { holdNews, newerThan, nothingHeld, type Shown, withNews } from "./held-news";

type Claim = Shown["claims"][number];

const claim = (id: string, start: number, of: Partial<Claim> = {}): Claim => ({
  ...{ id, number: start + 1, isTick: false, statement: `It says ${id}.`, category: "other", priority: "normal" },
  ...{ revision: 1, assignedToId: null, assignedTo: null, dueAt: null, state: "open", finding: null },
  ...{ isCorrected: false, look: null, said: 0, anchor: { start, end: start + 5 } },
  ...of,
});
const skip = { id: "s", start: 50, end: 60, reason: "opinion", note: null } as const;
const plan: Shown["plan"] = { state: "checking", leadId: null, lead: null, deadline: null };
const page = { versionNumber: 2, claims: [claim("a", 0), claim("b", 10)], skips: [skip], said: [], plan };
const news = (of: Partial<ArticleNews>): ArticleNews => ({
  ...{ article: "a-bridge", versionNumber: 2, plan, claims: [], gone: [], skips: null, said: null },
  ...of,
});

describe("what a workbench shows of what it heard", () => {
  test("nothing, and the very same page, before anything was heard", () => {
    const shown = withNews(page, nothingHeld(2));
    expect([shown.claims === page.claims, shown.skips === page.skips, shown.plan === plan]).toEqual([true, true, true]);
  });

  test("changed, new and lost claims in text order, skips, and the bar", () => {
    const due = new Date("2026-05-01T10:00:00Z");
    const told = news({
      claims: [claim("c", 5, { dueAt: due }), claim("b", 10, { state: "dismissed", revision: 2 })],
      ...{ gone: ["a"], skips: [], plan: { ...plan, state: "signed-off", deadline: due } },
    });
    const shown = withNews(page, holdNews(nothingHeld(2), JSON.parse(JSON.stringify(told)), 7));
    expect(shown.claims.map(({ id, state }) => [id, state])).toEqual([
      ["c", "open"],
      ["b", "dismissed"],
    ]);
    expect(shown.claims[0]?.dueAt).toEqual(due);
    expect(shown.skips).toEqual([]);
    expect(shown.plan).toEqual({ ...plan, state: "signed-off", deadline: due });
  });

  test("a claim as the newest of what came in whatever order, and never an older revision than the page has", () => {
    const first = holdNews(nothingHeld(2), news({ claims: [claim("a", 0, { state: "dismissed", revision: 3 })] }), 9);
    const held = holdNews(first, news({ claims: [claim("a", 0, { state: "open", revision: 2 })] }), 8);
    expect(withNews(page, held).claims[0]?.state).toBe("dismissed");
    const slow = { ...page, claims: [claim("a", 0, { state: "approved", revision: 4 })] };
    expect(withNews(slow, held).claims[0]?.state).toBe("approved");
  });

  test("nothing of another version, on either side", () => {
    const held = holdNews(nothingHeld(2), news({ versionNumber: 3, gone: ["a"] }), 9);
    expect(withNews(page, held).claims).toHaveLength(2);
    const older = holdNews(nothingHeld(1), news({ versionNumber: 1, gone: ["a"] }), 9);
    expect(withNews(page, older).claims).toHaveLength(2);
  });

  test("nothing that a newer page has got itself", () => {
    const held = newerThan(holdNews(nothingHeld(2), news({ gone: ["a"], skips: [] }), 9), 9);
    expect(withNews(page, held)).toEqual({ claims: page.claims, skips: page.skips, said: [], plan });
  });
});

describe("where marks look otherwise", () => {
  const changed = (after: Partial<Pick<Shown, "claims" | "skips">>) =>
    changedMarks(page, { ...page, ...after }).map(({ start, end }) => [start, end]);

  test.each<readonly [why: string, after: Parameters<typeof changed>[0], places: number[][]]>([
    ["nowhere while all is the same", { claims: page.claims.map((each) => ({ ...each })) }, []],
    ["nor where only the list shows it", { claims: [claim("a", 0, { assignedTo: "Ada" }), claim("b", 10)] }, []],
    [
      "at a claim of another state",
      { claims: [claim("a", 0, { state: "submitted" }), claim("b", 10)] },
      [
        [0, 5],
        [0, 5],
      ],
    ],
    ["where one came", { claims: [...page.claims, claim("c", 20)] }, [[20, 25]]],
    ["where one was", { claims: [claim("a", 0)] }, [[10, 15]]],
    [
      "at both places of one that moved",
      { claims: [claim("a", 0), claim("b", 30, { number: 11 })] },
      [
        [30, 35],
        [10, 15],
      ],
    ],
    ["where a skip was lifted", { skips: [] }, [[50, 60]]],
  ])("%s", (_, after, places) => expect(changed(after)).toEqual(places));
});
