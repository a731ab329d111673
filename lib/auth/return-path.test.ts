import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path";

test.each([
  ["a page of ours", "/articles/bridge", "/articles/bridge"],
  ["a page with a query", "/sources?q=bridge&page=2", "/sources?q=bridge&page=2"],
  ["a page with letters of another script", "/articles/%D8%B3", "/articles/%D8%B3"],
  ["nothing", undefined, "/for-me"],
  ["an empty text", "", "/for-me"],
  ["another site", "https://evil.example/", "/for-me"],
  ["another site without its scheme", "//evil.example/", "/for-me"],
  ["another site behind a backslash", "/\\evil.example/", "/for-me"],
  ["another site behind a tab", "/\t/evil.example/", "/for-me"],
  ["another site behind a dot", "/.//evil.example", "/for-me"],
  ["another site behind two dots", "/x/..//evil.example", "/for-me"],
  ["another site behind a dot and a backslash", "/./\\evil.example", "/for-me"],
  ["another site behind dots in code", "/x/%2e%2e//evil.example", "/for-me"],
  ["a page of ours, asked for in a roundabout way", "/x/../articles", "/articles"],
  ["several: the first", ["/sources", "//evil.example"], "/sources"],
  ["a list of none", [], "/for-me"],
  ["a script", "javascript:alert(1)", "/for-me"],
  ["the sign-in itself", "/sign-in?from=/articles", "/for-me"],
  ["a relative path", "articles", "/for-me"],
])("%s", (_what, from, path) => {
  expect(safeReturnPath(from)).toBe(path);
});

test("whatever is asked for, one stays here", () => {
  const nasty = fc.array(
    fc.constantFrom("/", "\\", "\t", "\n", "evil.example", ":", "@", "?", "#", ".", "..", "%2e", "%2f", "https"),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(nasty, (parts) => {
      // Half of what is thrown together would not start as a path, and so would say little.
      for (const from of [parts.join(""), `/${parts.join("")}`])
        expect(new URL(safeReturnPath(from), "https://galley.example").host).toBe("galley.example");
    }),
  );
});
