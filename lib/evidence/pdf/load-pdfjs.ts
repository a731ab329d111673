const { stringify } = JSON;

/**
 * The reader of PDF files, for the Node that we run on. It comes with a JSON.stringify of its own, which is many times slower
 * and would be everybody's in this process: Node's is put back.
 */
export async function loadPdfjs() {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  JSON.stringify = stringify;
  return pdfjs;
}
