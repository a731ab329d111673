import type { TextSelector } from "@/lib/domain/anchor/select/selector";

/**
 * What the fragment of an address says of a place: characters of a plain text (`char=`, RFC 5147), or words (a text
 * fragment, `:~:text=`, https://wicg.github.io/scroll-to-text-fragment/). "fragment-unread": a place that is told in
 * another way, by lines, pages, times, parts of a picture, or by the first and last words of a passage. Null where the
 * fragment tells of no place in a text: it names a part of the page, or there is none.
 */
export function fragmentOf(address: string): TextSelector | "fragment-unread" | null {
  const hash = address.indexOf("#");
  return hash < 0 ? null : readFragment(address.slice(hash + 1));
}

/** The same of a fragment without its `#`. */
export function readFragment(fragment: string): TextSelector | "fragment-unread" | null {
  const directive = fragment.indexOf(":~:");
  if (directive >= 0) return wordsIn(fragment.slice(directive + 3));
  const scheme = /^(?:char|line|page|t|xywh|track|id)=/.exec(fragment)?.[0];
  if (!scheme) return null;
  const range = /^char=(\d{0,12}),(\d{1,12})(?:;|$)/.exec(fragment);
  if (!range) return "fragment-unread";
  return { quote: null, position: { start: Number(range[1]), end: Number(range[2]) }, refinedBy: null };
}

/** Of several text directives each is a place of its own, of which the first is taken. */
function wordsIn(directives: string): TextSelector | "fragment-unread" | null {
  const text = directives.split("&").find((each) => each.startsWith("text="));
  if (text === undefined) return null;
  const terms = text.slice("text=".length).split(",");
  const prefix = terms[0]?.endsWith("-") ? terms.shift() : undefined;
  const suffix = terms.at(-1)?.startsWith("-") ? terms.pop() : undefined;
  const [exact] = terms;
  if (terms.length !== 1 || !exact) return "fragment-unread";
  const quote = { exact: decoded(exact), prefix: decoded(prefix?.slice(0, -1)), suffix: decoded(suffix?.slice(1)) };
  return { quote, position: null, refinedBy: null };
}

function decoded(term = ""): string {
  try {
    return decodeURIComponent(term);
  } catch {
    return term;
  }
}
