import type { Permission } from "@/lib/domain/desk/permissions";

/**
 * Something that somebody did, as a browser is told of it: enough to know what on the screen is no longer the newest, and
 * words to say so. It is no part of what was changed.
 */
export type Change = {
  /** Its index in the log. */
  readonly index: number;
  readonly type: string;
  /** The slug of the article, and the number of the claim, that it was done to, if any. */
  readonly article: string | null;
  readonly claim: number | null;
  readonly claimId: string | null;
  /** Whether whoever reads this was told of it, so that a notification of theirs waits. */
  readonly isForReader: boolean;
  /** Null for Galley itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** What happened, as a sentence: “Ada Byron approved claim 3”. */
  readonly words: string;
  /** What a form says that is open on that claim, or null. */
  readonly meanwhile: string | null;
};

/** Which right it takes to be told of an event, by the noun that its kind begins with. */
const rights: Readonly<Record<string, Permission>> = {
  source: "source:read",
  snapshot: "source:read",
  notice: "notice:read",
  report: "report:export",
  "earlier-checks": "earlier-check:read",
  person: "person:read",
  "rating-scale": "rating-scale:read",
  newsroom: "settings:read",
};

/** Which right it takes to be told of an event of that kind; what is done to an article is told to whoever may read it. */
export function rightToBeTold({
  type,
  article,
}: {
  readonly type: string;
  readonly article: string | null;
}): Permission {
  const noun = type.split(".", 1)[0] ?? "";
  return rights[noun] ?? (article === null ? "audit-log:read" : "article:read");
}

/** The slug of the article that a page is about, from its path; null for a page of several, or none. */
export function articleOfPath(path: string): string | null {
  const slug = /^\/articles\/([^/]+)/.exec(path)?.[1];
  if (slug === undefined || slug === "import") return null;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
