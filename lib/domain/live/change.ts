import type { Permission } from "@/lib/domain/desk/permissions";
import type { Here } from "./here";

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
  /** Null for Galley itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** What happened, as a sentence: “Ada Byron approved claim 3”. */
  readonly words: string;
  /** What a form says that is open on that claim, or null. */
  readonly meanwhile: string | null;
};

/**
 * What happened between two indexes of the log, the second one excluded, as far as its reader may see it. Null changes: it
 * was more than is told one by one, so that all that is shown has to be read again.
 */
export type Changes = { readonly from: number; readonly to: number; readonly changes: readonly Change[] | null };

/** What the server says to a browser. `beat` says up to where the log has been told, and that there is still a connection. */
export type LiveMessage =
  | { readonly kind: "changes"; readonly told: Changes }
  | { readonly kind: "here"; readonly here: Here }
  | { readonly kind: "beat"; readonly at: number }
  /** The session or the role is another one. */
  | { readonly kind: "end" };

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

/**
 * Pages that show nothing which others change, where somebody writes what takes no part in it, or decides on many things by
 * one key: none of them is to come in between.
 */
const still =
  /^\/(?:account|queue\/ticks|articles\/import|sign-in|set-password)(?:\/|$)|\/(?:edit|versions\/new|annotations)$/;

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

/**
 * Whether a page may show something else after a change: one of an article after what is done to it, or to no article at all,
 * such as a source; every other page after anything.
 */
export function concerns(path: string, { article }: Pick<Change, "article">): boolean {
  if (still.test(path)) return false;
  const shown = articleOfPath(path);
  return shown === null || article === null || article === shown;
}
