import { expect, test } from "vitest";
import { snapshotKindOf, snapshotKinds } from "./snapshot-kind";

const office = "application/vnd.openxmlformats-officedocument";

const rows = [
  ["a web page", "text/html", "page"],
  ["one in XHTML", "application/xhtml+xml", "page"],
  ["one that a browser saved", "multipart/related", "page"],
  ["a PDF", "application/pdf", "pdf"],
  ["a Word document", `${office}.wordprocessingml.document`, "document"],
  ["an old one", "application/msword", "document"],
  ["one behind a password", "application/x-cfb", "document"],
  ["an OpenDocument text", "application/vnd.oasis.opendocument.text", "document"],
  ["a slide show", `${office}.presentationml.presentation`, "document"],
  ["rich text", "application/rtf", "document"],
  ["plain text", "text/plain", "text"],
  ["Markdown", "text/markdown", "text"],
  ["subtitles", "text/vtt", "text"],
  ["JSON", "application/json", "text"],
  ["XML", "application/xml", "text"],
  ["a table in text", "text/csv", "table"],
  ["one with tabs", "text/tab-separated-values", "table"],
  ["a spreadsheet", `${office}.spreadsheetml.sheet`, "table"],
  ["an OpenDocument one", "application/vnd.oasis.opendocument.spreadsheet", "table"],
  ["a picture", "image/png", "image"],
  ["a drawing, which is never shown as a page", "image/svg+xml", "image"],
  ["a recording", "audio/mpeg", "audio"],
  ["a film", "video/mp4", "video"],
  ["an archive", "application/zip", "other"],
  ["what nobody knows", "application/octet-stream", "other"],
  ["no type", "", "other"],
] as const;

test.each(rows)("%s", (_, type, kind) => {
  expect(snapshotKindOf(type)).toBe(kind);
});

test("each kind has a type in this table", () => {
  expect(new Set(rows.map(([, , kind]) => kind))).toEqual(new Set(snapshotKinds));
});
