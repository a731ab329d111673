import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

// Sets one paper in a thread of its own: a long report takes seconds, in which the server has to answer others.

/** @type {{ folder: string, fonts: string[], paper: Uint8Array }} */
const { folder, fonts, paper } = workerData;
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});
compiler.mapShadow(`${folder}/paper.json`, Buffer.from(paper));
const compiled = compiler.compile({ mainFilePath: `${folder}/report.typ` });
const { result } = compiled;
if (!result) {
  const failure = compiled.takeDiagnostics();
  throw new Error(
    `the report could not be set: ${failure ? JSON.stringify(failure.shortDiagnostics) : "no reason given"}`,
  );
}
const bytes = new Uint8Array(compiler.pdf(result, { pdfStandard: "ua-1" }));
parentPort?.postMessage(bytes, [bytes.buffer]);
// What typst remembers of this paper belongs to the process, and outlives the thread.
compiler.evictCache(0);
