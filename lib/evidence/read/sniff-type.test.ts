import { describe, expect, test } from "vitest";
import { docxFile } from "@/lib/importers/testing/docx-file";
import { sniffType } from "./sniff-type";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const png = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\x00IEND\xaeB`\x82";
const table = "year,raids,deaths\n2024,12,3\n2025,14,5\n";

type Row = readonly [why: string, content: string | Uint8Array, type: string, told?: string, name?: string];

const rows: readonly Row[] = [
  ["no bytes are a text without words", "", "text/plain"],
  ["words are plain text", "There were raids.\n", "text/plain"],
  ["whatever a server calls them", "There were raids.\n", "text/plain", "application/pdf"],
  ["or a name", "There were raids.\n", "text/plain", "image/png", "raids.png"],
  ["a text that begins like a bitmap is a text", "BMW sold more cars.", "text/plain"],
  ["and one like a recording's tag", "ID3 is a tag.", "text/plain"],
  ["and one like a program", "MZ", "text/plain"],
  ["a PDF is one by its first bytes", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "application/pdf", "text/html"],
  ["also with a server's lines before", "HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", "application/pdf"],
  ["a text that speaks of %PDF-1.4 is none", "The header is %PDF-1.4 here.", "text/plain"],
  ["a picture is one by its bytes", png, "image/png", "text/html; charset=utf-8", "page.html"],
  ["a JPEG", "\xff\xd8\xff\xe0\0\x10JFIF\0\x01", "image/jpeg"],
  ["an MP3 with a tag", `ID3\x04\0\0\0\0\0\0\xff\xfb\x90${"\0".repeat(200)}`, "audio/mpeg"],
  ["an MP4", "\0\0\0\x18ftypisom\0\0\x02\0isomiso2", "video/mp4"],
  ["a Word file by what it holds", docxFile([{ text: "Raids" }]), docx, "application/zip", "raids.zip"],
  ["an archive of nothing known", "PK\x03\x04\x14\0\0\0\0\0\0\0\0\0", "application/zip"],
  ["bytes that nobody knows", "\x01\x02\x03\x04 raids", "application/octet-stream", "text/plain"],
  ["a page by its doctype", "\n<!DOCTYPE html><p>Raids", "text/html", "text/plain"],
  ["a page by an element, after a comment", "<!-- x --> <h1>Raids</h1>", "text/html"],
  ["a page that was told as one, by any element", "Raids <em>again</em>", "text/html", "text/html"],
  ["but not words without any", "Raids & more", "text/plain", "text/html"],
  ["XHTML", '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="x">', "application/xhtml+xml"],
  ["a drawing is not a page, bare", "<svg onload='x'><p>", "image/svg+xml", "text/html"],
  ["nor as XML", '<?xml version="1.0"?><!-- a --><svg:svg xmlns:svg="x">', "image/svg+xml"],
  ["other XML", '<?xml version="1.0"?><rss><channel/></rss>', "application/xml"],
  ["a page in UTF-16", utf16("<!doctype html><p>غارات"), "text/html"],
  ["a text in UTF-16", utf16("غارات"), "text/plain"],
  ["a saved page", "From: <Saved>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", "multipart/related"],
  ["an object in JSON", ' {"raids": 12}\n', "application/json"],
  ["a list in JSON", "[1, 2, 3]", "application/json", "text/plain"],
  ["words in brackets are no JSON", "[1] A note about raids [2]", "text/plain"],
  ["nor is JSON that was cut off, though told", '{"raids": 12', "text/plain", "application/json"],
  ["a table by its cells", table, "text/csv", "text/plain"],
  ["a table with tabs", "year\traids\n2024\t12\n2025\t14\n", "text/tab-separated-values"],
  ["a table with semicolons, as it was told", "year;raids\n2024;12,5\n", "text/csv", "text/csv"],
  ["a table as it is named", "year,raids\n2024,12\n", "text/csv", "application/octet-stream", "raids.CSV"],
  ["words are no table, though named so", "There were raids.", "text/plain", "text/csv", "raids.csv"],
  ["commas in prose make no table", "One, two.\nThree, four.\nFive, six.\n", "text/plain"],
  ["Markdown by its name", "# Raids\n", "text/markdown", "text/plain", "raids.md"],
  ["or as it was told", "# Raids\n", "text/markdown", "text/markdown; charset=utf-8"],
  ["rich text", "{\\rtf1 Raids}", "application/rtf", "text/plain"],
];

describe("what bytes are", () => {
  const full = rows.map(([why, content, type, told = null, name = null]) => [why, content, type, told, name] as const);
  test.each(full)("%s", async (_, content, type, told, name) => {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    expect(await sniffType(bytes, told, name)).toBe(type);
  });

  test("a long table is told from its beginning", async () => {
    const bytes = Buffer.from(`a,b,c\n${'1,"two, or\nmore",3\n'.repeat(20_000)}`);
    expect(await sniffType(bytes)).toBe("text/csv");
  });

  test("long JSON is told from both its ends", async () => {
    const bytes = Buffer.from(`[${"1,".repeat(1_000_000)}1]`);
    expect(await sniffType(bytes, "application/json")).toBe("application/json");
    expect(await sniffType(bytes)).toBe("text/plain");
  });
});

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}
