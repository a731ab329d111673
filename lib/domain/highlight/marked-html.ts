import type { Segment } from "./segments";

/** What a mark says of its claim. `label` is the whole name of the claim's control, for screen readers. */
export type MarkedClaim = {
  readonly number: number;
  readonly state: string;
  readonly start: number;
  /** Which state shows where claims overlap: the greatest. */
  readonly urgency: number;
  readonly label: string;
};

/** How segments find what they stand for: claims by their number, skips by an id that starts with "skip". */
export type Marks = {
  readonly claims: ReadonlyMap<string | number, MarkedClaim>;
  /** The claim's address, to which its number is appended. */
  readonly address: string;
};

const special = /[&<>"]/g;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe between tags and inside double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(special, (character) => entities[character] as string);
}

/**
 * One block's segments as HTML: flat `<mark>` elements around claims, `<span class="skip">` around skips, and before the
 * first segment of each claim its one control, an empty link into the rail (its sign and number come from CSS, so that
 * the block's text stays exactly the version's). Where
 * claims overlap, the most urgent of them gives the mark its state, and the innermost of equally urgent ones.
 *
 * This is a string and not elements on purpose: an article of 1,000 claims would be some thousands of elements to build,
 * to send twice and to hydrate, none of which has any behaviour of its own.
 */
export function markedHtml(text: string, segments: readonly Segment[], { claims, address }: Marks): string {
  let html = "";
  for (const { start, end, ids } of segments) {
    const words = escapeHtml(text.slice(start, end));
    if (ids.length === 0) {
      html += words;
      continue;
    }
    let skip: string | null = null;
    let foremost: MarkedClaim | undefined;
    let numbers = "";
    for (const id of ids) {
      const claim = claims.get(id);
      if (!claim) {
        skip = String(id).replace(/^skip-/, "");
        continue;
      }
      if (claim.start === start) html += control(claim, address);
      if (foremost) numbers += " ";
      numbers += claim.number;
      if (!foremost || claim.urgency >= foremost.urgency) foremost = claim;
    }
    const inner = skip === null ? words : `<span class="skip" data-skip="${escapeHtml(skip)}">${words}</span>`;
    html += foremost
      ? `<mark class="state-${foremost.state}${numbers.includes(" ") ? " overlap" : ""}" data-claims="${numbers}">${inner}</mark>`
      : inner;
  }
  return html;
}

function control({ number, state, label }: MarkedClaim, address: string): string {
  const href = escapeHtml(address + number);
  return `<a class="rail-mark state-${state}" href="${href}" data-claim="${number}" aria-label="${escapeHtml(label)}"></a>`;
}
