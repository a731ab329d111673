import { randomUUID } from "node:crypto";
import { parseSigningKey, type SigningKey } from "@/lib/data/record/signing-key";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { checkpointText } from "@/lib/domain/record/audit/checkpoint";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import { seriesOfReport } from "@/lib/domain/record/audit/numbers";
import { verifierKeyOf, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import { leafHash, nodeHash, splitOf } from "@/lib/domain/record/audit/tree";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { guides } from "@/lib/domain/record/bundle/layout";
import { shownEvents } from "@/lib/domain/record/bundle/shown-events";
import type { AuditReport } from "@/lib/domain/report/report";
import { reportSchemaName } from "@/lib/domain/report/report-json-schema";
import { bundlePayload } from "@/lib/exporters/bundle/payload";
import { sealBundle } from "@/lib/exporters/bundle/seal";
import { schemaText } from "@/lib/exporters/json/schemas";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";

export const logName = "desk.example/galley";
const keyOf = () => parseSigningKey(newAuditKey(logName), "test");

/** The keys of the sealed bundles: the log's first, the one that took over from it, and one that it never had. */
export const [firstKey, secondKey, strangeKey]: readonly [SigningKey, SigningKey, SigningKey] = [
  keyOf(),
  keyOf(),
  keyOf(),
];

const utf8 = (text: string) => new TextEncoder().encode(text);
const leafOf = (text: string) => leafHash(sha256, utf8(text));

/** A small log in memory by its leaf hashes: checkpoints and proofs as the product's own writes them. */
class SmallLog {
  constructor(readonly leaves: readonly Uint8Array[]) {}

  root(start = 0, end = this.leaves.length): Uint8Array {
    if (end - start === 1) return this.leaves[start] as Uint8Array;
    const middle = start + splitOf(end - start);
    return nodeHash(sha256, this.root(start, middle), this.root(middle, end));
  }

  inclusion(index: number, start = 0, end = this.leaves.length): Uint8Array[] {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...this.inclusion(index, start, middle), this.root(middle, end)]
      : [...this.inclusion(index, middle, end), this.root(start, middle)];
  }

  consistency(size: number, start = 0, end = this.leaves.length, isWhole = true): Uint8Array[] {
    if (size === end) return isWhole ? [] : [this.root(start, end)];
    const middle = start + splitOf(end - start);
    return size <= middle
      ? [...this.consistency(size, start, middle, isWhole), this.root(middle, end)]
      : [...this.consistency(size, middle, end, false), this.root(start, middle)];
  }

  checkpoint(signers: readonly SigningKey[], size = this.leaves.length, origin = logName): string {
    const text = checkpointText({ origin, size, root: this.root(0, size) });
    return writeSignedNote({ text, signatures: signers.map((key) => key.sign(text)) });
  }
}

/** What a test may change before the bundle is sealed, so that hashes and signatures hold. */
export type Changes = {
  /** The report as it stands in the bundle; the records are those of the unchanged one. */
  readonly report?: (report: AuditReport) => void;
  readonly exported?: (record: EventRecord<"report.bundled">) => void;
  /** The records that brought the keys. */
  readonly keys?: (records: EventRecord<"audit-key.registered">[]) => void;
  /** Who signs the checkpoint that first tells of the second key. */
  readonly rotationSigners?: readonly SigningKey[];
  readonly reportSigner?: SigningKey;
};

/** A bundle of a report, sealed as the product seals them, with the log's key rotated after the report's checkpoint. */
export function sealedReport(given: AuditReport, changes: Changes = {}): Uint8Array {
  const { article, scope, claims, timeline } = given;
  const by = given.people.find(({ role }) => role === "editor")?.id ?? null;
  const keys = keyRecords(by);
  changes.keys?.(keys);
  const keyTexts = keys.map((record) => canonicalJson(record as unknown as Json)) as [string, string];
  const rows = timeline.map(({ leafHash: hash }) => Uint8Array.from(Buffer.from(hash, "hex")));
  const places = new Map(timeline.map(({ leafHash: hash }, i) => [hash, i + 1]));
  const before = new SmallLog([leafOf(keyTexts[0]), ...rows]);
  const rotated = new SmallLog([...before.leaves, leafOf(keyTexts[1])]);
  const printedAt = before.leaves.length;
  const report = structuredClone(given);
  const { note, ...facts } = printed(before, changes.reportSigner ?? firstKey);
  const since = [{ key: verifierKeyOf(sha256, firstKey), since: keys[0]?.at ?? "", by: null, reason: null }];
  Object.assign(report, { checkpoint: { ...facts, note, key: verifierKeyOf(sha256, firstKey), keys: since } });
  changes.report?.(report);

  const files = [
    { name: "report.json", bytes: utf8(`${JSON.stringify(report, null, 2)}\n`) },
    { name: `schema/${reportSchemaName}`, bytes: utf8(schemaText(reportSchemaName)) },
  ];
  const guideFiles = guides.map((guide) => ({ name: guide, bytes: utf8(`${guide}\n`) }));
  const bundle = bundlePayload(sha256, {
    report: given,
    files,
    events: shownEvents(timeline, places),
    guides: guideFiles,
  });
  const { manifestSha256, guidesSha256 } = bundle;
  const read = seriesOfReport(article.id, scope.claim === null ? null : (claims[0]?.id ?? null)).map((series) => {
    const mine = timeline.flatMap(({ record, leafHash: hash }) => {
      const numbers = record === null ? [] : (JSON.parse(record) as EventRecord).numbers;
      const own = numbers.find((each) => each.series === series.series && each.of === series.of);
      return own ? [{ number: own.number, hash }] : [];
    });
    return { ...series, ...(mine.at(-1) ?? { number: 0, hash: "" }) };
  });
  const exported = {
    ...{ v: 1, id: randomUUID(), at: "2026-11-30T10:00:00.000Z", actor: by, type: "report.bundled" },
    ...{ subject: article.id, article: article.id, claim: null, from: null, to: null },
    numbers: read.map(({ hash, number, ...series }) => ({ ...series, number: number + 1, before: hash })),
    data: { manifestSha256, guidesSha256, read } satisfies EventData["report.bundled"],
  } as const as unknown as EventRecord<"report.bundled">;
  changes.exported?.(exported);
  const record = canonicalJson(exported as unknown as Json);
  const log = new SmallLog([...rotated.leaves, leafOf(record)]);
  const index = log.leaves.length - 1;
  const proofs = new Map([...places.values(), index].map((each) => [each, log.inclusion(each)]));
  return sealBundle(sha256, bundle, {
    key: secondKey,
    keys: [
      { record: keyTexts[0], index: 0, hashes: before.inclusion(0), checkpoint: before.checkpoint([firstKey]) },
      {
        ...{ record: keyTexts[1], index: printedAt, hashes: rotated.inclusion(printedAt) },
        checkpoint: rotated.checkpoint(changes.rotationSigners ?? [secondKey, firstKey]),
      },
    ],
    checkpoint: log.checkpoint([secondKey]),
    ...{ exported: { record, at: exported.at, index }, proofs, sinceReport: log.consistency(printedAt) },
  });
}

function printed(log: SmallLog, signer: SigningKey) {
  const size = log.leaves.length;
  return { origin: logName, size, root: toBase64(log.root()), note: log.checkpoint([signer]) };
}

function keyRecords(rotatedBy: string | null): EventRecord<"audit-key.registered">[] {
  const [first, second] = [firstKey, secondKey].map(({ publicKey }) => toBase64(publicKey));
  const head = { v: 1, actor: null, type: "audit-key.registered", article: null, claim: null, from: null, to: null };
  const rest = { subject: logName, numbers: [] };
  return [
    {
      ...{ ...head, ...rest, id: randomUUID(), at: "2026-01-01T08:00:00.000Z" },
      data: { name: logName, publicKey: first, replaces: null, rotatedBy: null, reason: null },
    },
    {
      ...{ ...head, ...rest, id: randomUUID(), at: "2026-11-30T09:00:00.000Z" },
      data: { name: logName, publicKey: second, replaces: first, rotatedBy, reason: "A laptop was lost." },
    },
  ] as unknown as EventRecord<"audit-key.registered">[];
}
