import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

/** What the application's base styles do to an article, without Tailwind's machinery. */
const base = `*,::before,::after{box-sizing:border-box;margin:0;padding:0}
:root{--font-serif:Georgia,serif;--font-sans:system-ui,sans-serif}
body{background:var(--paper);color:var(--ink);font:0.875rem/1.45 var(--font-sans);padding:2rem}`;

/** A page with an empty article, Galley's own styles, and everything that is measured in one script. */
export async function measuringPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "bench/highlight/page/measure.ts")],
    alias: { "@": root },
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome120",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: "out",
    write: false,
    logLevel: "silent",
  });
  const script = outputFiles.find((file) => file.path.endsWith(".js"))?.text ?? "";
  const peersStyles = outputFiles.find((file) => file.path.endsWith(".css"))?.text ?? "";
  const own = ["tokens", "article"].map((name) => readFileSync(path.join(root, `app/styles/${name}.css`), "utf8"));
  return `<!doctype html><meta charset="utf-8"><title>bench</title><style>${[base, ...own, peersStyles].join("\n")}</style>
<main><article class="galley" lang="en" dir="ltr"></article></main><script>${script.replaceAll("</script", "<\\/script")}</script>`;
}
