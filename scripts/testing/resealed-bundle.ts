import { createHash } from "node:crypto";
import type { SigningKey } from "@/lib/data/record/signing-key";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { checkpointText } from "@/lib/domain/record/audit/checkpoint";
import { writeLogProof } from "@/lib/domain/record/audit/log-proof";
import { verifierKeyOf, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { definedInclusion, definedRoot, sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import { bagInfo, manifestOf } from "@/lib/domain/record/bundle/bag";
import { type BundleFiles, bundleText, remadeBundle, setText } from "./remade-bundle";

/**
 * A bundle with a change, sealed anew with a log and a key of one's own: what anybody can make, and what holds as far as it
 * is not the content that is wrong. The report's own checkpoint is left out of the text that `edit` gets. `change` comes
 * first, and may take out files.
 */
export function resealedBundle(
  zip: Uint8Array,
  signer: SigningKey,
  edit: (report: string) => string,
  change: (files: BundleFiles) => void = () => {},
): Uint8Array {
  return remadeBundle(zip, (files) => {
    change(files);
    const report = JSON.parse(bundleText(files, "data/report.json")) as object;
    setText(files, "data/report.json", edit(`${JSON.stringify({ ...report, checkpoint: null }, null, 2)}\n`));
    setText(files, "proof/report.consistency", "");
    setText(files, "proof/key.txt", `${verifierKeyOf(sha256, signer)}\n`);
    for (const name of [...files.keys()]) if (/^proof\/keys\/(?!1\.)/.test(name)) files.delete(name);
    const first = JSON.parse(bundleText(files, "proof/keys/1.json")) as { data: object };
    const data = { ...first.data, name: signer.name, publicKey: toBase64(signer.publicKey) };
    setText(files, "proof/keys/1.json", JSON.stringify({ ...first, data }));
    seal(files, signer);
  });
}

function seal(files: BundleFiles, signer: SigningKey): void {
  const payload = [...files].filter(([name]) => name.startsWith("data/")).map(([name, bytes]) => ({ name, bytes }));
  const exported = JSON.parse(bundleText(files, "proof/export.json")) as { at: string; data: object };
  const manifestSha256 = createHash("sha256").update(manifestOf(sha256, payload)).digest("hex");
  const slug = /^External-Identifier: (.*)$/m.exec(bundleText(files, "bag-info.txt"))?.[1] ?? "";
  setText(files, "bag-info.txt", bagInfo(payload, exported.at, slug));
  const record = JSON.stringify({ ...exported, data: { ...exported.data, manifestSha256 } });
  setText(files, "proof/export.json", record);

  const proofs = [...files.keys()].filter((name) => name.endsWith(".tlog-proof"));
  const indexOf = (proof: string) => Number(/^index (\d+)$/m.exec(bundleText(files, proof))?.[1]);
  const recordOf = (proof: string) =>
    files.get(proof.replace("proof/events/", "data/events/").replace(".tlog-proof", ".json")) ?? new Uint8Array();
  const leaves = new Map(proofs.map((proof) => [indexOf(proof), recordOf(proof)]));
  const size = Math.max(...leaves.keys()) + 1;
  const entries = Array.from({ length: size }, (_, index) => leaves.get(index) ?? new Uint8Array([index]));
  const text = checkpointText({ origin: signer.name, size, root: definedRoot(entries) });
  const checkpoint = writeSignedNote({ text, signatures: [signer.sign(text)] });
  setText(files, "proof/checkpoint.txt", checkpoint);
  for (const proof of proofs) {
    const index = indexOf(proof);
    setText(files, proof, writeLogProof({ index, hashes: definedInclusion(index, entries), checkpoint }));
  }
}
