/** What somebody does where they are. */
export const doings = ["reading", "writing-verdict"] as const;
export type Doing = (typeof doings)[number];

/** Where somebody is: an article, by its slug, and the claim that is open there, by its number. */
export type Place = { readonly article: string; readonly claim: number | null; readonly doing: Doing };

/** Somebody who is at an article. */
export type PersonHere = Omit<Place, "article"> & { readonly id: string; readonly name: string };

/** Who is at which article; an article with nobody is not told. */
export type Here = readonly { readonly article: string; readonly people: readonly PersonHere[] }[];

/** The others at an article, or at one of its claims: each once, and as writing if any of their tabs is. */
export function othersAt(here: Here, article: string, ownId: string, claim?: number): PersonHere[] {
  const people = here.find((each) => each.article === article)?.people ?? [];
  const others = new Map<string, PersonHere>();
  for (const person of people) {
    if (person.id === ownId || (claim !== undefined && person.claim !== claim)) continue;
    if (!others.has(person.id) || person.doing === "writing-verdict") others.set(person.id, person);
  }
  return [...others.values()];
}
