import type { FoundNote } from "./draft";
import type { SignPlace } from "./signs";

/** A link with the numbers of the signs at its ends. */
export type SignedLink = { readonly from: number; readonly to: number; readonly address: string };

/** The links that have words, and lead out of the document. */
export function linkNotes(links: readonly SignedLink[], places: ReadonlyMap<number, SignPlace>): FoundNote[] {
  return links.flatMap(({ from, to, address }): FoundNote | [] => {
    const [start, end] = [places.get(from)?.start, places.get(to)?.end];
    if (start === undefined || end === undefined || start >= end || address === "" || address.startsWith("#"))
      return [];
    const said = { kind: "link", text: address, author: null, at: null } as const;
    return { ...said, start, end, on: "range", replies: [], resolved: false };
  });
}
