import { describe, expect, test } from "vitest";
import { toHex } from "@/lib/domain/record/audit/signed-note";
import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import { leafHash } from "@/lib/domain/record/audit/tree";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import type { AuditReport } from "@/lib/domain/report/report";
import { checkNumbers } from "./check-numbers";

const [article, claim] = ["article-1", "claim-1"];
const whole = { article: { id: article }, claims: [{ id: claim }], scope: { claim: null } } as unknown as AuditReport;
const hashOf = (record: string) => toHex(leafHash(sha256, new TextEncoder().encode(record)));

/** Records of an article, each with the hash of the one before. */
function chain(count: number, series = "article", of = article): string[] {
  const records: string[] = [];
  for (let number = 1; number <= count; number++) {
    const last = records.at(-1);
    const before = last === undefined ? null : hashOf(last);
    records.push(JSON.stringify({ text: `record ${number}`, numbers: [{ series, of, number, before }] }));
  }
  return records;
}

/** The record of an export that had read up to `number`, with `later` records in between. */
function exportOf(records: readonly string[], number = records.length, later = 0): EventRecord<"report.bundled"> {
  const hash = hashOf(records[number - 1] ?? "");
  const own = { series: "article", of: article, number: number + later + 1, before: later ? "x" : hash };
  const read = [{ series: "article", of: article, number, hash }];
  return { numbers: [own], data: { read } } as unknown as EventRecord<"report.bundled">;
}

type Shape = {
  readonly leave?: readonly number[];
  readonly hide?: readonly number[];
  readonly exported?: EventRecord<"report.bundled">;
};

/** What comes of a chain of six without some of its records, by number, and with others withheld. */
function outcome({ leave = [], hide = [], exported }: Shape = {}) {
  const all = chain(6);
  const shown = all.map((record, i) => ({ i, record })).filter(({ i }) => !leave.includes(i + 1));
  const records = new Map(shown.filter(({ i }) => !hide.includes(i + 1)).map(({ i, record }) => [i * 7, record]));
  const withheld = new Map(
    shown.filter(({ i }) => hide.includes(i + 1)).map(({ i, record }) => [i * 7, hashOf(record)]),
  );
  return resultOf(records, withheld, exported ?? exportOf(all));
}

function resultOf(
  records: ReadonlyMap<number, string>,
  withheld: ReadonlyMap<number, string>,
  exported: EventRecord<"report.bundled">,
) {
  try {
    return checkNumbers(sha256, whole, { records, withheld }, exported);
  } catch (error) {
    if (error instanceof BundleFaultFound)
      return [error.fault, ...error.others].flatMap(({ what, where }) => [what, where.numbers]);
    throw error;
  }
}

test("all of them are there", () => {
  expect(outcome()).toEqual([{ series: "article", count: 6, later: 0 }]);
});

test("what was written while the export was made is counted, and is no gap", () => {
  expect(outcome({ exported: exportOf(chain(6), 6, 3) })).toEqual([{ series: "article", count: 6, later: 3 }]);
});

describe("a record that is left out is named:", () => {
  test.each<[string, readonly number[], string]>([
    ["the first", [1], "1"],
    ["one in the middle", [4], "4"],
    ["the last", [6], "6"],
    ["several in a row", [2, 3, 4], "2–4"],
    ["several here and there", [1, 3, 6], "1, 3, 6"],
    ["all of them", [1, 2, 3, 4, 5, 6], "1–6"],
  ])("%s", (_what, leave, numbers) => {
    expect(outcome({ leave })).toEqual(["record-missing", numbers]);
  });
});

describe("what is withheld stands in for its own number alone:", () => {
  test.each<[string, readonly number[]]>([
    ["the first", [1]],
    ["one in the middle", [4]],
    ["the last", [6]],
    ["several in a row", [2, 3]],
    ["all of them", [1, 2, 3, 4, 5, 6]],
  ])("%s", (_what, hide) => {
    expect(outcome({ hide })).toEqual([{ series: "article", count: 6, later: 0 }]);
  });

  test("not for the one before it, which is left out", () => {
    expect(outcome({ leave: [3], hide: [4] })).toEqual(["record-missing", "4"]);
  });

  test("nor is it another record than the one that the next one names", () => {
    const records = new Map(chain(3).map((record, i) => [i, record]));
    records.delete(1);
    expect(resultOf(records, new Map([[1, "f".repeat(64)]]), exportOf(chain(3)))).toEqual(["record-order", "3"]);
  });
});

describe("records that do not follow one another are found:", () => {
  const rewritten = (record: string) => record.replace("record", "recorded");
  test.each<[string, (records: Map<number, string>) => void, string]>([
    ["one was rewritten", (records) => records.set(3, rewritten(records.get(3) ?? "")), "5"],
    ["the last was rewritten", (records) => records.set(5, rewritten(records.get(5) ?? "")), "6"],
    ["one stands there twice", (records) => records.set(9, records.get(2) ?? ""), "3"],
    ["two changed places", (records) => records.set(1, chain(6)[2] ?? "").set(2, chain(6)[1] ?? ""), "2"],
    ["one goes beyond what was read", (records) => records.set(9, chain(7)[6] ?? ""), "7"],
    [
      "a number is none",
      (records) => records.set(5, (records.get(5) ?? "").replace('"number":6', '"number":"6"')),
      "6",
    ],
  ])("%s", (_what, change, number) => {
    const records = new Map(chain(6).map((record, i) => [i, record]));
    change(records);
    expect(resultOf(records, new Map(), exportOf(chain(6))).slice(0, 2)).toEqual(["record-order", number]);
  });
});

test("all that does not hold of a series is told: records that do not follow, and those that are missing", () => {
  const records = new Map(chain(12).map((record, i) => [i, record]));
  records.set(3, (records.get(3) ?? "").replace("record", "recorded"));
  records.delete(6);
  records.set(20, records.get(8) ?? "");
  records.delete(8);
  records.delete(9);
  expect(resultOf(records, new Map(), exportOf(chain(12)))).toEqual([
    ...["record-order", "5", "record-order", "9", "record-missing", "7, 10"],
  ]);
});

describe("an export that does not say what it read is refused:", () => {
  const good = exportOf(chain(6));
  const [own, read] = [good.numbers[0], good.data.read[0]];
  test.each<[string, object]>([
    ["nothing", { numbers: [own], data: { read: [] } }],
    ["of another article", { numbers: [own], data: { read: [{ ...read, of: "article-2" }] } }],
    ["more than there was", { numbers: [own], data: { read: [{ ...read, number: 7 }] } }],
    ["to a number that is none", { numbers: [own], data: { read: [{ ...read, number: "6" }] } }],
    ["without a number of its own", { numbers: [], data: { read: [read] } }],
    ["to a record that is not the one before it", { numbers: [own], data: { read: [{ ...read, hash: "f" }] } }],
  ])("%s", (_what, exported) => {
    expect(outcome({ exported: exported as EventRecord<"report.bundled"> })[0]).toBe("export-read");
  });
});

test("a bundle of one claim goes by the numbers of the claim and of what concerns every claim", () => {
  const narrow = { ...whole, scope: { claim: 1 } } as AuditReport;
  const [own, every] = [chain(2, "claim", claim), chain(3, "every-claim")];
  const end = (records: readonly string[], series: string, of: string) => ({
    ...{ series, of, number: records.length, hash: hashOf(records.at(-1) ?? "") },
  });
  const read = [end(own, "claim", claim), end(every, "every-claim", article)];
  const numbers = read.map(({ hash, number, ...series }) => ({ ...series, number: number + 1, before: hash }));
  const exported = { numbers, data: { read } } as unknown as EventRecord<"report.bundled">;
  const shown = (records: readonly string[]) => ({
    records: new Map(records.map((record, i) => [i, record])),
    withheld: new Map<number, string>(),
  });
  expect(checkNumbers(sha256, narrow, shown([...own, ...every]), exported)).toEqual([
    { series: "claim", count: 2, later: 0 },
    { series: "every-claim", count: 3, later: 0 },
  ]);
  const without = (left: string) => () =>
    checkNumbers(sha256, narrow, shown([...own, ...every].filter((record) => record !== left)), exported);
  expect(without(own[1] ?? "")).toThrow("record-missing-of-claim");
  expect(without(every[0] ?? "")).toThrow("record-missing-of-every-claim");
});

test("a withheld record of another series stands in for none where none is missing", () => {
  const all = chain(3);
  const records = new Map(all.map((record, i) => [i * 7, record]));
  expect(resultOf(records, new Map([[3, hashOf("another")]]), exportOf(all))).toEqual([
    { series: "article", count: 3, later: 0 },
  ]);
});

test("of gaps no more than twelve are named", () => {
  const numbersOf = (gaps: number) => {
    const all = chain(2 * gaps + 1);
    const records = new Map(all.flatMap((record, i) => (i % 2 === 0 ? [[i, record] as const] : [])));
    return resultOf(records, new Map(), exportOf(all)).at(-1);
  };
  expect(numbersOf(12)).toBe("2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24");
  expect(numbersOf(13)).toBe("2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, …");
});
