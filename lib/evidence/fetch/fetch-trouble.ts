import type { FetchReason } from "@/lib/domain/evidence/fetching";
import { type Refusal, refuse } from "@/lib/domain/result";
import { TooLargeError, TooPackedError } from "./body-limits";
import { PrivateAddressError } from "./checked-connector";
import { BrokenBodyError, BrokenOffError } from "./read-body";

/** Codes of errors of Node and undici, and what they mean. */
const reasons: readonly [RegExp, FetchReason][] = [
  [/^(?:EAI_AGAIN|EAI_FAIL|ESERVFAIL|EREFUSED|ETIMEOUT)$/, "fetch-name-server"],
  [/^(?:ENOTFOUND|ENODATA|EBADNAME|EAI_)/, "fetch-host-unknown"],
  [/^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/, "fetch-not-secure"],
  [/^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT|TimeoutError)$/, "fetch-too-slow"],
  [/^(?:HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES)/, "fetch-answer-broken"],
  [/^(?:ECONN|EHOST|ENET|EPIPE|EADDR|EACCES|EPERM|UND_ERR_SOCKET|UND_ERR_CLOSED|ERR_SOCKET)/, "fetch-not-connected"],
];

/** What a refusal's sentence says of the fetch. */
export type FetchTerms = {
  /** The host that was asked last. */
  readonly host: string;
  /** How much is taken, in words such as `10 MB`. */
  readonly limit: string;
  /** How long it may take. */
  readonly seconds: number;
};

/** What went wrong while fetching, as a refusal; null for an error that is Galley's own, to be thrown on. */
export function fetchTrouble(error: unknown, { host, limit, seconds }: FetchTerms): Refusal | null {
  const reason = reasonOf(error);
  if (reason === null) return null;
  if (reason === "fetch-too-large") return refuse(reason, { limit }, "address").refusal;
  if (reason === "fetch-too-slow") return refuse(reason, { host, seconds }, "address").refusal;
  return refuse(reason, { host }, "address").refusal;
}

function reasonOf(error: unknown): FetchReason | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PrivateAddressError) return "fetch-address-private";
    if (cause instanceof TooLargeError) return "fetch-too-large";
    if (cause instanceof TooPackedError) return "fetch-too-packed";
    if (cause instanceof BrokenBodyError) return "fetch-answer-broken";
    if (cause instanceof BrokenOffError) return "fetch-broken-off";
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
    const found = reasons.find(([pattern]) => pattern.test(code));
    if (found) return found[1];
    // Several addresses of a name were tried; the first one's trouble stands for all.
    if (cause instanceof AggregateError && cause.errors[0]) return reasonOf(cause.errors[0]);
  }
  return null;
}
