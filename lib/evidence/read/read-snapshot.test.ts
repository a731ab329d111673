import { expect, test } from "vitest";
import { pdfFile } from "@/lib/evidence/testing/pdf-file";
import { docxFiles, zipOf } from "@/lib/importers/testing/docx-file";
import { readWithMakers } from "./read-snapshot";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const run = (words: string, look = "") => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${words}</w:t></w:r>`;
const inserted = `<w:p><w:ins w:id="1">${run("Twelve raids.")}</w:ins>${run("Not ten.", "<w:vanish/>")}</w:p>`;
const documentFiles = docxFiles([]);
const tracked = zipOf(
  documentFiles.set(
    "word/document.xml",
    (documentFiles.get("word/document.xml") ?? "").replace("<w:sectPr/>", inserted),
  ),
);
const letterless = pdfFile({
  pages: [[{ text: "Twelve raids in May were counted.", y: 700 }], [{ text: "Twelve raids.", y: 700 }]],
  letterless: true,
});

test.each([
  ["words of a PDF without letters", letterless, "application/pdf", ["letterless-left-out"]],
  ["accepted changes and hidden words of a document", tracked, docx, ["changes-accepted", "hidden-left-out"]],
  [
    "a guessed encoding of a table",
    Buffer.from("Stra\xdfe;H\xf6he\nM\xfchlweg;12\n", "latin1"),
    "text/csv",
    ["encoding-guessed"],
  ],
  ["nothing of what says all", Buffer.from("Twelve raids."), "text/plain", []],
])("what is kept as evidence says %s", async (_, bytes, type, kinds) => {
  const { reading } = await readWithMakers(bytes, type, { told: null });
  expect(reading.notes.map(({ kind }) => kind)).toEqual(kinds);
});

test("a page is read in the encoding that a person chose, whatever was told", async () => {
  const { reading } = await readWithMakers(Buffer.from([0xa3, 0xf3, 0x64, 0x9f]), "text/plain", {
    ...{ told: "text/plain; charset=utf-8", encoding: "windows-1250" },
  });
  expect(reading).toMatchObject({ text: "Łódź", notes: [{ kind: "encoding-chosen", encoding: "windows-1250" }] });
});
