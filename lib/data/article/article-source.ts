import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";
import type { VersionOrigin } from "@/lib/domain/article/article";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Encoding } from "@/lib/domain/text/encodings";
import { findOriginal, insertOriginal } from "./originals";

/** Where a form says that a text comes from: pasted, with its formatting as HTML if it had any; a file; a kept page. */
export type SourceInput =
  | { readonly from: "paste"; readonly text: string; readonly html?: string | undefined }
  | {
      readonly from: "file";
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly encoding?: Encoding | undefined;
    }
  | { readonly from: "original"; readonly originalId: string; readonly encoding?: Encoding | undefined };

/** The same as lib/importers takes it. */
type Importable =
  | { readonly bytes: Uint8Array; readonly name: string; readonly encoding: Encoding | undefined }
  | { readonly pasted: string }
  | { readonly pastedHtml: string }
  | {
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly address: string;
      readonly encoding: Encoding | undefined;
    };

/** What an importer is given, and where it came from. */
export type ReadSource = {
  readonly source: Importable;
  readonly origin: VersionOrigin;
  /** The final address of a fetched page. */
  readonly address: string | null;
};

/** A form's source as the importers take it. Refuses `original-gone` for a fetched page that is not kept. */
export async function readSource(input: SourceInput, tx: Transaction = database()): Promise<Result<ReadSource>> {
  if (input.from === "paste") {
    const source = input.html === undefined ? { pasted: input.text } : { pastedHtml: input.html };
    return ok({ source, origin: "pasted", address: null });
  }
  if (input.from === "file") {
    const { name, bytes, encoding } = input;
    return ok({ source: { name, bytes, encoding }, origin: "file", address: null });
  }
  const original = await findOriginal(input.originalId, tx);
  if (!original?.address) return refuse("original-gone");
  const { bytes, mediaType: contentType, address } = original;
  return ok({ source: { bytes, contentType, address, encoding: input.encoding }, origin: "address", address });
}

/** The encoding that a person chose for it; null where none was chosen. */
export function chosenEncoding(input: object & { readonly encoding?: Encoding | undefined }): Encoding | null {
  return input.encoding ?? null;
}

/** Keeps the bytes that an article was read from, as they came; gives their id and their SHA-256 in hex. */
export async function keepOriginal(
  tx: Transaction,
  input: SourceInput,
  keptById: string,
): Promise<{ id: string; sha256: string }> {
  if (input.from === "original") {
    const kept = await findOriginal(input.originalId, tx);
    return { id: input.originalId, sha256: kept?.sha256 ?? sha256Hex("") };
  }
  if (input.from === "file") {
    const { name, bytes } = input;
    return insertOriginal(tx, { bytes, mediaType: null, name, address: null }, keptById);
  }
  const mediaType = input.html === undefined ? "text/plain;charset=utf-8" : "text/html;charset=utf-8";
  const bytes = new TextEncoder().encode(input.html ?? input.text);
  return insertOriginal(tx, { bytes, mediaType, name: null, address: null }, keptById);
}
