import { parseUrl } from "@/lib/domain/parse-url";

/** Thrown when a request that changes something does not come from a page of this Galley. */
export class ForeignOriginError extends Error {
  override name = "ForeignOriginError";
}

/**
 * Every browser sends Origin with a request that changes something. It has to be the address that was asked, or
 * `ownAddress` (NEXTAUTH_URL), the scheme too; a missing or opaque Origin is refused. What was asked over TLS is known from
 * a proxy that is trusted; the server itself speaks http.
 */
export function assertSameOrigin(headers: Headers, ownAddress: string): void {
  const origin = headers.get("origin");
  const url = origin ? parseUrl(origin) : null;
  if (url) {
    const scheme = headers.get("x-forwarded-proto")?.split(",", 1)[0]?.trim() ?? "http";
    const given = url.origin;
    if (given === `${scheme}://${headers.get("host")}` || given === new URL(ownAddress).origin) return;
  }
  throw new ForeignOriginError(`origin ${origin ? "is foreign" : "is missing"}`);
}
