import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, documentPolicy, keptFilePolicy, securityHeaders } from "@/lib/auth/security-headers";

/** Reports are documents and no part of the application: they load and run nothing. */
const reportPath = /^\/(?:articles|foreign-reports)\/[^/]+\/report(\/|$)/;

/** The bytes that were kept of pages and files. What stands in their answers' own headers would be replaced here. */
const keptFilePaths = [
  /^\/articles\/[^/]+\/versions\/[^/]+\/original$/,
  /^\/sources\/[^/]+\/snapshots\/[^/]+\/(?:original|view)$/,
  /^\/sources\/[^/]+\/snapshots\/[^/]+\/archive\/[^/]+$/,
];

function policyOf(path: string, nonce: string, isDevelopment: boolean): string {
  if (keptFilePaths.some((kept) => kept.test(path))) return keptFilePolicy;
  return reportPath.test(path) ? documentPolicy(nonce) : contentSecurityPolicy(nonce, isDevelopment);
}

/** Gives every response its security headers, a fresh CSP nonce and a request id that the logs share. */
export function proxy(request: NextRequest): NextResponse {
  // The one variable that is read past lib/env.ts: the build puts its value in here, so no other part comes along.
  const isDevelopment = process.env.NODE_ENV === "development";
  const nonce = btoa(crypto.randomUUID());
  const policy = policyOf(request.nextUrl.pathname, nonce, isDevelopment);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const requestId = headers.get("x-request-id") ?? crypto.randomUUID();
  headers.set("x-request-id", requestId);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  return response;
}

export const config = {
  // Built assets carry hashes in their names and nothing personal; they may be cached.
  matcher: ["/((?!_next/static|_next/image|icon.svg).*)"],
};
