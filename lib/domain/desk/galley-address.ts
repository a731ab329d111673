import { parseUrl } from "@/lib/domain/parse-url";
import { ok, type Result, refuse } from "@/lib/domain/result";

/**
 * Reads the address of a Galley as somebody typed it, and gives it as scheme, host and port, without a slash at the end. A
 * missing scheme is taken as https. Refuses `galley-address` for what is more than that, or no http(s) address.
 */
export function readGalleyAddress(typed: string): Result<string> {
  const trimmed = typed.trim();
  const text = trimmed.includes("://") ? trimmed : `https://${trimmed}`;
  const url = parseUrl(text);
  if (!url) return refuse("galley-address", {}, "galleyAddress");
  const { protocol, origin, href } = url;
  const isWeb = protocol === "http:" || protocol === "https:";
  return isWeb && href === `${origin}/` ? ok(origin) : refuse("galley-address", {}, "galleyAddress");
}

/** Whether an address is one that reaches this machine from itself alone, and so stands in for one that nobody has said yet. */
export function isOfThisMachine(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
