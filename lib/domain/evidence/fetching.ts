import type { Refusal, RefusalReason } from "@/lib/domain/result";

/** Who stopped a fetch, and whether the same address may be fetched well a while later. */
type Trouble = { readonly state: "refused" | "failed"; readonly passing: boolean };

const refused: Trouble = { state: "refused", passing: false };
const failed: Trouble = { state: "failed", passing: false };
const passing: Trouble = { state: "failed", passing: true };

/** Every reason for which an address was not fetched. */
const troubles = {
  "address-invalid": refused,
  "address-not-http": refused,
  "fetch-address-credentials": refused,
  "fetch-address-port": refused,
  "fetch-address-private": refused,
  "fetch-too-large": refused,
  "fetch-too-packed": refused,
  "fetch-too-many-redirects": refused,
  "fetch-redirect-loop": refused,
  "fetch-redirect-broken": failed,
  "fetch-host-unknown": failed,
  "fetch-name-server": passing,
  "fetch-not-connected": passing,
  "fetch-not-secure": failed,
  "fetch-too-slow": passing,
  "fetch-broken-off": passing,
  "fetch-answer-broken": failed,
  "fetch-not-found": failed,
  "fetch-needs-sign-in": failed,
  "fetch-asked-too-often": passing,
  "fetch-server-trouble": passing,
  "fetch-status": failed,
  "fetch-cancelled": passing,
} as const satisfies Partial<Record<RefusalReason, Trouble>>;

/** Why an address was not fetched. */
export type FetchReason = keyof typeof troubles;

/** Whether a refusal is one of fetching. */
export function isFetchReason(reason: RefusalReason): reason is FetchReason {
  return Object.hasOwn(troubles, reason);
}

/**
 * Whether what kept an address from being fetched, or a configured service from being asked, may pass by itself, so that
 * it is worth asking again later: the other side was slow, busy or away, or the fetching was stopped. False for every
 * other refusal.
 */
export function isPassing({ reason }: Refusal): boolean {
  return reason === "service-unavailable" || (isFetchReason(reason) && troubles[reason].passing);
}

/** `refused` when Galley would not fetch an address or keep what it gives, `failed` when the other side did not answer well. */
export function fetchState(reason: FetchReason): "refused" | "failed" {
  return troubles[reason].state;
}

/** The reason that an HTTP status other than 2xx and a redirect's gives. */
export function statusReason(status: number): FetchReason {
  if (status === 404 || status === 410) return "fetch-not-found";
  if (status === 401 || status === 403 || status === 407) return "fetch-needs-sign-in";
  if (status === 429) return "fetch-asked-too-often";
  return status === 408 || status >= 500 ? "fetch-server-trouble" : "fetch-status";
}
