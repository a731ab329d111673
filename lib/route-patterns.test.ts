import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { routePattern, routePatterns } from "./route-patterns";

const app = path.resolve(import.meta.dirname, "../app");
/** The addresses of the pages and routes in `app`; folders in round brackets stand in no address. */
const addresses = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /^(page\.tsx|route\.ts)$/.test(entry.name))
  .map((entry) => path.relative(app, entry.parentPath).split(path.sep))
  .map((parts) => `/${parts.filter((part) => part !== "" && !part.startsWith("(")).join("/")}`);

test("every page and route has its pattern, and no other", () => {
  expect(routePatterns.filter((pattern) => pattern.startsWith("/"))).toEqual([...new Set(addresses)].sort());
});

test.each(addresses)("%s is told by its pattern, whatever its parameters are", (address) => {
  const asked = address.replace(/\[\.\.\.\w+\]/, "a/b").replace(/\[\w+\]/g, "kept-from-others");
  expect(routePattern(asked)).toBe(address);
});

test.each(["/articles/slug/", "/articles//edit", "/kept-from-others", "/articles/a/b/c/d", "", "//x"])(
  "%j, which nothing answers, is told without a word of it",
  (asked) => expect(routePattern(asked)).toBe("another address"),
);
