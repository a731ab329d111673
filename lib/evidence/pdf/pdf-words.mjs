// Reads the words of a PDF with pdf.js, in a process of its own: what is in it may be made to take all memory or never
// to end, and then only this process is stopped (pdf-process.ts starts it and says what it prints). The PDF comes on
// standard input; each page goes to standard output as a line of JSON, and then what the document says of itself.

import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { annotationItems } from "./annotation-items.mjs";
import { FontJudge } from "./font-judge.mjs";

const [maxPages, maxMegabytes] = process.argv.slice(2).map(Number);

// The limit that Node has of its own counts no buffers, and pdf.js unpacks into buffers.
const watch = `setInterval(() => {
  if (process.memoryUsage.rss() > ${maxMegabytes} * 1024 * 1024) process.kill(process.pid, "SIGKILL");
}, 50)`;
new Worker(watch, { eval: true }).unref();

const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

async function tell(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, "drain");
}

async function open() {
  return await getDocument({
    data: new Uint8Array(await buffer(process.stdin)),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    fontExtraProperties: true,
    maxImageSize: 1,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    verbosity: 0,
  }).promise;
}

async function tellPage(document, number, fonts) {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const drawn = items.filter(({ str }) => str.trim() !== "");
    const pieces = await fonts.readable(page, drawn);
    await tell({
      page: number,
      height: page.view[3] - page.view[1],
      items: pieces.map(({ str, transform, width, dir }) => [str, ...transform, width, dir === "rtl" ? 1 : 0]),
      notes: await annotationItems(page),
      letterless: drawn.length - pieces.length,
    });
    page.cleanup();
  } catch {
    await tell({ page: number, broken: true });
  }
}

try {
  const document = await open();
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const fonts = new FontJudge();
  for (let number = 1; number <= Math.min(document.numPages, maxPages); number++)
    await tellPage(document, number, fonts);
  await tell({ pages: document.numPages, title: info.Title, language: info.Language, date: metadata?.get("dc:date") });
} catch (error) {
  await tell({ error: error?.name === "PasswordException" ? "pdf-locked" : "pdf-broken" });
}
process.exit();
