import { createHash } from "node:crypto";
import { manifestOf } from "@/lib/domain/record/bundle/bag";
import { readZip, writeZip } from "@/lib/domain/record/bundle/zip";

export type BundleFiles = Map<string, Uint8Array>;

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash("sha256").update(bytes).digest());

/** A bundle's files by their paths below its folder. */
export function bundleFiles(zip: Uint8Array): BundleFiles {
  return new Map(readZip(zip).map(({ name, bytes }) => [name.slice(name.indexOf("/") + 1), bytes]));
}

/** A text of a bundle. */
export function bundleText(files: BundleFiles, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

/** Puts a text into a bundle. */
export function setText(files: BundleFiles, name: string, text: string): void {
  files.set(name, new TextEncoder().encode(text));
}

/** A bundle with a change, and with manifests and archive made anew, as somebody would who wants it unnoticed. */
export function remadeBundle(
  zip: Uint8Array,
  change: (files: BundleFiles) => void,
  { keepManifest = false } = {},
): Uint8Array {
  const files = bundleFiles(zip);
  change(files);
  const listed = () => [...files].map(([name, bytes]) => ({ name, bytes }));
  const manifest = (isPart: (name: string) => boolean) =>
    manifestOf(
      sha256,
      listed().filter(({ name }) => isPart(name)),
    );
  if (!keepManifest)
    setText(
      files,
      "manifest-sha256.txt",
      manifest((name) => name.startsWith("data/")),
    );
  const isTag = (name: string) => !name.startsWith("data/") && name !== "tagmanifest-sha256.txt";
  setText(files, "tagmanifest-sha256.txt", manifest(isTag));
  return writeZip(listed().map(({ name, bytes }) => ({ name: `galley-x/${name}`, bytes })));
}
