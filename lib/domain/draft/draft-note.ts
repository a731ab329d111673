/** What a note of a writer's document is. */
export const noteKinds = ["comment", "footnote", "endnote", "link"] as const;
export type NoteKind = (typeof noteKinds)[number];

/**
 * What a person made of a note: nothing yet; a claim on its words, with the sources that it names; the same with one
 * confidential source; a note that stands beside the text; nothing, on purpose.
 */
export const noteStands = ["waiting", "claim", "confidential", "comment", "dropped"] as const;
export type NoteStand = (typeof noteStands)[number];

/** How a note is beside those of the article's draft before: not there, there with other words or elsewhere, or the same. */
export const noteLikenesses = ["new", "changed", "same"] as const;
export type NoteLikeness = (typeof noteLikenesses)[number];

/** A source that a note names: by its address, or as what it is called. `publishedOn` is a day, as YYYY-MM-DD. */
export type ProposedSource = {
  readonly address: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly medium: "page" | "interview" | "document";
};

/** What Galley proposes to make of a note: the sources that it names, or, where it names none, a note beside the text. */
export type NoteProposal = { readonly sources: readonly ProposedSource[] };

export type NoteReply = { readonly author: string | null; readonly at: string | null; readonly text: string };

/** What a note says, and on which words. `quote` is empty where it stands on none of the version's. */
export type NoteWords = NoteReply & {
  readonly kind: NoteKind;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly replies: readonly NoteReply[];
  readonly resolved: boolean;
};

/** A kind of document: a writer's draft, or a proof that came back. */
export const draftKinds = ["draft", "proof"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** Whether a note can become a claim: it stands on words. */
export function standsOnWords({ quote }: Pick<NoteWords, "quote">): boolean {
  return quote.trim() !== "";
}
