import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stampFolder } from "./install.mjs";
import { inProject } from "./project.mjs";

/** Where the verifiers stand that go into every bundle. */
export const verifierFolder = inProject("lib", "exporters", "bundle", "generated");

/** What the verifiers are made of. */
const sources = [
  "lib/domain",
  "lib/data/record/ed25519.ts",
  "lib/data/sha256.ts",
  "scripts/verifier",
  "messages/verifier.json",
  "messages/verifier-words.ts",
];

/** Makes verify.mjs and verify.html, each one readable file without dependencies, when their sources changed. */
export async function buildVerifier() {
  const hash = hashOfSources();
  const stamp = join(stampFolder, "verifier");
  const isThere = ["verify.mjs", "verify.html"].every((name) => existsSync(join(verifierFolder, name)));
  if (isThere && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  mkdirSync(verifierFolder, { recursive: true });
  keep("verify.mjs", await bundled("verify-node.ts", "node"));
  keep("verify.html", pageWith(await bundled("verify-browser.ts", "browser")));
  writeFileSync(stamp, hash);
}

/** One entry with all that it imports as the text of one module. */
async function bundled(entry, platform) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [inProject("scripts", "verifier", entry)],
    bundle: true,
    write: false,
    platform,
    format: platform === "node" ? "esm" : "iife",
    target: platform === "node" ? "node20" : "es2022",
    charset: "utf8",
    legalComments: "inline",
    tsconfig: inProject("tsconfig.json"),
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/** The page with the script in it; its policy allows this script and this style, and no address at all. */
function pageWith(script) {
  const template = readFileSync(inProject("scripts", "verifier", "verify.html"), "utf8");
  const words = JSON.parse(readFileSync(inProject("messages", "verifier.json"), "utf8"));
  const code = script.replaceAll("</script", "<\\/script");
  const page = template
    .replace(/\{([a-z-]+)\}/g, (place, name) => (typeof words[name] === "string" ? escaped(words[name]) : place))
    .replace("<script></script>", () => `<script>\n${code}</script>`);
  // The policy names what stands between the tags, white space and all.
  const hashOf = (tag) => {
    const start = page.indexOf(`<${tag}>`) + tag.length + 2;
    return createHash("sha256")
      .update(page.slice(start, page.indexOf(`</${tag}>`, start)))
      .digest("base64");
  };
  return page.replace("{style-hash}", hashOf("style")).replace("{script-hash}", hashOf("script"));
}

/** Words in markup. */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function keep(name, text) {
  const draft = join(verifierFolder, `${name}.${process.pid}`);
  writeFileSync(draft, text);
  renameSync(draft, join(verifierFolder, name));
}

function hashOfSources() {
  const hash = createHash("sha256").update(readFileSync(inProject("package-lock.json")));
  for (const source of sources) {
    const path = inProject(source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true })
          .sort()
          .map((name) => join(path, name))
      : [path];
    for (const file of files) if (/\.(ts|json|html)$/.test(file)) hash.update(file).update(readFileSync(file));
  }
  return hash.update(readFileSync(inProject("scripts", "setup", "build-verifier.mjs"))).digest("hex");
}
