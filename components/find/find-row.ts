import type { Marked } from "@/lib/domain/find/hits";
import type { Found } from "@/lib/queries/find/find-anything";

/** A line of the list: something that was found, or a page of Galley that one can go to. */
export type FindRow = Omit<Found, "kind" | "id"> & { readonly key: string; readonly kind: Found["kind"] | "page" };

/** A page by the name that it has in the navigation, or of what is done there. */
export type FindPage = { readonly href: string; readonly name: string };

/** The pages whose names have words that begin with all of what is typed; all of them for nothing typed. */
export function pagesLike(pages: readonly FindPage[], typed: string): FindRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return pages.flatMap(({ href, name }) => {
    const title = marked(name, words);
    if (title === null) return [];
    const score = name.toLowerCase().startsWith(words.join(" ")) ? 2 : 1;
    return [{ key: `page ${href}`, kind: "page" as const, href, title, said: null, of: null, language: null, score }];
  });
}

/** The name with the words where it begins with them, or null where one is missing. The interface's own words need no folding. */
function marked(name: string, words: readonly string[]): Marked | null {
  const small = ` ${name.toLowerCase()}`;
  const places = words.map((word) => ({ at: small.indexOf(` ${word}`), end: word.length }));
  if (places.some(({ at }) => at < 0)) return null;
  const hits = places.sort((one, other) => one.at - other.at).flatMap(({ at, end }) => [at, at + end]);
  return { text: name, hits };
}

/** What was found and the pages in one list, the fittest first. */
export function rowsOf(found: readonly Found[], pages: readonly FindRow[]): FindRow[] {
  const things = found.map(({ id, ...row }) => ({ ...row, key: `${row.kind} ${id}` }));
  return [...pages, ...things].sort((one, other) => other.score - one.score);
}
