import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** The packages that these files load when they run, with all that they import; what is imported for its types is gone. */
async function packagesOf(files: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: files.map((file) => path.join(root, file)),
    tsconfig: path.join(root, "tsconfig.json"),
    outdir: root,
    // Of an action browsers get its address alone.
    external: ["@/actions/*"],
    ...{ absWorkingDir: root, bundle: true, write: false, metafile: true, format: "esm", packages: "external" },
    ...{ jsx: "automatic", logLevel: "error" },
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [...new Set(imports.map((each) => each.path))];
}

/** The modules that Next.js sends to browsers, by their first line. */
function clientModules(): string[] {
  return ["app", "components"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => path.join(folder, file))
      .filter((file) => readFileSync(path.join(root, file), "utf8").startsWith('"use client"')),
  );
}

test("what is sent to browsers holds no zod", async () => {
  const files = clientModules();
  expect(files.length).toBeGreaterThan(100);
  const packages = await packagesOf(files);
  expect(packages).toContain("react");
  expect(packages.filter((name) => /^zod/.test(name))).toEqual([]);
});

test("the verifiers that go into bundles take no package but what hashes and signs in browsers", async () => {
  const inBrowsers = await packagesOf(["scripts/verifier/verify-browser.ts"]);
  expect(inBrowsers.filter((name) => !name.startsWith("@noble/"))).toEqual([]);
  expect((await packagesOf(["scripts/verifier/verify-node.ts"])).filter((name) => !name.startsWith("node:"))).toEqual(
    [],
  );
});

test("zod would be found", async () => {
  expect(await packagesOf(["lib/input/claim.ts"])).toEqual(["zod"]);
});
