import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingSigns, stateSigns } from "./signs";

const sheet = readFileSync(new URL("../../../app/styles/signs.css", import.meta.url), "utf8");

test.each(Object.entries({ ...findingSigns, ...stateSigns }))(
  "the sign “%s” of the screens is that of the reports",
  (name, inside) => {
    const start = sheet.indexOf(`.sign-${name} {`);
    const image = sheet.slice(sheet.indexOf('url("', start) + 5, sheet.indexOf('")', start));
    expect(decodeURIComponent(image.replace("data:image/svg+xml,", ""))).toContain(`>${inside}</svg>`);
  },
);

test("no two signs are the same drawing, and no finding has the check mark", () => {
  const drawings = Object.values({ ...findingSigns, ...stateSigns });
  expect(new Set(drawings).size).toBe(drawings.length);
  expect(Object.values(findingSigns)).not.toContain(stateSigns.approved);
});
