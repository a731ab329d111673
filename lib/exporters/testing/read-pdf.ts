// It puts a slow JSON.stringify of its own in the place of Node's, which is what exporters run on.
const { stringify } = JSON;
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
JSON.stringify = stringify;

type Tree = { readonly role?: string; readonly children?: readonly Tree[] };

/** What a reader's program gets out of a PDF: its words in order, its tags, outline and metadata. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as unknown as Tree[];
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  const found = {
    text: contents.map(({ items }) => items.map((item) => ("str" in item ? item.str : "")).join("")).join("\n"),
    roles: new Set(trees.flatMap(rolesIn)),
    lang: (contents[0] as { lang?: string | null } | undefined)?.lang,
    marked: await document.getMarkInfo(),
    outline: (await document.getOutline()).map(({ title }) => title),
    info,
    pages: document.numPages,
  };
  await document.loadingTask.destroy();
  return found;
}

function rolesIn({ role, children = [] }: Tree): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)];
}
