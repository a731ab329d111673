import { keptFilePolicy } from "@/lib/auth/security-headers";
import { attachment } from "./file-answer";

/**
 * An answer with bytes that may be anybody's: no browser is to take them for a page of ours. They run nothing, load
 * nothing, and are what they are said to be.
 */
export function keptFile(bytes: Uint8Array, type: string, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "cache-control": "no-store",
      "content-security-policy": keptFilePolicy,
      "x-content-type-options": "nosniff",
      ...more,
    },
  });
}

/** The same as a file to keep, of no type. */
export function keptDownload(bytes: Uint8Array, name: string): Response {
  return keptFile(bytes, "application/octet-stream", { "content-disposition": attachment(name) });
}
