import { statusReason } from "@/lib/domain/evidence/fetching";
import { type Result, refuse } from "@/lib/domain/result";
import { withoutFragment } from "@/lib/evidence/archive/capture";
import { type AllowedHosts, fetchableAddress } from "./fetch-address";
import { type Hop, headerOf, headerText } from "./hop";

const MAX_REDIRECTS = 5;

/**
 * Where an answer without a page leads on to, checked like the first address.
 * Refuses, beside `address`: the reasons of statusReason (`host`, `status`) for what is no redirect;
 * fetch-too-many-redirects (`limit`), fetch-redirect-broken and fetch-redirect-loop (`host`); what fetchableAddress does.
 * @param hops all answers until now, this one last
 */
export function nextAddress(hops: readonly Hop[], allowed: AllowedHosts): Result<URL> {
  const last = hops[hops.length - 1] as Hop;
  const host = new URL(last.address).hostname;
  const location = locationOf(last);
  if (location === null) return refuse(statusReason(last.status), { host, status: String(last.status) }, "address");
  if (hops.length > MAX_REDIRECTS) return refuse("fetch-too-many-redirects", { limit: MAX_REDIRECTS }, "address");
  const next = fetchableAddress(location, last.address, allowed);
  if (!next.ok)
    return next.refusal.reason === "address-invalid" ? refuse("fetch-redirect-broken", { host }, "address") : next;
  const asked = hops.map(({ address }) => withoutFragment(address));
  if (asked.includes(withoutFragment(next.value.href))) return refuse("fetch-redirect-loop", { host }, "address");
  return next;
}

/** Where a redirect says to go, as it says it; null for every other answer. */
export function locationOf({ status, headers }: Hop): string | null {
  const location = [301, 302, 303, 307, 308].includes(status) ? headerOf(headers, "location") : null;
  return location === null ? null : headerText(location);
}
