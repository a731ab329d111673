import { outermostFirst } from "@/lib/domain/highlight/covering";
import type { RangeId } from "@/lib/domain/highlight/highlight-range";
import { type Segment, segmentsByBlock } from "@/lib/domain/highlight/segments";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import type { Block } from "@/lib/domain/text/blocks";
import { findingOf } from "@/lib/exporters/report/finding-of";
import type { PaperBlock, PaperNode, PaperSegment } from "./paper";
import { typstLanguage, written } from "./written";

type Placed = ReportClaim & { readonly anchor: NonNullable<ReportClaim["anchor"]> };

const isApplied = ({ correction }: Placed) => correction?.is === "applied";

/** Corrected words do not have the colour of what they were corrected from. */
function colourOf(claim: Placed): string | null {
  return isApplied(claim) ? "ink" : (findingOf(claim)?.colour ?? null);
}

/** The article's text by block, each claim underlined in its state's way and numbered behind its last word. */
export function articleNode({ article, version, claims, skips }: AuditReport): PaperNode {
  const placed = claims.filter((claim): claim is Placed => claim.anchor !== null);
  const ranges = placed.map((claim) => ({ ...claim.anchor, id: claim.number, claim }));
  const skipped = skips.map(({ start, end }, i) => ({ id: i, start, end }));
  const segments = segmentsByBlock(version.blocks, ranges, skipped);
  const byNumber = new Map<RangeId, Placed>(placed.map((claim) => [claim.number, claim]));
  const ending = new Map<number, Placed[]>();
  for (const { end, claim } of outermostFirst(ranges).reverse()) {
    const there = ending.get(end);
    if (there) there.push(claim);
    else ending.set(end, [claim]);
  }
  const paperSegment = (segment: Segment): PaperSegment => {
    const claim = segment.foremost === null ? undefined : byNumber.get(segment.foremost);
    const ends = claim ? (ending.get(segment.end) ?? []) : [];
    return {
      text: { ...written(version.text.slice(segment.start, segment.end)), dir: null },
      state: claim?.state ?? null,
      colour: claim ? colourOf(claim) : null,
      overlap: segment.depth > 1,
      skipped: !claim && segment.ground !== null,
      starting: segment.starting as readonly number[],
      ending: ends.map((ended) => {
        const sign = isApplied(ended) ? null : (findingOf(ended)?.sign ?? null);
        return { number: ended.number, colour: colourOf(ended), sign };
      }),
    };
  };
  const tongue = { lang: typstLanguage(article.language), dir: article.direction };
  const blocks = version.blocks.map(
    ({ kind, level }, i): PaperBlock => ({
      k: "block",
      kind,
      level,
      of: (segments[i] ?? []).map(paperSegment),
      ...tongue,
    }),
  );
  return { k: "article", of: inLists(version.blocks, blocks) };
}

/** The numbers of the claims whose first words stand in the article as it is set; links may lead there. */
export function numbersIn(article: PaperNode): Set<number> {
  if (article.k === "block") return new Set(article.of.flatMap(({ starting }) => starting));
  return "of" in article && (article.k === "article" || article.k === "items")
    ? new Set(article.of.flatMap((node) => [...numbersIn(node)]))
    : new Set();
}

/** The blocks with list items that follow each other in one list. */
function inLists(kinds: readonly Block[], blocks: readonly PaperBlock[]): PaperNode[] {
  const nodes: PaperNode[] = [];
  for (let i = 0; i < blocks.length; ) {
    const first = blocks[i] as PaperBlock;
    if (first.kind !== "list-item") {
      nodes.push(first);
      i++;
      continue;
    }
    const ordered = kinds[i]?.ordered ?? false;
    const items: PaperBlock[] = [];
    for (; blocks[i]?.kind === "list-item" && (kinds[i]?.ordered ?? false) === ordered; i++)
      items.push(blocks[i] as PaperBlock);
    nodes.push({ k: "items", ordered, of: items, lang: first.lang, dir: first.dir });
  }
  return nodes;
}
