import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fromBER, Integer, Null, OctetString, type Sequence } from "asn1js";
import { AlgorithmIdentifier, id_sha256, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from "pkijs";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { outsideServices } from "@/lib/env";
import { askService } from "@/lib/evidence/fetch/ask-service";
import { checkTimeStamp, type TimeStamp } from "./time-stamp-token";

/** Who stamps. */
export type TimeStampAuthority = {
  readonly address: string;
  /** Certificates in PEM that its own must lead to; null when any will do. */
  readonly ca: string | null;
};

/** The authority that the deployment set up, with the certificates it is trusted by; null when there is none. */
export async function configuredAuthority(): Promise<TimeStampAuthority | null> {
  const { timeStamp } = outsideServices();
  if (!timeStamp) return null;
  const ca = timeStamp.caFile === null ? null : await readFile(timeStamp.caFile, "utf8");
  return { address: timeStamp.address, ca };
}

/**
 * Has an authority state that a SHA-256 existed now (RFC 3161), and checks what it answers against what was asked. Only
 * the hash is sent.
 * Refuses service-unavailable (`host`), service-refused (`host`, `status`), time-stamp-wrong (`what`), fetch-cancelled.
 * @param sha256 the hash, 32 bytes
 */
export async function askForTimeStamp(
  sha256: Uint8Array,
  { address, ca }: TimeStampAuthority,
  signal?: AbortSignal,
): Promise<Result<TimeStamp>> {
  const nonce = newNonce();
  const answer = await askService(address, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body: requestFor(sha256, nonce),
    maxBytes: 256 * 1024,
    milliseconds: 30_000,
    signal,
  });
  if (!answer.ok) return answer;
  const token = tokenIn(answer.value, new URL(address).hostname);
  return token.ok ? checkTimeStamp(token.value, { sha256, ca, nonce }) : token;
}

function requestFor(sha256: Uint8Array, nonce: Integer): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: sha256 }),
    }),
    nonce,
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** A positive number of 128 bits, so that it is written in as many bytes. */
function newNonce(): Integer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new Integer({ valueHex: bytes });
}

/** The token in a response, as it came: its signature is over these bytes. */
function tokenIn(response: Uint8Array, host: string): Result<Uint8Array> {
  try {
    const { offset, result } = fromBER(response);
    const { status, timeStampToken } = new TimeStampResp({ schema: result });
    if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods)
      return refuse("service-refused", { host, status: PKIStatus[status.status] ?? "rejection" });
    const token = (result as Sequence).valueBlock.value[1];
    if (offset === response.byteLength && timeStampToken && token) return ok(token.valueBeforeDecodeView.slice());
  } catch {
    // What cannot be read is wrong, whatever the reader stumbled over.
  }
  return refuse("time-stamp-wrong", { what: "unreadable" });
}
