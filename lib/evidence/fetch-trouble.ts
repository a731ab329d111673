import { type Refusal, refuse } from "../domain/result";
import { PrivateAddressError } from "./checked-connector";
import { BrokenBodyError, TooLargeError } from "./read-body";

const unknownHost = /^(?:ENOTFOUND|EAI_)/;
const notSecure = /^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/;
const broken = /^(?:HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES)/;
const tooSlow = /^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/;
const notConnected = /^(?:ECONN|EHOST|ENET|EPIPE|EADDR|EACCES|UND_ERR_SOCKET|UND_ERR_CLOSED|ERR_SOCKET)/;

/**
 * What went wrong while fetching, as a refusal; null for an error that is Galley's own, to be thrown on.
 * @param host the host that was asked last
 */
export function fetchTrouble(error: unknown, host: string, limit: string): Refusal | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PrivateAddressError) return refuse("fetch-address-private", { host }, "address").refusal;
    if (cause instanceof TooLargeError) return refuse("fetch-too-large", { limit }, "address").refusal;
    if (cause instanceof BrokenBodyError) return refuse("fetch-answer-broken", { host }, "address").refusal;
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
    const reason = reasonOf(code);
    if (reason === "fetch-too-slow") return refuse(reason, { host, seconds: FETCH_SECONDS }, "address").refusal;
    if (reason) return refuse(reason, { host }, "address").refusal;
  }
  return null;
}

/** How long a fetch may take in all, redirects and body included. */
export const FETCH_SECONDS = 20;

function reasonOf(code: string) {
  if (unknownHost.test(code)) return "fetch-host-unknown";
  if (notSecure.test(code)) return "fetch-not-secure";
  if (tooSlow.test(code)) return "fetch-too-slow";
  if (broken.test(code)) return "fetch-answer-broken";
  return notConnected.test(code) ? "fetch-not-connected" : null;
}
