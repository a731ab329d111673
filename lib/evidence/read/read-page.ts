import { ok, type Result, refuse } from "@/lib/domain/result";
import { type FoundBlock, htmlBlocks } from "@/lib/importers/html/html-blocks";
import { isUnseen } from "@/lib/importers/html/html-elements";
import { joinBlocks } from "@/lib/importers/html/join-blocks";
import { type ParsedHtml, parseHtml } from "@/lib/importers/html/parse-html";
import { articleOfPage } from "@/lib/importers/page/page-article";
import { pageTrouble } from "@/lib/importers/page/page-trouble";
import { believable } from "@/lib/importers/page/told-language";
import type { PageDoubt, ReadSource } from "./readable-text";

/** A page that is too much is halved this often before it is given up. */
const HALVINGS = 12;

/**
 * Reads a web page: its article as importing would take it, or where it has none, what it shows beside menus and the like;
 * and after that, whatever else it shows, so that a passage is found wherever it stands. Of a page that is too large or
 * too intricate, the beginning is read.
 * Refuses: reading-page-needs-script, reading-page-without-words, html-too-intricate.
 *
 * @param source decoded HTML
 */
export function readPage(source: string): Result<ReadSource> {
  const parsed = parseAsMuchAsFits(source.replace(/\r\n?/g, "\n"));
  if (!parsed.ok) return parsed;
  const { page, bounded } = parsed.value;
  const { blocks, told } = articleOfPage(page, null);
  const trouble = pageTrouble(page.document, joinBlocks(blocks).text);
  const main = blocks.length > 0 ? blocks : htmlBlocks(page.document.body);
  const rest = blocksBeside(main, htmlBlocks(page.document.body, isUnseen));
  const whole = joinBlocks([...main, ...rest]);
  const doubt = doubtOf(trouble);
  if (whole.blocks.length === 0 && bounded) return refuse("html-too-intricate");
  if (whole.blocks.length === 0) {
    return refuse(doubt === "needs-script" ? "reading-page-needs-script" : "reading-page-without-words");
  }
  const mainCount = joinBlocks(main).blocks.length;
  const restStart = whole.blocks[mainCount]?.start ?? null;
  return ok({
    ...whole,
    ...believable(told, whole.text.slice(0, restStart || undefined)),
    title: told.title,
    byline: told.byline,
    site: told.site,
    publishedOn: told.publishedOn,
    restStart: mainCount === 0 ? null : restStart,
    doubt,
    bounded,
  });
}

function parseAsMuchAsFits(source: string): Result<{ page: ParsedHtml; bounded: boolean }> {
  let length = source.length;
  for (let i = 0; ; i++) {
    const parsed = parseHtml(source.slice(0, length));
    if (parsed.ok) return ok({ page: parsed.value, bounded: length < source.length });
    if (i === HALVINGS) return parsed;
    // Not in the middle of a tag, which would become words.
    length = Math.max(0, source.lastIndexOf("<", length / 2));
  }
}

/** The blocks of which most letters stand in none of the others. */
function blocksBeside(main: readonly FoundBlock[], all: readonly FoundBlock[]): FoundBlock[] {
  const taken = new Set(main.flatMap(({ nodes }) => nodes));
  return all.filter(({ nodes }) => {
    let letters = 0;
    let beside = 0;
    for (const node of nodes) {
      const length = node.data.trim().length;
      letters += length;
      if (!taken.has(node)) beside += length;
    }
    return beside * 2 > letters;
  });
}

function doubtOf(trouble: ReturnType<typeof pageTrouble>): PageDoubt | null {
  if (trouble === "page-needs-script") return "needs-script";
  return trouble === "page-behind-wall" ? "behind-wall" : null;
}
