import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, request } from "undici";
import { ok, type Result, refuse } from "../domain/result";
import { fetchAllow } from "../env";
import { checkedConnector } from "./checked-connector";
import { type AllowedHosts, fetchableAddress, isAllowedHost } from "./fetch-address";
import { FETCH_SECONDS, fetchTrouble } from "./fetch-trouble";
import { readBody } from "./read-body";

/**
 * What an address answered. `redirects` are the addresses that led on, first the one that was asked for; none when it
 * answered itself. `bytes` are unpacked.
 */
export type Fetched = {
  readonly finalAddress: string;
  readonly redirects: readonly string[];
  readonly status: number;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  readonly fetchedAt: Date;
};

export type FetchOptions = {
  /** Stops the fetching. */
  readonly signal?: AbortSignal;
  /** Hosts that may stand in a private network; those of GALLEY_FETCH_ALLOW by default. */
  readonly allow?: AllowedHosts;
  /** How names become addresses; the system's way by default. */
  readonly lookup?: LookupFunction;
  /** For the whole of it; {@link FETCH_SECONDS} by default. */
  readonly milliseconds?: number;
};

const MAX_REDIRECTS = 5;
const MAX_BYTES = 10 * 1024 * 1024;
const LIMIT = "10 MB";
const MAX_HEADERS = 64 * 1024;

const headers = {
  "user-agent": "Galley/0.1 (fact-check)",
  accept: "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};

/**
 * Fetches what stands at an address, for people who may name any: http(s) only; public addresses only, checked when
 * connecting and again at each of at most five redirects; at most 10 MB after unpacking; at most 20 s in all. TLS
 * certificates are verified. Nothing is sent that names a person or the newsroom.
 * Refuses, beside `address`: what fetch-address.ts does, fetch-host-unknown, fetch-not-connected, fetch-not-secure,
 * fetch-address-private, fetch-answer-broken, fetch-redirect-broken (all `host`), fetch-too-slow (`host`, `seconds`),
 * fetch-too-large (`limit`), fetch-too-many-redirects (`limit`), fetch-status (`host`, `status`); fetch-cancelled.
 */
export async function fetchSafely(address: string, options: FetchOptions = {}): Promise<Result<Fetched>> {
  const allow = options.allow ?? fetchAllow();
  const clock = AbortSignal.timeout(options.milliseconds ?? FETCH_SECONDS * 1_000);
  const signal = options.signal ? AbortSignal.any([clock, options.signal]) : clock;
  const redirects: string[] = [];
  let next = address;
  for (;;) {
    const url = fetchableAddress(next, redirects.at(-1), allow);
    if (!url.ok)
      return redirects.length > 0 && url.refusal.reason === "address-invalid" ? brokenRedirect(redirects) : url;
    const host = url.value.hostname;
    try {
      const answer = await ask(url.value, isAllowedHost(url.value, allow), options.lookup ?? systemLookup, signal);
      if ("page" in answer) return ok({ ...answer.page, finalAddress: url.value.href, redirects });
      if (answer.location === null) return refuse("fetch-status", { host, status: String(answer.status) }, "address");
      redirects.push(url.value.href);
      if (redirects.length > MAX_REDIRECTS)
        return refuse("fetch-too-many-redirects", { limit: MAX_REDIRECTS }, "address");
      next = answer.location;
    } catch (error) {
      if (options.signal?.aborted) return refuse("fetch-cancelled");
      if (clock.aborted) return refuse("fetch-too-slow", { host, seconds: FETCH_SECONDS }, "address");
      const refusal = fetchTrouble(error, host, LIMIT);
      if (refusal) return { ok: false, refusal };
      throw error;
    }
  }
}

type Answer =
  | { readonly page: Omit<Fetched, "finalAddress" | "redirects"> }
  | { readonly status: number; readonly location: string | null };

/** Asks one address, over a connection of its own. */
async function ask(url: URL, anywhere: boolean, lookup: LookupFunction, signal: AbortSignal): Promise<Answer> {
  const agent = new Agent({
    connect: checkedConnector(lookup, anywhere, FETCH_SECONDS * 1_000),
    maxHeaderSize: MAX_HEADERS,
    headersTimeout: FETCH_SECONDS * 1_000,
    bodyTimeout: FETCH_SECONDS * 1_000,
  });
  try {
    const { statusCode, headers: told, body } = await request(url, { dispatcher: agent, headers, signal });
    if (statusCode < 200 || statusCode >= 300) {
      // Nobody reads it, and its end is the connection's.
      body.on("error", () => {}).destroy();
      return { status: statusCode, location: isRedirect(statusCode) ? single(told.location) : null };
    }
    const bytes = await readBody(body, single(told["content-encoding"]) ?? "", MAX_BYTES, signal);
    return { page: { status: statusCode, contentType: single(told["content-type"]), bytes, fetchedAt: new Date() } };
  } finally {
    await agent.destroy();
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function single(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

function brokenRedirect(redirects: readonly string[]) {
  return refuse("fetch-redirect-broken", { host: new URL(redirects.at(-1) ?? "").hostname }, "address");
}
