import { outermostFirst } from "@/lib/domain/highlight/covering";
import type { RangeId } from "@/lib/domain/highlight/highlight-range";
import { type Segment, segmentsByBlock } from "@/lib/domain/highlight/segments";
import type { AuditReport, ReportClaim } from "@/lib/domain/report/report";
import type { Block } from "@/lib/domain/text/blocks";
import { findingSigns } from "@/lib/domain/verdict/signs";
import { findingOf } from "@/lib/exporters/report/finding-of";
import { words } from "@/lib/exporters/report/report-words";
import { drawing, type Html, html } from "./markup";
import { claimClass } from "./signs";

type Placed = ReportClaim & { readonly anchor: NonNullable<ReportClaim["anchor"]> };

/** The claims by what segments know of them; those that end together stand innermost first. */
type Marks = { readonly byNumber: ReadonlyMap<RangeId, Placed>; readonly byEnd: Map<number, Placed[]> };

/**
 * The article's text with each claim underlined in its state's way and its finding's colour, and numbered behind its last
 * word with the finding's sign; where claims overlap, each has its number. The number leads to the claim's part, which leads back to
 * the claim's first word.
 */
export function articleHtml({ article, version, claims, skips }: AuditReport): Html {
  const placed = claims.filter((claim): claim is Placed => claim.anchor !== null);
  const claimRanges = placed.map((claim) => ({ ...claim.anchor, id: claim.number, claim }));
  const skipRanges = skips.map(({ start, end }, i) => ({ id: i, start, end }));
  const segments = segmentsByBlock(version.blocks, claimRanges, skipRanges);
  const marks: Marks = { byNumber: new Map(placed.map((claim) => [claim.number, claim])), byEnd: new Map() };
  for (const { end, claim } of outermostFirst(claimRanges).reverse()) {
    const ending = marks.byEnd.get(end);
    if (ending) ending.push(claim);
    else marks.byEnd.set(end, [claim]);
  }
  const pieces = (segment: Segment) => segmentHtml(version.text, segment, marks);
  const shown = version.blocks.map((_, i) => html`${(segments[i] ?? []).map(pieces)}`);
  return html`<div class="galley" lang="${article.language}" dir="${article.direction}">
${flowHtml(version.blocks, shown)}</div>`;
}

/** The blocks in their elements; list items that follow each other share a list. */
function flowHtml(blocks: readonly Block[], shown: readonly Html[]): Html[] {
  const flow: Html[] = [];
  for (let i = 0; i < blocks.length; ) {
    const { kind, ordered } = blocks[i] as Block;
    if (kind !== "list-item") {
      flow.push(blockHtml(blocks[i] as Block, shown[i] as Html));
      i++;
      continue;
    }
    const items: Html[] = [];
    for (let item = blocks[i]; item?.kind === "list-item" && item.ordered === ordered; item = blocks[++i]) {
      items.push(html`<li class="level-${Math.min(item.level, 4)}">${shown[i] ?? null}</li>\n`);
    }
    flow.push(ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`);
  }
  return flow;
}

/** The article's own headings come below the report's two levels. */
function blockHtml({ kind, level }: Block, words: Html): Html {
  if (kind === "quote") return html`<blockquote><p>${words}</p></blockquote>\n`;
  if (kind !== "heading") return html`<p>${words}</p>\n`;
  return level <= 2 ? html`<h3>${words}</h3>\n` : html`<h4>${words}</h4>\n`;
}

function segmentHtml(text: string, segment: Segment, { byNumber, byEnd }: Marks): Html {
  const { start, end, depth, foremost, starting, ground } = segment;
  const inner = foremost === null ? undefined : byNumber.get(foremost);
  const shown = text.slice(start, end);
  if (!inner) return ground === null ? html`${shown}` : html`<span class="skip">${shown}</span>`;
  const places = starting.map((number) => html`<span id="text-${number}"></span>`);
  return html`${places}<mark class="${claimClass(inner)}${depth > 1 && " overlap"}">${shown}</mark>${(byEnd.get(end) ?? []).map(numberHtml)}`;
}

function numberHtml(claim: Placed): Html {
  const { number, state } = claim;
  // Corrected words do not have the sign of what they were corrected from.
  const finding = claim.correction?.is === "applied" ? null : findingOf(claim);
  const label = words("report.to-claim", { number, state: words(`state.${state}`), rating: finding?.label ?? "none" });
  return html`<sup class="number"><a href="#claim-${number}" aria-label="${label}">${number}${finding !== null && html`<span class="finding f-${finding.colour}">${drawing(findingSigns[finding.sign])}</span>`}</a></sup>`;
}
