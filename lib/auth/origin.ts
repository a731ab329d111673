/** Thrown when a request that changes something does not come from a page of this Galley. */
export class ForeignOriginError extends Error {
  override name = "ForeignOriginError";
}

/**
 * Every browser sends Origin with a request that changes something. It has to name the host that was asked, or the one
 * of `ownAddress` (NEXTAUTH_URL); a missing or opaque Origin is refused too.
 */
export function assertSameOrigin(headers: Headers, ownAddress: string): void {
  const origin = headers.get("origin");
  if (origin && URL.canParse(origin)) {
    const { host } = new URL(origin);
    if (host === headers.get("host") || host === new URL(ownAddress).host) return;
  }
  throw new ForeignOriginError(`origin ${origin ? "is foreign" : "is missing"}`);
}
