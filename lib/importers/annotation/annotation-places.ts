import type { Quote, TextSelector } from "@/lib/domain/anchor/select/selector";
import { fragmentOf, readFragment } from "./annotation-fragments";
import { listOf, typesOf, wordsOf } from "./annotation-values";
import { isObject, type Members } from "./members";

/** Why a target tells no place in a text that can be looked for. */
export type PlaceProblem = "no-target" | "no-place" | "selector-unknown" | "selector-unreadable" | "fragment-unread";

/** What each target of an annotation says of its places, in order. */
export function placesOf(annotation: Members): (TextSelector | PlaceProblem)[] {
  const targets = listOf(annotation.target);
  return targets.length === 0 ? ["no-target"] : targets.flatMap(placesIn);
}

/** A target that is a bare address, or has no selector, is about the whole, unless the address itself names a place. */
function placesIn(target: unknown): (TextSelector | PlaceProblem)[] {
  const selectors = isObject(target) ? listOf(target.selector) : [];
  if (selectors.length === 0)
    return [
      addressesOf(target)
        .map(fragmentOf)
        .find((each) => each !== null) ?? "no-place",
    ];
  const read = selectors.map(selectorOf);
  const found = read.filter((each) => typeof each === "object");
  const [first, ...others] = found;
  if (first) return areApart(found) ? found.filter(({ quote }) => quote) : [others.reduce(together, first)];
  const problem = (["fragment-unread", "selector-unreadable"] as const).find((each) => read.includes(each));
  return [problem ?? "selector-unknown"];
}

function addressesOf(target: unknown): string[] {
  const told = isObject(target) ? [target.id, target["@id"], target.source] : [target];
  return told.flatMap((each) => wordsOf(each) ?? []);
}

/** Selectors with other words are places of their own: so Recogito tells of several ranges under one annotation. */
function areApart(selectors: readonly TextSelector[]): boolean {
  return new Set(selectors.flatMap(({ quote }) => quote?.exact.trim() ?? [])).size > 1;
}

/** Several selectors of a target say the same place: one tells its words, another its position. */
function together(one: TextSelector, other: TextSelector): TextSelector {
  return {
    quote: one.quote ?? other.quote,
    position: one.position ?? other.position,
    refinedBy: one.refinedBy ?? other.refinedBy,
  };
}

function selectorOf(value: unknown): TextSelector | PlaceProblem {
  if (!isObject(value)) return "selector-unknown";
  const types = typesOf(value);
  const refined = listOf(value.refinedBy)
    .map(selectorOf)
    .find((each) => typeof each === "object");
  const isQuote = types.includes("TextQuoteSelector") || typeof value.quote === "string";
  const isPosition = types.includes("TextPositionSelector");
  if (types.includes("FragmentSelector")) {
    const fragment = readFragment((wordsOf(value.value) ?? "").replace(/^#/, ""));
    if (typeof fragment === "object" && fragment) return { ...fragment, refinedBy: refined ?? null };
    return refined?.quote ? insideUnknown(refined) : fragment === null ? "selector-unknown" : fragment;
  }
  if (!isQuote && !isPosition) return insideUnknown(refined);
  const quote = isQuote ? quoteOf(value) : null;
  const position = positionOf(value);
  if (!quote && !position) return "selector-unreadable";
  return { quote, position, refinedBy: refined ?? null };
}

/** Where inside something that cannot be looked for: a position counted from there says nothing, words do. */
function insideUnknown(refined: TextSelector | undefined): TextSelector | PlaceProblem {
  return refined?.quote ? { ...refined, position: null } : "selector-unknown";
}

/** Also as Recogito's text annotator keeps it for itself: quote, quotePrefix and quoteSuffix. */
function quoteOf(value: Members): Quote | null {
  const exact = wordsOf(value.exact) ?? wordsOf(value.quote);
  if (exact === null) return null;
  const prefix = wordsOf(value.prefix) ?? wordsOf(value.quotePrefix) ?? "";
  const suffix = wordsOf(value.suffix) ?? wordsOf(value.quoteSuffix) ?? "";
  return { exact, prefix, suffix };
}

function positionOf({ start, end }: Members): TextSelector["position"] {
  return typeof start === "number" && typeof end === "number" ? { start, end } : null;
}
