import type { Aside } from "@/lib/importers/choose-blocks";
import { type FoundBlock, htmlBlocks } from "@/lib/importers/html/html-blocks";
import type { ParsedHtml } from "@/lib/importers/html/parse-html";
import type { ImportedText } from "@/lib/importers/imported-text";
import { bylineIn } from "./byline";
import { calendarDay } from "./calendar-day";
import { pageMetadata } from "./page-metadata";
import { selectArticle } from "./page-selection";
import { articleTexts } from "./page-survivors";
import { writtenDay } from "./written-day";

/** The blocks of a page's article, none where it has none, and what the page says of itself. */
export type PageArticle = {
  readonly blocks: readonly FoundBlock[];
  /** What stands among them and was left out. */
  readonly aside: readonly Aside[];
  readonly told: Omit<ImportedText, "text" | "blocks">;
};

/** Finds the article of a page. `address` is where it was fetched from, null for a file. */
export function articleOfPage(parsed: ParsedHtml, address: string | null): PageArticle {
  const { document } = parsed;
  const metadata = pageMetadata(document, address);
  const { blocks, aside, headline, head } = selectArticle(
    htmlBlocks(document.body),
    articleTexts(parsed),
    document.body,
    metadata,
  );
  const { language, direction, modifiedOn, site, address: own } = metadata;
  return {
    blocks,
    aside,
    told: {
      language,
      direction,
      title: metadata.title ?? headline ?? metadata.titles[0],
      byline: metadata.byline ?? head.map((line) => bylineIn(line)).find((name) => name !== undefined),
      publishedOn: metadata.publishedOn ?? shownDay(head),
      modifiedOn,
      site,
      address: own,
    },
  };
}

/** The day in the lines under a headline, rather one of publication than one of a change. */
function shownDay(head: readonly string[]): string | undefined {
  const days = head.flatMap((line) => {
    const day = calendarDay(writtenDay(line));
    return day === null
      ? []
      : [{ day, isChange: /^\W*(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado)/i.test(line) }];
  });
  return (days.find(({ isChange }) => !isChange) ?? days[0])?.day;
}
