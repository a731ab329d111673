/** What every answer but a built asset carries. Pages show what needs a sign-in, so nothing is stored on the way. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ["cache-control", "no-store"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ["referrer-policy", "same-origin"],
  ["strict-transport-security", "max-age=31536000"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
];

/**
 * The Content-Security-Policy of one response. Scripts and styles need the nonce; the development server alone also
 * evaluates code and injects styles.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy of a response that is a document by itself: the style that carries the nonce, the fonts in it, and nothing else. */
export function documentPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/**
 * The policy of a response that is somebody else's bytes, kept or brought: nothing in it runs or loads anything, and it
 * belongs to no address, this Galley's least of all.
 */
export const keptFilePolicy = "sandbox; default-src 'none'";
