import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { trimmedEnd } from "@/lib/domain/text/trim-ends";
import { outsideServices } from "@/lib/env";
import { askService } from "@/lib/evidence/fetch/ask-service";

/** The Internet Archive, or what stands in for it. */
export type PageArchive = {
  /** Its first address, such as `https://web.archive.org`. */
  readonly address: string;
  /** `access key:secret` of an account there; null when it asks for none. */
  readonly key: string | null;
};

export type ArchiveOptions = {
  readonly signal?: AbortSignal;
  /** How long its work on a page is waited for, and how long between looks; 3 minutes and 5 s by default. */
  readonly milliseconds?: number;
  readonly between?: number;
};

/** Where the archive's copy stands, and when it was made. */
export type ArchivedCopy = { readonly address: string; readonly at: Date };

const accepted = z.object({ job_id: z.string().regex(/^[\w-]{1,100}$/) });
const status = z.discriminatedUnion("status", [
  z.object({ status: z.literal("pending") }),
  z.object({ status: z.literal("success"), timestamp: z.string().regex(/^\d{14}$/), original_url: z.url() }),
  z.object({ status: z.literal("error"), status_ext: z.string().optional() }),
]);

/** What the archive calls trouble of its own, or too much asked at once: worth asking again later. */
const passing =
  /^error:(?:service-unavailable|user-session-limit|too-many-requests|internal-server-error|celery|proxy-error|soft-time-limit-exceeded|no-browsers-available|cannot-fetch)$/;

/** The archive that the deployment set up; null when there is none. */
export function configuredArchive(): PageArchive | null {
  return outsideServices().archive;
}

/**
 * Asks the Internet Archive to keep a copy of a page and waits until it has one (Save Page Now 2). Only the page's
 * address is sent.
 * Refuses service-unavailable (`host`), service-refused (`host`, `status`: what the archive calls its reason, or
 * `unreadable`), fetch-cancelled.
 */
export async function archivePage(
  page: string,
  archive: PageArchive,
  options: ArchiveOptions = {},
): Promise<Result<ArchivedCopy>> {
  const { milliseconds = 180_000, between = 5_000, signal } = options;
  const clock = AbortSignal.timeout(milliseconds);
  const host = new URL(archive.address).hostname;
  const base = trimmedEnd(archive.address, /\//);
  const ask = askJson(archive, signal);
  const form = new URLSearchParams({ url: page, skip_first_archive: "1" }).toString();
  const job = await ask(`${base}/save`, accepted, form);
  if (!job.ok) return job;
  while (!clock.aborted) {
    const told = await ask(`${base}/save/status/${job.value.job_id}`, status);
    if (!told.ok) return told;
    if (told.value.status === "success") return ok(copyOf(base, told.value.timestamp, told.value.original_url));
    if (told.value.status === "error") return troubleOf(host, told.value.status_ext ?? "");
    await wait(between, null, { signal: AbortSignal.any([clock, ...(signal ? [signal] : [])]) }).catch(() => {});
    if (signal?.aborted) return refuse("fetch-cancelled");
  }
  return refuse("service-unavailable", { host });
}

function askJson({ address, key }: PageArchive, signal: AbortSignal | undefined) {
  const headers = { accept: "application/json", ...(key && { authorization: `LOW ${key}` }) };
  return async <T>(at: string, shape: z.ZodType<T>, form?: string): Promise<Result<T>> => {
    const sent = form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
    const answer = await askService(at, {
      method: form === undefined ? "GET" : "POST",
      headers: { ...headers, ...sent },
      ...(form !== undefined && { body: form }),
      maxBytes: 1024 * 1024,
      milliseconds: 60_000,
      signal,
    });
    if (!answer.ok) return answer;
    const { hostname: host } = new URL(address);
    const told = parsed(answer.value);
    const read = shape.safeParse(told);
    if (read.success) return ok(read.data);
    const error = z.object({ status: z.literal("error"), status_ext: z.string() }).safeParse(told);
    return troubleOf(host, error.success ? error.data.status_ext : "");
  };
}

function troubleOf(host: string, reason: string) {
  if (passing.test(reason)) return refuse("service-unavailable", { host });
  return refuse("service-refused", { host, status: /^[\w:.-]{1,60}$/.test(reason) ? reason : "unreadable" });
}

function copyOf(base: string, timestamp: string, page: string): ArchivedCopy {
  const [, date = "", hour = "", minute = "", second = ""] = /^(\d{8})(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? [];
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  return { address: `${base}/web/${timestamp}/${page}`, at: new Date(`${day}T${hour}:${minute}:${second}Z`) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
