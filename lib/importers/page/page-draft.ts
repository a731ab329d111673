import { ok, type Result } from "@/lib/domain/result";
import type { FoundDraft, FoundNote } from "@/lib/importers/draft/draft";
import { linkNotes } from "@/lib/importers/draft/link-notes";
import { placesOfSigns, withoutSigns } from "@/lib/importers/draft/signs";
import { joinBlocks } from "@/lib/importers/html/join-blocks";
import { type ParsedHtml, parseHtml } from "@/lib/importers/html/parse-html";
import { articleOfPage } from "./page-article";
import { type TakenNotes, takeNotes } from "./page-notes";
import { believable } from "./told-language";

/**
 * Reads an HTML page as a draft: its article without the words of its notes, and these and links as notes; of a page of Google
 * Docs the comments, too. Refuses: html-too-intricate.
 *
 * @param source decoded HTML
 */
export function readPageDraft(source: string): Result<FoundDraft> {
  const parsed = parseHtml(withoutSigns(source.replace(/\r\n?/g, "\n")));
  if (!parsed.ok) return parsed;
  const { told, blocks } = articleOfPage(withoutNotes(parsed.value, false), null);
  let taken: TakenNotes = { notes: [], links: [] };
  const signed = articleOfPage(
    withoutNotes(parsed.value, true, (each) => {
      taken = each;
    }),
    null,
  );
  const joined = joinBlocks(blocks);
  const places = placesOfSigns(joined.text, blocks, signed.blocks);
  const notes = taken.notes.flatMap(({ kind, sign, isBefore, ...said }): FoundNote | [] => {
    const place = places.get(sign);
    if (place === undefined) return [];
    const at = isBefore ? place.start : place.end;
    const on = kind === "comment" ? "word" : "statement";
    return { kind, start: at, end: at, ...said, on, replies: [], resolved: false };
  });
  const found = [...notes, ...linkNotes(taken.links, places)];
  return ok({
    article: { ...told, ...joined, ...believable(told, joined.text) },
    found: found.toSorted((a, b) => a.start - b.start || a.end - b.end),
  });
}

/** A page as it is without its notes, each time that it is parsed. */
function withoutNotes(parsed: ParsedHtml, signs: boolean, tell: (taken: TakenNotes) => void = () => {}): ParsedHtml {
  const again = () => {
    const document = parsed.again();
    tell(takeNotes(document, signs));
    return document;
  };
  return { ...parsed, document: again(), again };
}
