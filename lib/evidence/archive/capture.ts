import type { Hop } from "@/lib/evidence/fetch/hop";

/** A page as it was fetched: what an archive's records are written from. */
export type PageCapture = {
  readonly askedAddress: string;
  readonly finalAddress: string;
  /** Every answer, the last one included; see `Fetched.exchange`. */
  readonly hops: readonly Hop[];
  /** What is kept of the last answer: its body, unpacked. */
  readonly bytes: Uint8Array;
  /** By the bytes, a media type. */
  readonly type: string;
  readonly fetchedAt: Date;
  readonly title?: string | null;
};

/** A file that a person brought in. */
export type FileCapture = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** When it was brought in. */
  readonly at: Date;
  readonly title?: string | null;
};

export type Capture = PageCapture | FileCapture;

/** The address by which a capture is found again in an archive: without fragment; of a file, its name as a file: address. */
export function captureAddress(capture: Capture): string {
  return "name" in capture
    ? `file:///${encodeURIComponent(capture.name.toWellFormed())}`
    : withoutFragment(capture.finalAddress);
}

/** When a capture was made: of a page, when its last answer began, as archives count. */
export function captureTime(capture: Capture): Date {
  return "name" in capture ? capture.at : (capture.hops.at(-1)?.at ?? capture.fetchedAt);
}

/** An address without its fragment, which never goes over the network. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, "");
}
