import { ok, type Result, refuse } from "@/lib/domain/result";
import { trimmedEnd } from "@/lib/domain/text/trim-ends";

/** What could tell who or what a source is. `publishedOn` is a day, as YYYY-MM-DD. */
export type SourceName = {
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly address: string | null;
};

/** Why a source's name is kept from others, and what they see in its place. Both are read by everybody. */
export type Confidence = { readonly description: string; readonly reason: string };

/** A source as its rules need it; `confidence` is null unless the source is confidential. */
export type NamedSource = SourceName & { readonly confidence: Confidence | null; readonly addedById: string };

declare const reader: unique symbol;

/**
 * Who reads, as far as confidential sources go: whoever sees what all of them are and say, and whoever sees that of the
 * sources that they added themselves. Everything in lib/data that gives facts of sources or words of snapshots asks for
 * one, and none can be written down by hand: a person's is made of their rights by sourceReaderOf, and the two below are
 * all others.
 */
export type SourceReader = {
  readonly seesAll: boolean;
  readonly ownId: string | null;
  readonly [reader]: true;
};

/** A person's reader; only sourceReaderOf asks for it, which has the rights. */
export function personReader(seesAll: boolean, ownId: string | null): SourceReader {
  return { seesAll, ownId } as SourceReader;
}

/** Whoever reads a report: sees nothing of a confidential source, whoever made the report. */
export const outsider = personReader(false, null);

/** Galley's own background work, which tells nobody what it reads. */
export const theWorker = personReader(true, null);

/** Whether the reader may see the source's name. */
export function maySeeName(reader: SourceReader, { confidence, addedById }: Omit<NamedSource, keyof SourceName>) {
  return mayRead(reader, { confidential: confidence !== null, addedById });
}

/** Whether the reader may know what a source is, and read what was kept of it. */
export function mayRead(reader: SourceReader, source: { confidential: boolean; addedById: string }): boolean {
  return !source.confidential || reader.seesAll || reader.ownId === source.addedById;
}

/** A source as one reader sees it: `isHidden` says that the description stands in the place of the name. */
export type Shown<S extends NamedSource> = S & { readonly isHidden: boolean };

/** The source for this reader: whole, or with nothing left that could name it. */
export function shownTo<S extends NamedSource>(reader: SourceReader, source: S): Shown<S> {
  if (source.confidence === null || maySeeName(reader, source)) return { ...source, isHidden: false };
  const hidden = { publisher: null, author: null, publishedOn: null, address: null, addressKey: null };
  return { ...source, ...hidden, title: source.confidence.description, isHidden: true };
}

/** Shorter names stand in too many other words to be looked for. */
const SHORTEST_NAME = 3;

/**
 * Whether words that everybody reads hold the title, author or address of a confidential source, in whatever case and
 * spacing. Refuses `words-name-source` (`name`) at the first of the fields that does. Ask it only for those who may see
 * the name: for others the answer would tell.
 */
export function checkKeepsName(
  source: NamedSource,
  fields: Readonly<Record<string, string | null>>,
): Result<undefined> {
  if (source.confidence === null) return ok(undefined);
  const { title, author, address } = source;
  const bare = address === null ? null : trimmedEnd(address.replace(/^https?:\/\/(www\.)?/, ""), /\//);
  const names = [title, author, bare];
  for (const [field, words] of Object.entries(fields)) {
    const name = names.find((each) => each && folded(each).length >= SHORTEST_NAME && holds(words, each));
    if (name) return refuse("words-name-source", { name }, field);
  }
  return ok(undefined);
}

function holds(words: string | null, name: string): boolean {
  return words !== null && folded(words).includes(folded(name));
}

function folded(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
