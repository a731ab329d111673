import { describe, expect, test } from "vitest";
import { isGranted, roles } from "@/lib/domain/desk/permissions";
import { auditEventTypes } from "@/lib/domain/record/audit/events/event-data";
import { articleOfPath, rightToBeTold } from "./change";
import { type Here, othersAt } from "./here";

describe("the article of a page", () => {
  test("the article of an address", () => {
    expect(articleOfPath("/articles/a-bridge/claims/3")).toBe("a-bridge");
    expect([articleOfPath("/articles"), articleOfPath("/articles/import"), articleOfPath("/queue")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("who may be told of an event", () => {
  test("of every kind at least administrators", () => {
    for (const type of auditEventTypes) {
      const right = rightToBeTold({ type, article: null });
      expect([type, isGranted(right, new Set(["administrator"]))]).toEqual([type, true]);
    }
  });

  test("of people nobody else", () => {
    const told = roles.filter((role) =>
      isGranted(rightToBeTold({ type: "person.added", article: null }), new Set([role])),
    );
    expect(told).toEqual(["administrator"]);
  });

  test("of a kind that nobody has named yet, whoever may read its article", () => {
    expect(rightToBeTold({ type: "lamp.lit", article: "a-bridge" })).toBe("article:read");
    expect(rightToBeTold({ type: "lamp.lit", article: null })).toBe("audit-log:read");
  });
});

describe("the others at an article", () => {
  const ada = { id: "1", name: "Ada" };
  const ben = { id: "2", name: "Ben" };
  const here: Here = [
    {
      article: "a-bridge",
      people: [
        { ...ada, claim: null, doing: "reading" },
        { ...ada, claim: 3, doing: "writing-verdict" },
        { ...ben, claim: 3, doing: "reading" },
      ],
    },
  ];

  test("are there once, as what they do most", () => {
    expect(othersAt(here, "a-bridge", "2")).toEqual([{ ...ada, claim: 3, doing: "writing-verdict" }]);
  });
  test("are those at the claim, where one is asked for", () => {
    expect(othersAt(here, "a-bridge", "1", 3)).toEqual([{ ...ben, claim: 3, doing: "reading" }]);
    expect(othersAt(here, "a-bridge", "1", 4)).toEqual([]);
  });
  test("are nobody elsewhere", () => expect(othersAt(here, "a-tower", "1")).toEqual([]));
});
