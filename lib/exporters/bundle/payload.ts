import type { Sha256 } from "@/lib/domain/record/audit/tree";
import { manifestOf } from "@/lib/domain/record/bundle/bag";
import { eventPlace, guides, places, versionPlace, withheldPlace } from "@/lib/domain/record/bundle/layout";
import type { ShownEvents } from "@/lib/domain/record/bundle/shown-events";
import type { BundleFile } from "@/lib/domain/record/bundle/zip";
import type { AuditReport } from "@/lib/domain/report/report";

/** What a bundle is made of, before its export is an event: the payload, the guides, and the two hashes that the event names. */
export type BundlePayload = {
  readonly report: AuditReport;
  readonly payload: readonly BundleFile[];
  readonly guides: readonly BundleFile[];
  readonly manifest: string;
  /** In lower-case hex, as the event names them. */
  readonly manifestSha256: string;
  readonly guidesSha256: string;
};

/** What goes into a bundle. `files` are the report's other forms and the snapshots, by their paths below `data/`. */
export type BundleParts = {
  readonly report: AuditReport;
  readonly files: readonly BundleFile[];
  readonly events: ShownEvents;
  /** The guides in the order of their names. */
  readonly guides: readonly BundleFile[];
};

/** Puts a bundle's payload together and hashes it. `report.json` has to be among the files. */
export function bundlePayload(sha256: Sha256, { report, files, events, guides: given }: BundleParts): BundlePayload {
  if (given.map(({ name }) => name).join() !== guides.join()) throw new Error(`a bundle needs ${guides.join(", ")}`);
  const below = files.map(({ name, bytes }) => ({ name: `data/${name}`, bytes }));
  if (!below.some(({ name }) => name === places.report)) throw new Error("a bundle needs the report as JSON");
  const texts = [
    ...report.versions.map(({ number, text }) => [versionPlace(number), text] as const),
    ...[...events.records].map(([index, record]) => [eventPlace(index), record] as const),
    // Of a record that may not be given out, its hash stands for it.
    ...[...events.withheld].map(([index, leafHash]) => [withheldPlace(index), `${leafHash}\n`] as const),
  ];
  const payload = [...below, ...texts.map(([name, text]) => ({ name, bytes: utf8(text) }))];
  const manifest = manifestOf(sha256, payload);
  return {
    report,
    payload,
    guides: given,
    manifest,
    manifestSha256: hex(sha256(utf8(manifest))),
    guidesSha256: hex(sha256(utf8(manifestOf(sha256, given)))),
  };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
