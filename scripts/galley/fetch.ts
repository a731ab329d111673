import { createHash } from "node:crypto";
import { fetchState, isFetchReason } from "@/lib/domain/evidence/fetching";
import { fetchSafely, sourceLimits } from "@/lib/evidence/fetch/fetch-safely";
import type { Hop } from "@/lib/evidence/fetch/hop";
import { sniffType } from "@/lib/evidence/read/sniff-type";
import { print, say } from "./output";
import { wordsOf } from "./words";

/** What the fetcher found at an address; null for what nobody knows. `bytes` is a number, of the unpacked body. */
type Line = {
  readonly address: string;
  readonly state: "fetched" | "refused" | "failed";
  readonly reason: string | null;
  readonly finalAddress: string | null;
  readonly status: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly type: string | null;
};

/**
 * `fetch`: what fetching each address gives, as evidence would be fetched, one JSON line an address on
 * standard output. `refused` is what Galley would not do, `failed` what the other side did not; why stands on standard
 * error in words, and the exit code is 1 then.
 */
export async function fetchCommand(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) print(JSON.stringify(await fetched(address)));
}

async function fetched(address: string): Promise<Line> {
  const hops: Hop[] = [];
  const known = (line: Omit<Line, "address" | "finalAddress" | "status">): Line => ({
    address,
    state: line.state,
    reason: line.reason,
    finalAddress: hops.at(-1)?.address ?? null,
    status: hops.at(-1)?.status ?? null,
    bytes: line.bytes,
    sha256: line.sha256,
    type: line.type,
  });
  const nothing = { bytes: null, sha256: null, type: null };
  try {
    const result = await fetchSafely(address, { ...sourceLimits, onHop: (hop) => hops.push(hop) });
    if (result.ok) {
      const { bytes, contentType } = result.value;
      const type = await sniffType(bytes, contentType);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return known({ state: "fetched", reason: null, bytes: bytes.byteLength, sha256, type });
    }
    const { reason } = result.refusal;
    complain(address, wordsOf(result.refusal));
    return known({ state: isFetchReason(reason) ? fetchState(reason) : "failed", reason, ...nothing });
  } catch (error) {
    // A fault of ours with one address must not keep the others from being fetched.
    complain(address, error instanceof Error ? error.message : "unknown fault");
    return known({ state: "failed", reason: "fault", ...nothing });
  }
}

function complain(address: string, words: string): void {
  process.exitCode = 1;
  // An address may come from anywhere; what steers a terminal is not for showing.
  say(`${address.replace(/\p{Cc}+/gu, " ")}: ${words}`);
}
