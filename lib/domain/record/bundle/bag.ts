import { toHex } from "@/lib/domain/record/audit/signed-note";
import type { Sha256 } from "@/lib/domain/record/audit/tree";
import { BundleFaultFound, Checks } from "./bundle-fault";
import type { BundleFile } from "./zip";

/** What a bag begins with (RFC 8493, section 2.1.1). */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** The files of a bag by their paths inside it. */
export type Bag = ReadonlyMap<string, Uint8Array>;

/** A manifest: the SHA-256 and the path of each file, sorted by path in UTF-16 code units (RFC 8493, section 2.1.3). */
export function manifestOf(sha256: Sha256, files: readonly BundleFile[]): string {
  return manifestText(new Map(files.map(({ name, bytes }) => [name, toHex(sha256(bytes))])));
}

/** The same from the hashes, in hex, by path. */
function manifestText(hashes: ReadonlyMap<string, string>): string {
  const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([path, hash]) => `${hash}  ${escaped(path)}\n`).join("");
}

/** What bag-info.txt says: how much the payload is, when it was exported, and by what. */
export function bagInfo(payload: readonly BundleFile[], exportedAt: string, name: string): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes.length, 0);
  return [
    `Bagging-Date: ${exportedAt.slice(0, 10)}`,
    `External-Identifier: ${name}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    "Bag-Software-Agent: Galley",
    "",
  ].join("\n");
}

/** Checks a manifest against the files that it must name: exactly these, each with its hash. Throws BundleFaultFound, with each file. */
export function checkManifest(sha256: Sha256, manifest: string, name: string, files: Bag): void {
  const named = new Map<string, string>();
  for (const line of manifest.split("\n").slice(0, -1)) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) throw new BundleFaultFound("manifest-unreadable", { file: name });
    named.set(unescapedPath(path), hash);
  }
  const hashes = new Map<string, string>();
  const checks = new Checks();
  for (const [path, hash] of named) {
    const bytes = files.get(path);
    if (bytes) hashes.set(path, toHex(sha256(bytes)));
    checks.expect(bytes ? "file-changed" : "file-missing", { file: path }, () => hashes.get(path) === hash);
  }
  for (const path of files.keys()) checks.expect("file-extra", { file: path }, () => named.has(path));
  checks.hold();
  if (manifestText(hashes) !== manifest) throw new BundleFaultFound("manifest-wrong", { file: name });
}

/** Line ends and the percent sign are written as percent codes (RFC 8493, section 2.1.3). */
function escaped(path: string): string {
  return path.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}

function unescapedPath(path: string): string {
  return path.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
}
