import { type Node, parseTree } from "jsonc-parser";
import { jsonTokens } from "@/lib/domain/text/json-tokens";

/** What is meant to be a ClaimReview: its value, and its JSON as it came, but for white space. */
export type ClaimReviewSource = { readonly value: unknown; readonly raw: string };

/** Members in which ClaimReviews stand in a feed, a graph, or an article that reviews. */
const holders = [
  ...["@graph", "dataFeedElement", "item", "itemListElement", "mainEntity"],
  ...["review", "reviews", "hasPart", "subjectOf", "mainEntityOfPage"],
] as const;

/**
 * The ClaimReviews in JSON text that has been looked at for depth and for members that stand twice: one object, an array,
 * a `@graph`, or a feed, in any mixture. What an array on top holds is meant to be ClaimReviews, so that what is none of
 * them is reported. One that stands under another's `@context` gets it for its own, since its words mean nothing without,
 * unless that is schema.org's, which every file of ClaimReviews has.
 */
export function claimReviewSources(text: string): ClaimReviewSource[] {
  const found: ClaimReviewSource[] = [];
  const root = parseTree(text);
  if (root) collect(text, root, { isTop: true, context: null }, found);
  return found;
}

type Place = { readonly isTop: boolean; readonly context: string | null };

function collect(text: string, node: Node, place: Place, found: ClaimReviewSource[]): void {
  if (node.type === "array") {
    for (const each of node.children ?? []) {
      if (each.type === "object") collect(text, each, place, found);
      else if (place.isTop) found.push({ value: JSON.parse(textOf(text, each)), raw: textOf(text, each) });
    }
    return;
  }
  if (node.type !== "object") return;
  const own = memberOf(node, "@context");
  if (isClaimReview(node)) {
    found.push(sourceOf(text, node, own ? null : place.context));
    return;
  }
  const context = own ? inheritable(packed(textOf(text, own))) : place.context;
  for (const holder of holders) {
    const held = memberOf(node, holder);
    if (held) collect(text, held, { isTop: false, context }, found);
  }
}

/** Longer ones are not handed on: each of many ClaimReviews would hold a copy. In code units. */
const LONGEST_CONTEXT = 2_000;

function inheritable(context: string): string | null {
  return context.length > LONGEST_CONTEXT ? null : context;
}

function sourceOf(text: string, node: Node, inherited: string | null): ClaimReviewSource {
  const source = textOf(text, node);
  const raw = packed(source);
  const isPlain = inherited === null || /^"https?:\/\/schema\.org\/?"$/.test(inherited);
  return { value: JSON.parse(source), raw: isPlain ? raw : `{"@context":${inherited},${raw.slice(1)}` };
}

function memberOf(node: Node, name: string): Node | null {
  const member = node.children?.find(({ children }) => children?.[0]?.value === name);
  return member?.children?.[1] ?? null;
}

function isClaimReview(node: Node): boolean {
  const types = [memberOf(node, "@type"), memberOf(node, "type")].flatMap((type) => [type, ...(type?.children ?? [])]);
  return types.some((type) => /^(?:https?:\/\/schema\.org\/|schema:)?ClaimReview$/.test(String(type?.value)));
}

function textOf(text: string, { offset, length }: Node): string {
  return text.slice(offset, offset + length);
}

/** JSON text without the white space between its signs; numbers and strings stay as they are spelled. */
function packed(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of jsonTokens(text)) {
    parts.push(text.slice(from, start).trim(), text.slice(start, end));
    from = end;
  }
  return [...parts, text.slice(from).trim()].join("");
}
