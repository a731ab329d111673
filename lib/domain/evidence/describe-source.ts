import { limits } from "@/lib/domain/shape/limits";
import { titleFrom } from "@/lib/domain/text/title";
import type { SourceMedium } from "./evidence";
import type { HowSeen } from "./snapshot";
import { snapshotKindOf } from "./snapshot-kind";
import type { NamedSource } from "./source";

/** What a document tells of itself; `publishedOn` is a day, as YYYY-MM-DD. */
export type ToldByDocument = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  /** Its media type. */
  readonly type: string;
};

type Described = Pick<NamedSource, "title" | "publisher" | "author" | "publishedOn"> & {
  readonly medium: SourceMedium;
};

/** What a source is called as long as nobody has said more than its address. */
export function addressAsTitle(address: string): string {
  const { host, pathname, search } = new URL(address);
  return titleFrom(`${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}${search}`, limits.title);
}

/** What a source is called of which there is nothing but its words: their beginning. */
export function wordsAsTitle(words: string): string {
  return titleFrom(words.split("\n", 1)[0] ?? "", 80);
}

/** A file's name as a title: without its ending. */
export function fileNameAsTitle(name: string): string {
  return titleFrom(name.replace(/\.[a-z0-9]{1,8}$/i, ""), limits.title);
}

/**
 * What a source is called once what was kept of it tells, or null where that tells nothing new. Whatever somebody typed
 * stays: only what is empty is filled in, the address in the place of a title, and the medium that a new source is given.
 * Of a confidential source nothing is said by itself, and nothing of one that somebody has edited.
 */
export function describedBy(
  source: Described & Pick<NamedSource, "address" | "confidence"> & { readonly revision: number },
  told: ToldByDocument,
): Described | null {
  const { title, publisher, author, publishedOn, medium, address, confidence, revision } = source;
  if (confidence !== null || revision > 1) return null;
  const isUntitled = address !== null && title === addressAsTitle(address);
  const after = {
    title: (isUntitled && titleFrom(told.title ?? "", limits.title)) || title,
    publisher: publisher ?? lineOf(told.publisher),
    author: author ?? lineOf(told.author),
    publishedOn: publishedOn ?? told.publishedOn,
    medium: medium === "page" ? mediumOfType(told.type) : medium,
  };
  const before: Described = { title, publisher, author, publishedOn, medium };
  return (Object.keys(after) as (keyof Described)[]).some((name) => after[name] !== before[name]) ? after : null;
}

function lineOf(words: string | null): string | null {
  return titleFrom(words ?? "", limits.line) || null;
}

/** What a source is made of, by the media type of what was kept of it. */
export function mediumOfType(type: string): SourceMedium {
  switch (snapshotKindOf(type)) {
    case "page":
    case "other":
      return "page";
    case "table":
      return "dataset";
    case "audio":
    case "video":
      return "recording";
    default:
      return "document";
  }
}

/** What a source is made of, by how its words were seen or heard. */
export function mediumOfWords(howSeen: HowSeen): SourceMedium {
  if (howSeen === "interview" || howSeen === "phone-call") return "interview";
  return howSeen === "broadcast" ? "recording" : "document";
}
