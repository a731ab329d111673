/** What a pasted text brings along, as a person would count it. */
export type PastedFormatting = {
  readonly headings: number;
  readonly paragraphs: number;
  readonly lists: number;
  readonly quotes: number;
  readonly tables: number;
};

const tag = /<(\/?)(h[1-6]|p|ul|ol|blockquote|table)(?=[\s/>])/gi;

/** Elements inside which nothing is counted by itself: a list in a list is one list, a paragraph in a quote no other. */
const wholes: ReadonlySet<string> = new Set(["ul", "ol", "blockquote", "table"]);

/**
 * Counts the formatting in a clipboard's `text/html`; null when it holds none that the plain words would lose, as when
 * the words come from a code editor, which only colours them. It looks at tags alone: what the import makes of them is
 * for the preview to show, and a parsed document would bring the page's styles with it.
 */
export function pastedFormatting(html: string): PastedFormatting | null {
  const counts: Record<string, number> = {};
  let depth = 0;
  for (const [, slash, written = ""] of copiedPart(html).matchAll(tag)) {
    const name = written.toLowerCase();
    if (slash) {
      if (wholes.has(name)) depth = Math.max(0, depth - 1);
      continue;
    }
    if (depth === 0) counts[name] = (counts[name] ?? 0) + 1;
    if (wholes.has(name)) depth++;
  }
  const sum = (...names: string[]) => names.reduce((total, name) => total + (counts[name] ?? 0), 0);
  const found = {
    headings: sum("h1", "h2", "h3", "h4", "h5", "h6"),
    paragraphs: sum("p"),
    lists: sum("ul", "ol"),
    quotes: sum("blockquote"),
    tables: sum("table"),
  };
  return Object.values(found).some((count) => count > 0) ? found : null;
}

/** What was chosen to be copied: browsers mark it in what they put around it. Comments of any other kind go. */
function copiedPart(html: string): string {
  const start = html.indexOf("<!--StartFragment");
  const end = html.lastIndexOf("<!--EndFragment");
  return html.slice(Math.max(start, 0), end > start ? end : undefined).replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}
