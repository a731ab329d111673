import type { RangeId } from "./highlight-range";
import type { Segment } from "./segments";

/**
 * What a mark says of its claim. A finding without a sign is one whose words were corrected: they are ink. `word` is what its control says: the finding, or the state where there is none. `label` is the
 * whole name of the control, for screen readers.
 */
export type MarkedClaim = {
  readonly number: number;
  readonly state: string;
  readonly finding: { readonly colour: string; readonly sign: string | null } | null;
  readonly word: string;
  readonly label: string;
  /** A tick that nobody has to look at: struck through lightly, and without a control in the rail. */
  readonly isStruck?: boolean;
  /** How many comments stand in the open threads about it. */
  readonly said?: number;
};

/** The classes that give words their claim's colour, by its finding, and its line, by its state. */
export function markClass({ state, finding, isStruck }: Pick<MarkedClaim, "state" | "finding" | "isStruck">): string {
  if (isStruck) return "tick";
  return `f-${finding?.colour ?? "none"} s-${state}`;
}

/** What a block's segments stand for: their ranges are claims, their grounds skips by their own ids. */
export type Marks = {
  readonly claims: ReadonlyMap<RangeId, MarkedClaim>;
  /** The claim's address, to which its number is appended. */
  readonly address: string;
};

const special = /[&<>"]/g;
const hasSpecial = /[&<>"]/;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe between tags and inside double-quoted attributes. */
export function escapeHtml(text: string): string {
  // Most words hold none of them, and looking is quicker than copying.
  return hasSpecial.test(text) ? text.replace(special, (character) => entities[character] as string) : text;
}

/**
 * One block's segments as HTML: flat `<mark>` elements around claims, `<span class="skip">` around skips, and before the
 * first segment of each claim its one control, a link into the rail without words (number, signs and word come from CSS, so that
 * the block's text stays exactly the version's). A mark shows finding and state of its foremost claim and whether there are
 * more; it names none, since 500 claims on a sentence would be named 500 times in each of its 1,000 pieces. Which claims
 * cover a place is known from their ranges. The length is in proportion to the text, the segments and the claims.
 *
 * This is a string and not elements on purpose: an article of 1,000 claims would be some thousands of elements to build,
 * to send twice and to hydrate, none of which has any behaviour of its own.
 */
export function markedHtml(text: string, segments: readonly Segment[], { claims, address }: Marks): string {
  const base = escapeHtml(address);
  let html = "";
  for (const { start, end, depth, foremost, starting, ground } of segments) {
    for (const id of starting) html += control(claims.get(id), base);
    const shown = foremost === null ? undefined : claims.get(foremost);
    if (shown) html += `<mark class="${markClass(shown)}${depth > 1 ? " overlap" : ""}">`;
    const words = escapeHtml(text.slice(start, end));
    html += ground === null ? words : `<span class="skip" data-skip="${escapeHtml(String(ground))}">${words}</span>`;
    if (shown) html += "</mark>";
  }
  return html;
}

function control(claim: MarkedClaim | undefined, base: string): string {
  if (!claim || claim.isStruck) return "";
  const { number, state, finding, word, label, said } = claim;
  const signs = finding?.sign
    ? `<i class="sign sign-${finding.sign}"></i><i class="sign sign-${state}"></i>`
    : `<i class="sign sign-${state}"></i>`;
  return `<a class="rail-mark f-${finding?.colour ?? "none"}" href="${base}${number}" data-claim="${number}" data-word="${escapeHtml(word)}" aria-label="${escapeHtml(label)}">${signs}${said ? `<i class="said" data-said="${said}"></i>` : ""}</a>`;
}
