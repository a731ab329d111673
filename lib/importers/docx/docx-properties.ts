import { plainValue } from "@/lib/importers/plain/plain-value";

export type DocxProperties = {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly modified: string | undefined;
  readonly language: string | undefined;
};

/** What programs write where an author's name belongs. */
const noAuthor =
  /^(?:python-docx|apache poi|docx4j|pandoc|un-?named|unknown|user|admin|administrator|author|owner|microsoft office user|windows user|microsoft)$/i;
const noTitle = /^(?:word document|untitled|document\d*|microsoft word.*)$/i;

/** What a DOCX file's core properties (ECMA-376, part 2, section 11) say of it. */
export function docxProperties(core: Uint8Array | undefined): DocxProperties {
  const xml = core ? new TextDecoder().decode(core.subarray(0, 50_000)) : "";
  const value = (name: string) => plainValue(wordsOf(xml, name));
  const title = value("dc:title");
  const author = value("dc:creator");
  return {
    title: title && !noTitle.test(title) ? title : undefined,
    author: author && !noAuthor.test(author) ? author : undefined,
    modified: value("dcterms:modified"),
    language: value("dc:language"),
  };
}

/** What stands in the first element of a name, up to the next tag. */
function wordsOf(xml: string, name: string): string | undefined {
  const tag = `<${name}`;
  for (let at = xml.indexOf(tag); at >= 0; at = xml.indexOf(tag, at + 1)) {
    if (!/[\s>]/.test(xml.charAt(at + tag.length))) continue;
    const start = xml.indexOf(">", at) + 1;
    const end = xml.indexOf("<", start);
    return start === 0 || end < 0 ? undefined : xml.slice(start, end);
  }
  return undefined;
}
