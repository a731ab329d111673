import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { fetchAllow } from "@/lib/env";
import { askOnce } from "./ask-once";
import { type AllowedHosts, fetchableAddress, isAllowedHost } from "./fetch-address";
import { fetchTrouble } from "./fetch-trouble";
import { type HeaderField, type Hop, headerOf, tellingHeaders } from "./hop";
import { locationOf, nextAddress } from "./next-address";

/** What an address answered. */
export type Fetched = {
  /** The address that was asked for, as it was given. */
  readonly address: string;
  /** Where the last redirect led; the address asked for, in the URL parser's spelling, when there was none. */
  readonly finalAddress: string;
  /** The answers that led on, in their order, and where each said to go. */
  readonly redirects: readonly Redirect[];
  readonly status: number;
  /** The last answer's headers that matter for evidence, with names in small letters. */
  readonly headers: readonly HeaderField[];
  /** What the other side says that it is, parameters included. */
  readonly contentType: string | null;
  /** Unpacked. */
  readonly bytes: Uint8Array;
  /** When the last answer was there in full. */
  readonly fetchedAt: Date;
  /** The IP address that gave the last answer. */
  readonly remoteAddress: string | null;
  /** Every answer with all its headers, the last one included: what an archive's records are written from. */
  readonly exchange: readonly Hop[];
};

type Redirect = { readonly address: string; readonly status: number; readonly location: string };

export type FetchOptions = {
  /** Stops the fetching. */
  readonly signal?: AbortSignal;
  /** Hosts that may stand in a private network; those of GALLEY_FETCH_ALLOW by default. */
  readonly allow?: AllowedHosts;
  /** How names become addresses; the system's way by default. */
  readonly lookup?: LookupFunction;
  /** For all of it: names, redirects and body; 20 s by default. */
  readonly milliseconds?: number;
  /** The most bytes that are taken, after unpacking; 10 MB by default. */
  readonly maxBytes?: number;
  /** The Accept header; pages and text first by default. */
  readonly accept?: string;
  /** Told of each answer as it comes, also when the fetch is refused in the end. */
  readonly onHop?: (hop: Hop) => void;
};

/** What a source may weigh and take, where an article may have the defaults of {@link FetchOptions}. */
export const sourceLimits = { maxBytes: 50 * 1024 * 1024, milliseconds: 30_000 } as const;

const defaults: Omit<Required<FetchOptions>, "signal" | "allow"> = {
  lookup: systemLookup,
  onHop: () => {},
  maxBytes: 10 * 1024 * 1024,
  milliseconds: 20_000,
  accept: "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.5",
};

/**
 * Fetches what stands at an address, for people who may name any: http(s) on ports 80 and 443 only; public addresses
 * only, checked when connecting and again at each of at most five redirects; limited in bytes, in how far it unpacks, and
 * in time. TLS certificates are verified. Nothing is sent that names a person or the newsroom, no cookies.
 * Refuses with the reasons of lib/domain/evidence/fetching.ts, beside `address`: what fetch-address.ts does; fetch-host-unknown,
 * fetch-name-server, fetch-not-connected, fetch-not-secure, fetch-address-private, fetch-answer-broken, fetch-broken-off,
 * fetch-too-packed, fetch-redirect-broken, fetch-redirect-loop (all `host`), fetch-too-slow (`host`, `seconds`),
 * fetch-too-large (`limit`), fetch-too-many-redirects (`limit`); fetch-not-found, fetch-needs-sign-in,
 * fetch-asked-too-often, fetch-server-trouble, fetch-status (`host`, `status`); fetch-cancelled.
 */
export async function fetchSafely(address: string, options: FetchOptions = {}): Promise<Result<Fetched>> {
  const settings = { ...defaults, allow: options.allow ?? fetchAllow(), ...options };
  const clock = AbortSignal.timeout(settings.milliseconds);
  const signal = options.signal ? AbortSignal.any([clock, options.signal]) : clock;
  const hops: Hop[] = [];
  let url = fetchableAddress(address, undefined, settings.allow);
  while (url.ok) {
    const asked: URL = url.value;
    const anywhere = isAllowedHost(asked, settings.allow);
    try {
      const { hop, bytes } = await askOnce(asked, { ...settings, anywhere, signal });
      hops.push(hop);
      if (bytes) return ok(fetchedFrom(address, hops, hop, bytes));
      url = nextAddress(hops, settings.allow);
    } catch (error) {
      if (options.signal?.aborted) return refuse("fetch-cancelled");
      const refusal = fetchTrouble(clock.aborted ? clock.reason : error, termsOf(asked, settings));
      if (refusal) return { ok: false, refusal };
      throw error;
    }
  }
  return url;
}

function termsOf({ hostname }: URL, { maxBytes, milliseconds }: typeof defaults) {
  return {
    host: hostname,
    limit: `${Math.floor(maxBytes / 1024 / 1024)} MB`,
    seconds: Math.ceil(milliseconds / 1_000),
  };
}

function fetchedFrom(address: string, hops: readonly Hop[], last: Hop, bytes: Uint8Array): Fetched {
  return {
    address,
    finalAddress: last.address,
    redirects: hops
      .slice(0, -1)
      .map((hop) => ({ address: hop.address, status: hop.status, location: locationOf(hop) ?? "" })),
    status: last.status,
    headers: tellingHeaders(last.headers),
    contentType: headerOf(last.headers, "content-type"),
    bytes,
    fetchedAt: new Date(),
    remoteAddress: last.remoteAddress,
    exchange: hops,
  };
}
