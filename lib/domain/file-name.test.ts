import fc from "fast-check";
import { expect, test } from "vitest";
import { keptFileName } from "./file-name";

test.each([
  ["a plain name stays", "minutes 1951.pdf", "minutes 1951.pdf"],
  ["folders go, as Unix writes them", "/home/me/../minutes.pdf", "minutes.pdf"],
  ["folders go, as Windows writes them", "C:\\papers\\minutes.pdf", "minutes.pdf"],
  ["control characters go", "min\u0000u\nte\u0007s.pdf", "minutes.pdf"],
  ["marks that turn the text around go", "exe\u202efdp.pdf", "exefdp.pdf"],
  ["half a character goes", "a\ud83db.pdf", "ab.pdf"],
  ["signs that file systems refuse become lines", 'a<b>:"c|d?*.pdf', "a_b___c_d__.pdf"],
  ["dots and spaces at the ends go", " ..hidden. ", "hidden"],
  ["a letter and its accent become one", "Cafe\u0301.txt", "Café.txt"],
  ["nothing left is a file", "///", "file"],
  ["only dots is a file", "..", "file"],
  ["Arabic stays", "محضر الجلسة.pdf", "محضر الجلسة.pdf"],
  ["300 letters are cut before the extension", `${"x".repeat(300)}.docx`, `${"x".repeat(115)}.docx`],
  ["what is too long for an extension is none", `a.${"x".repeat(300)}`, `a.${"x".repeat(118)}`],
  ["a cut splits no family", `${"x".repeat(114)}👩‍👩‍👧.pdf`, `${"x".repeat(114)}.pdf`],
])("%s", (_, told, kept) => expect(keptFileName(told)).toBe(kept));

test("whatever is told, the name has 1 to 120 code units, no slash and no control character, and is kept as it is again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (told) => {
      const kept = keptFileName(told);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThanOrEqual(120);
      expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cs}]/u);
      expect(keptFileName(kept)).toBe(kept);
    }),
  );
});
