import { readFileSync } from "node:fs";
import path from "node:path";
import { type FontFile, fontPath } from "./fonts";
import type { Paper } from "./paper";

/** Galley runs in its own folder; the style sheet is read as it stands there. */
const folder = path.join(process.cwd(), "lib", "exporters", "pdf");

/**
 * Sets a paper: a tagged PDF that conforms to PDF/UA-1, the same bytes for the same paper. A long one takes hundreds of
 * megabytes and seconds, so this is for a process apart (lib/apart).
 */
export async function setPaper(paper: Paper, fonts: readonly FontFile[]): Promise<Uint8Array> {
  // Loaded where a paper is set, and not by whoever only names the formats.
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(fontPath(font))) }],
  });
  compiler.mapShadow(`${folder}/paper.json`, Buffer.from(JSON.stringify(paper)));
  const compiled = compiler.compile({ mainFilePath: `${folder}/report.typ` });
  const { result } = compiled;
  if (!result) {
    const failure = compiled.takeDiagnostics();
    throw new Error(
      `the report could not be set: ${failure ? JSON.stringify(failure.shortDiagnostics) : "no reason given"}`,
    );
  }
  const bytes = new Uint8Array(compiler.pdf(result, { pdfStandard: "ua-1" }));
  // What typst remembers of this paper belongs to the process.
  compiler.evictCache(0);
  return bytes;
}
