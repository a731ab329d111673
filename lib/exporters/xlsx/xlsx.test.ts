import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook, shownText } from "@/lib/exporters/testing/read-workbook";
import { nastyStrings, sampleReport } from "@/lib/exporters/testing/sample-report";
import { runs } from "@/scripts/testing/fixed-seeds";
import { longestCell, sheetText } from "./sheet-text";
import { reportXlsx } from "./xlsx";

const report = sampleReport();

const parts = async () => readWorkbook(await reportXlsx(report));

describe("the workbook", () => {
  test("has a sheet for each table, with its head frozen", async () => {
    const { workbook, sheets } = await parts();
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      ...["Article", "Claims", "Evidence", "Verdicts", "Decisions", "Skips", "Unmarked", "Comments", "Events"],
      ...["Sign-offs", "Versions", "Scales", "Text"],
    ]);
    for (const sheet of sheets) expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
  });

  test("holds words exactly as they are, and no formula", async () => {
    const { strings, sheets } = await parts();
    const [claim] = report.claims;
    for (const text of [
      claim?.statement,
      claim?.stateReason,
      claim?.verdict?.correction,
      ...report.skips.map(({ note }) => note),
    ]) {
      expect(strings).toContain(text);
    }
    expect(strings).toContain(nastyStrings[2]);
    expect(sheets.join("")).not.toMatch(/<f[ >]/);
  });

  test("holds moments as dates and numbers as numbers", async () => {
    const { sheets } = await parts();
    const [article = ""] = sheets;
    // 2026-11-22T08:40:52.550Z in days since 1899-12-30.
    expect(article).toMatch(/<v>46348\.36171/);
    expect(sheets[1]).toMatch(/<c r="A2"[^>]*><v>1<\/v>/);
  });

  test("comes out the same, byte for byte, for the same report, also later", async () => {
    const one = await reportXlsx(report);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(one).equals(Buffer.from(await reportXlsx(report)))).toBe(true);
  });
});

describe("a cell's text", () => {
  test.each([
    ["plain words stay", "A claim", "A claim"],
    ["a control character becomes its sign", "a\u0001b\u0000", "a_x0001_b_x0000_"],
    ["a carriage return too, which XML would change", "a\r\nb", "a_x000D_\nb"],
    ["words that look like such a sign are not read as one", "_x0041_", "_x005F_x0041_"],
    ["an underscore alone is none", "a_b_xyz_", "a_b_xyz_"],
    ["what is no character, also beyond the first plane", "\ufdd0\u{1fffe}", "_xFDD0__xD83F__xDFFE_"],
    ["what stands for an unreadable character is kept", "\ufffd\uffff", "_xFFFD__xFFFF_"],
  ])("%s", (_, text, expected) => {
    expect(sheetText(text)).toBe(expected);
    expect(shownText(expected)).toBe(text);
  });

  test("is never longer than a cell, never ends inside a character, and says that it was cut", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "😀", "\u0001", "_x0041_"), minLength: 5000, maxLength: 40_000 }),
        (text) => {
          const cell = sheetText(text);
          expect(cell.length).toBeLessThanOrEqual(longestCell);
          expect(cell.isWellFormed()).toBe(true);
          if (shownText(cell) !== text) expect(cell).toMatch(/cut here/);
        },
      ),
      { numRuns: runs(30) },
    );
  });
});
