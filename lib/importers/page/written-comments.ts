/** A comment as a page has it: by whom and when, where it says so; `isBefore` where it stands before its words. */
export type WrittenComment = {
  readonly author: string | null;
  readonly at: string | null;
  readonly text: string;
  readonly isBefore: boolean;
};

/** What a note is of which the page says no more than its words, and which stands behind what it is said of. */
export const unsigned = { author: null, at: null, isBefore: false } as const;

/** `NodeFilter.SHOW_COMMENT` of the DOM Standard. */
const COMMENTS = 128;

/**
 * The comments in a page that LibreOffice or its kin wrote, each with what it stands as. As HTML they are comments of HTML behind
 * their words; in any other page these are a program's. As XHTML they are spans before their words, which say who wrote them
 * (share/xslt/export/xhtml/body.xsl).
 */
export function writtenComments(document: Document): (WrittenComment & { readonly node: ChildNode })[] {
  const spans = [...document.querySelectorAll("span.annotation_style_by_filter")].map((node) => ({
    ...{ node, author: quotedIn(node, "dc:creator", "BY"), at: quotedIn(node, "dc:date", "ON") },
    ...{ text: noteIn(node), isBefore: true },
  }));
  const by = document.querySelector('meta[name="generator"]')?.getAttribute("content")?.trim() ?? "";
  const isOffice = /^(?:LibreOffice|OpenOffice|Collabora)/i.test(by);
  const comments = isOffice ? commentsIn(document) : [];
  const hidden = comments.map((node) => ({ node, ...unsigned, text: node.data.trim() }));
  return [...spans, ...hidden].filter(({ text }) => text !== "");
}

function commentsIn(document: Document): Comment[] {
  const walker = document.createTreeWalker(document.body, COMMENTS);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}

/** What stands in `BY 'Jane Doe'`, in the span of that title. */
function quotedIn(annotation: Element, title: string, word: string): string | null {
  const said = annotation.querySelector(`span[title="${title}"]`)?.textContent?.trim() ?? "";
  return (said.startsWith(`${word} '`) && said.slice(word.length + 2, -1).trim()) || null;
}

/** What stands in `NOTE: 'Says who?'`, the last span. */
function noteIn(annotation: Element): string {
  const said = [...annotation.children].at(-1)?.textContent?.trim() ?? "";
  return said.startsWith("NOTE: '") ? said.slice("NOTE: '".length, -1).trim() : said;
}
