import { createHash } from "node:crypto";
import { writeZip } from "@/lib/domain/record/bundle/zip";
import { type Capture, captureAddress, captureTime } from "./capture";
import { cdxj } from "./cdxj";
import { writeIndexedWarc } from "./warc";

type Part = { readonly path: string; readonly bytes: Uint8Array };

const archiveName = "data.warc.gz";

/**
 * Captures as a WACZ 1.1.1 file (https://specs.webrecorder.net/wacz/1.1.1/): the WARC, its index, a list of the pages,
 * and their hashes. The same captures give the same bytes.
 */
export async function writeWacz(captures: readonly Capture[]): Promise<Uint8Array> {
  const created = new Date(Math.max(0, ...captures.map((capture) => captureTime(capture).getTime())));
  const archive = await writeIndexedWarc(captures);
  const parts: Part[] = [
    { path: `archive/${archiveName}`, bytes: archive.bytes },
    { path: "indexes/index.cdxj", bytes: inUtf8(cdxj(archive.records, archiveName)) },
    { path: "pages/pages.jsonl", bytes: inUtf8(pages(captures)) },
  ];
  const datapackage = { path: "datapackage.json", bytes: inUtf8(json(contents(captures, created, parts))) };
  const digest = { path: datapackage.path, hash: sha256(datapackage.bytes) };
  const all = [...parts, datapackage, { path: "datapackage-digest.json", bytes: inUtf8(json(digest)) }];
  // Nothing is packed in it, so that a reader can go to any record directly.
  return writeZip(all.map(({ path, bytes }) => ({ name: path, bytes })));
}

/** What the package holds, by the frictionless data package standard. */
function contents(captures: readonly Capture[], created: Date, parts: readonly Part[]) {
  const [first] = captures;
  const main = first && { mainPageUrl: captureAddress(first), mainPageDate: captureTime(first).toISOString() };
  return {
    profile: "data-package",
    wacz_version: "1.1.1",
    software: "Galley/0.1",
    created: created.toISOString(),
    ...main,
    resources: parts.map(({ path, bytes }) => ({
      name: path.slice(path.lastIndexOf("/") + 1),
      path,
      hash: sha256(bytes),
      bytes: bytes.byteLength,
    })),
  };
}

/** One line a page, after one that says what the lines are. */
function pages(captures: readonly Capture[]): string {
  const head = { format: "json-pages-1.0", id: "pages", title: "Snapshots" };
  const lines = captures.map((capture) => ({
    id: createHash("sha256")
      .update(`${captureAddress(capture)} ${captureTime(capture).toISOString()}`)
      .digest("hex"),
    url: captureAddress(capture),
    ts: captureTime(capture).toISOString(),
    title: capture.title || captureAddress(capture),
    size: capture.bytes.byteLength,
  }));
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
