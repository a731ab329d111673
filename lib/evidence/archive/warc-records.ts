import { type Hop, headerOf } from "@/lib/evidence/fetch/hop";
import { askedHead, keptHead } from "@/lib/evidence/fetch/kept-head";
import {
  type Capture,
  captureAddress,
  captureTime,
  type FileCapture,
  type PageCapture,
  withoutFragment,
} from "./capture";
import { recordId, type WarcRecord, warcFields } from "./warc-record";

const nothing = new Uint8Array();

/** The record that opens a file and says what wrote it and how. Named after the captures that follow. */
export function infoRecord(captures: readonly Capture[]): WarcRecord {
  const at = new Date(Math.max(0, ...captures.map((capture) => captureTime(capture).getTime())));
  const body = warcFields([
    ["software", "Galley/0.1"],
    ["format", "WARC File Format 1.1"],
    ["conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"],
    [
      "description",
      "Bodies are kept unpacked; the headers of their packing and length as sent stand under X-Orig-. Bodies of redirects and cookies are not kept.",
    ],
  ]);
  const id = recordId("warcinfo", ...captures.flatMap((capture) => [namesOf(capture).join("\n"), capture.bytes]));
  return { type: "warcinfo", id, at, contentType: "application/warc-fields", head: null, body };
}

/** Everything that is told of a capture, in the order in which it happened. */
export function recordsOf(capture: Capture): WarcRecord[] {
  return "name" in capture ? fileRecords(capture) : pageRecords(capture);
}

function fileRecords(file: FileCapture): WarcRecord[] {
  const main: WarcRecord = {
    type: "resource",
    id: recordId("resource", ...namesOf(file), file.bytes),
    at: file.at,
    contentType: file.type,
    fields: [["WARC-Target-URI", captureAddress(file)]],
    head: null,
    body: file.bytes,
    found: { url: captureAddress(file), mime: file.type, status: null },
  };
  return [main, metadataRecord(file, main, [["fileName", file.name]])];
}

function pageRecords(page: PageCapture): WarcRecord[] {
  const last = page.hops.at(-1);
  if (!last) throw new Error("A page that was fetched has at least one answer.");
  const main = responseRecord(last, page.bytes, [["WARC-Identified-Payload-Type", page.type]]);
  const before = page.hops.slice(0, -1);
  const redirects = before.flatMap((hop) => {
    const sent = headerOf(hop.headers, "content-length") === "0" ? [] : [["WARC-Truncated", "unspecified"] as const];
    const redirect = responseRecord(hop, nothing, [["WARC-Concurrent-To", main.id], ...sent]);
    return [redirect, requestRecord(hop, redirect)];
  });
  const via = before.at(-1);
  const way =
    via &&
    ([
      ["via", via.address],
      ["hopsFromSeed", "R".repeat(before.length)],
    ] as const);
  return [
    ...redirects,
    main,
    requestRecord(last, main),
    metadataRecord(page, main, [...(way ?? []), ["fetchedAt", page.fetchedAt.toISOString()]]),
  ];
}

function responseRecord(hop: Hop, body: Uint8Array, fields: NonNullable<WarcRecord["fields"]>): WarcRecord {
  const head = keptHead(hop, body);
  return {
    type: "response",
    id: recordId("response", hop.address, hop.at.toISOString(), head, body),
    at: hop.at,
    contentType: "application/http;msgtype=response",
    fields: [...targetOf(hop), ...fields],
    head,
    body,
    found: { url: withoutFragment(hop.address), mime: toldType(hop), status: hop.status },
  };
}

function requestRecord(hop: Hop, response: WarcRecord): WarcRecord {
  return {
    type: "request",
    id: recordId("request", response.id),
    at: hop.at,
    contentType: "application/http;msgtype=request",
    fields: [...targetOf(hop), ["WARC-Concurrent-To", response.id]],
    head: askedHead(hop),
    body: nothing,
  };
}

function metadataRecord(
  capture: Capture,
  main: WarcRecord,
  told: readonly (readonly [name: string, value: string])[],
): WarcRecord {
  const title = capture.title ? [["title", capture.title] as const] : [];
  return {
    type: "metadata",
    id: recordId("metadata", main.id),
    at: main.at,
    contentType: "application/warc-fields",
    fields: [
      ["WARC-Target-URI", captureAddress(capture)],
      ["WARC-Concurrent-To", main.id],
    ],
    head: null,
    body: warcFields([...told, ...title]),
  };
}

function targetOf(hop: Hop): NonNullable<WarcRecord["fields"]> {
  const from = hop.remoteAddress ? [["WARC-IP-Address", hop.remoteAddress] as const] : [];
  return [["WARC-Target-URI", withoutFragment(hop.address)], ...from];
}

function toldType(hop: Hop): string {
  return headerOf(hop.headers, "content-type")?.split(";", 1)[0]?.trim() || "unk";
}

function namesOf(capture: Capture): string[] {
  return [captureAddress(capture), captureTime(capture).toISOString()];
}
