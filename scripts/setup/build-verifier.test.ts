import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildVerifier, verifierFolder } from "./build-verifier.mjs";

beforeAll(() => buildVerifier(), 60_000);

test.each(["verify.mjs", "verify.html"])(
  "%s holds the reader of reports, no zod, and nothing that is not Node’s own",
  (name) => {
    const text = readFileSync(path.join(verifierFolder, name), "utf8");
    expect(text).toContain("changesSinceApproval");
    expect(text).not.toMatch(/zod/i);
    const imported = Array.from(text.matchAll(/^import .* from "(.*)";$/gm), ([, from = ""]) => from);
    expect(imported.filter((from) => !from.startsWith("node:"))).toEqual([]);
  },
);
