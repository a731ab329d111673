import { expect, test } from "vitest";
import { assertSameOrigin, ForeignOriginError } from "./origin";

const own = "https://galley.example";
const headers = (origin: string | null, host = "galley.example", proto?: string) =>
  new Headers({ host, ...(origin !== null && { origin }), ...(proto && { "x-forwarded-proto": proto }) });

test.each([
  ["the address that people use", headers("https://galley.example")],
  ["the host that was asked, behind another name", headers("http://127.0.0.1:3000", "127.0.0.1:3000")],
  [
    "another name that a trusted proxy was asked for over TLS",
    headers("https://desk.example", "desk.example", "https"),
  ],
])("a request from %s passes", (_what, given) => {
  expect(() => assertSameOrigin(given, own)).not.toThrow();
});

test.each([
  ["another site", headers("https://evil.example")],
  ["a site that begins the same", headers("https://galley.example.evil.example")],
  ["the same name over another scheme", headers("http://galley.example", "127.0.0.1:3000")],
  ["the host that was asked, over another scheme", headers("https://127.0.0.1:3000", "127.0.0.1:3000")],
  ["another port", headers("https://galley.example:8443")],
  ["an opaque origin", headers("null")],
  ["no origin", headers(null)],
  ["an origin that is no address", headers("galley.example")],
])("a request from %s is foreign", (_what, given) => {
  expect(() => assertSameOrigin(given, own)).toThrow(ForeignOriginError);
});
