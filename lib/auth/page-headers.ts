import type { IncomingMessage, ServerResponse } from "node:http";
import { parseUrl } from "@/lib/domain/parse-url";
import { contentSecurityPolicy, documentPolicy, keptFilePolicy, securityHeaders } from "./security-headers";

/** Reports are documents and no part of the application: they load and run nothing. */
const reportPath = /^\/(?:articles|foreign-reports)\/[^/]+\/report(\/|$)/;

/** The bytes that were kept of pages and files. What stands in their answers' own headers does not count. */
const keptFilePaths = [
  /^\/articles\/[^/]+\/versions\/[^/]+\/original$/,
  /^\/sources\/[^/]+\/snapshots\/[^/]+\/(?:original|view)$/,
  /^\/sources\/[^/]+\/snapshots\/[^/]+\/archive\/[^/]+$/,
];

/** What goes on for as long as the page is open. Nobody on the way, Next included, may hold it back to pack it. */
const livePath = "/api/live";
const liveCaching = "no-store, no-cache, no-transform";

/** Built assets carry hashes in their names and nothing personal; they may be cached. */
const assetPath = /^\/(?:_next\/(?:static|image)(?:\/|$)|icon\.svg$)/;

/** Whether an address is that of a built asset, of which nothing is logged. */
export function isAsset(path: string): boolean {
  return assetPath.test(path);
}

/**
 * Gives an answer its security headers, which stand whatever a route says itself, and the request a fresh nonce that Next
 * and the reports take for their styles and scripts, its own address for coming back after signing in, and whether a browser
 * loads a whole page by it.
 * @param path  the address without its query
 */
export function setPageHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  isDevelopment: boolean,
): void {
  const nonce = btoa(crypto.randomUUID());
  const policy = policyOf(path, nonce, isDevelopment);
  request.headers["x-nonce"] = nonce;
  request.headers["content-security-policy"] = policy;
  request.headers["x-path"] = withoutMark(request.url ?? "/");
  // Next hides its own marks from the pages that it asks for.
  delete request.headers["x-document"];
  if (request.method === "GET" && request.headers.rsc === undefined) request.headers["x-document"] = "1";
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-request-id", request.headers["x-request-id"] ?? "");
  for (const [name, value] of securityHeaders) response.setHeader(name, value);
  if (path === livePath) response.setHeader("cache-control", liveCaching);
}

/** Next's own requests for a page's parts carry a mark in the query. */
function withoutMark(address: string): string {
  const url = address.includes("_rsc=") ? parseUrl(address, "http://galley.invalid") : null;
  if (!url) return address;
  const { pathname, searchParams } = url;
  searchParams.delete("_rsc");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

function policyOf(path: string, nonce: string, isDevelopment: boolean): string {
  if (keptFilePaths.some((kept) => kept.test(path))) return keptFilePolicy;
  return reportPath.test(path) ? documentPolicy(nonce) : contentSecurityPolicy(nonce, isDevelopment);
}
