import type { RangeId } from "@/lib/domain/highlight/highlight-range";
import { escapeHtml, markClass } from "@/lib/domain/highlight/marked-html";
import { type Segment, segmentsByBlock } from "@/lib/domain/highlight/segments";
import type { TextRange } from "@/lib/domain/text/range";

/** A claim on one side. `weight` says which of several shows; `badge` tells what became of it, null for nothing. */
export type SideClaim = TextRange & {
  readonly number: number;
  readonly state: string;
  readonly finding: { readonly colour: string; readonly sign: string } | null;
  /** What comes before and behind the number for screen readers, such as “Claim” and “, approved”. */
  readonly lead: string;
  readonly trail: string;
  readonly badge: string | null;
  readonly weight: number;
};

/** One side of a comparison: its text, the claims on it, and what their tags need. */
export type MarkedSide = {
  readonly name: "old" | "new";
  readonly text: string;
  readonly claims: readonly SideClaim[];
  /** The address of a claim, to which its number is appended. */
  readonly address: string;
  /** The language of the screen's words, which need not be the text's. */
  readonly language: string;
};

/**
 * The words of ascending ranges of a side as HTML, each with its claims marked. Before the first words of each claim
 * stands a link with its number.
 */
export function rangesHtml(side: MarkedSide, ranges: readonly TextRange[]): string[] {
  const claims = new Map<RangeId, SideClaim>(side.claims.map((claim) => [claim.number, claim]));
  const highlights = side.claims.map(({ number, start, end, weight }) => ({ id: number, start, end, weight }));
  return segmentsByBlock(ranges, highlights).map((segments) => segmentsHtml(side, segments, claims));
}

function segmentsHtml(side: MarkedSide, segments: readonly Segment[], claims: ReadonlyMap<RangeId, SideClaim>): string {
  let html = "";
  for (const { start, end, depth, foremost, starting } of segments) {
    for (const id of starting) html += tagHtml(side, claims.get(id));
    const claim = foremost === null ? undefined : claims.get(foremost);
    const words = escapeHtml(side.text.slice(start, end));
    html += claim ? `<mark class="${markClass(claim)}${depth > 1 ? " overlap" : ""}">${words}</mark>` : words;
  }
  return html;
}

function tagHtml({ name, address, language }: MarkedSide, claim: SideClaim | undefined): string {
  if (!claim) return "";
  const { number, state, finding, lead, trail, badge } = claim;
  const told = badge === null ? "" : ` <b>${escapeHtml(badge)}</b>`;
  return (
    `<a class="claim-tag f-${finding?.colour ?? "none"}" id="${name}-claim-${number}" href="${escapeHtml(address)}${number}" ` +
    `lang="${escapeHtml(language)}">` +
    `<i class="sign sign-${finding?.sign ?? state}"></i> <span class="unseen">${escapeHtml(lead)} </span>${number}` +
    `<span class="unseen">${escapeHtml(trail)}</span>${told}</a>`
  );
}
