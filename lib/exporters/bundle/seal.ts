import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { type LogProof, writeLogProof } from "@/lib/domain/record/audit/log-proof";
import { keyIdOf, type NoteKey, verifierKeyOf, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { type Sha256, sameBytes } from "@/lib/domain/record/audit/tree";
import { bagDeclaration, bagInfo, manifestOf } from "@/lib/domain/record/bundle/bag";
import { consistencyText } from "@/lib/domain/record/bundle/check/check-report-checkpoint";
import { bundleName, eventProofPlace, keyPlace, keyProofPlace, places } from "@/lib/domain/record/bundle/layout";
import { type BundleFile, writeZip } from "@/lib/domain/record/bundle/zip";
import type { BundlePayload } from "./payload";

/** What the log says of a bundle once its export is an event of it. */
export type BundleSeal = {
  readonly key: NoteKey;
  /** Every key of the log until then, with the record that brought it and the proof that vouches for it. */
  readonly keys: readonly (LogProof & { readonly record: string })[];
  /** The signed checkpoint that all proofs are for. */
  readonly checkpoint: string;
  /** The record of the export's event, and when it was. */
  readonly exported: { readonly record: string; readonly at: string; readonly index: number };
  /** The hashes of each event's inclusion proof by its index, the export's own too. */
  readonly proofs: ReadonlyMap<number, readonly Uint8Array[]>;
  /** The consistency proof from the checkpoint that the report prints to this one. */
  readonly sinceReport: readonly Uint8Array[];
};

/** Seals a bundle: puts the log's proofs beside the payload, as tag files of the bag, and packs all of it. */
export function sealBundle(
  sha256: Sha256,
  bundle: BundlePayload,
  { key, keys, checkpoint, exported, proofs, sinceReport }: BundleSeal,
): Uint8Array {
  const { article, scope } = bundle.report;
  const name = bundleName(article.slug, scope.claim);
  const note = signedByOne(sha256, checkpoint, key);
  const proofOf = (index: number) => writeLogProof({ index, hashes: proofs.get(index) ?? [], checkpoint: note });
  const texts: (readonly [string, string])[] = [
    [places.declaration, bagDeclaration],
    [places.info, bagInfo(bundle.payload, exported.at, name)],
    [places.manifest, bundle.manifest],
    [places.key, `${verifierKeyOf(sha256, key)}\n`],
    [places.checkpoint, note],
    ...keys.flatMap(({ record, ...proof }, i) => [
      [keyPlace(i + 1), record] as const,
      [keyProofPlace(i + 1), writeLogProof(proof)] as const,
    ]),
    [places.exportRecord, exported.record],
    [places.exportProof, proofOf(exported.index)],
    [places.reportConsistency, consistencyText(sinceReport)],
    ...[...proofs.keys()]
      .filter((index) => index !== exported.index)
      .map((index) => [eventProofPlace(index), proofOf(index)] as const),
  ];
  const tags = [...bundle.guides, ...texts.map(([place, text]) => file(place, text))];
  const all = [...bundle.payload, ...tags, file(places.tagManifest, manifestOf(sha256, tags))];
  return writeZip(all.map((each) => ({ name: `galley-${name}/${each.name}`, bytes: each.bytes })));
}

/** The checkpoint with the signature of one key alone: at a rotation another one stands beside it. */
function signedByOne(sha256: Sha256, checkpoint: string, key: NoteKey): string {
  const note = parseCheckpoint(checkpoint)?.note;
  const id = keyIdOf(sha256, key);
  const signatures = note?.signatures.filter(({ name, keyId }) => name === key.name && sameBytes(keyId, id)) ?? [];
  if (!note || signatures.length !== 1) throw new Error("the checkpoint is not signed by the log's key");
  return writeSignedNote({ text: note.text, signatures });
}

function file(name: string, text: string): BundleFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
