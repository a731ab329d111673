import { articleOfPath, type Change } from "./change";

/**
 * How far a change reaches into a page that is open: not at all; into what the workbench is sent of it, and puts in its
 * place; also into what its panel shows, which is read anew; or so far that the whole page is.
 */
export type Reach = "nothing" | "news" | "panel" | "page";

/**
 * Pages that show nothing which others change, where somebody writes what takes no part in it, or decides on many things by
 * one key: none of them is to come in between.
 */
const still =
  /^\/(?:account|queue\/ticks|articles\/import|sign-in|set-password)(?:\/|$)|\/(?:edit|versions\/new|annotations)$/;

/** What the panel of the workbench shows, from the page's path after the article; null for pages outside of it. */
const panels = /^\/articles\/[^/]+(?:\/(claims|history|sign-off|line-by-line|conversation)(?:\/(\d{1,9}))?)?$/;

/** What people say beside an article and its claims; none of it is shown outside of the panel. */
const talk = new Set(["comment", "thread"]);

/** Kinds that change of an article nothing but what its workbench is sent: skips, sign-off, lead and deadline. */
const sent = new Set([
  ...["skip.made", "skip.lifted", "skip.taken-back"],
  ...["article.planned", "article.signed-off", "article.sign-off-withdrawn"],
]);

/** What no page of the workbench shows, though it is done to no article. */
const elsewhere =
  /^(?:report|audit-key|original)\.|^earlier-checks\.|^person\.(?:mail|link|password|first|added|activated)/;

/**
 * How far a change reaches into the page at a path: one of an article is reached by what is done to that, or to no article at
 * all, such as a source; every other page by anything. What the workbench has not been taught is read anew, and so is every page
 * of whoever was told of the change.
 */
export function reachOf(path: string, change: Pick<Change, "type" | "article" | "claim" | "isForReader">): Reach {
  const { type, article, claim, isForReader } = change;
  if (still.test(path)) return "nothing";
  // The count of what waits stands on every page.
  if (isForReader) return "page";
  const shown = articleOfPath(path);
  if (shown !== null && article !== null && article !== shown) return "nothing";
  const panel = shown === null ? null : panels.exec(path);
  if (!panel) return "page";
  if (article === null) return elsewhere.test(type) ? "nothing" : "page";
  const isTalk = talk.has(type.split(".", 1)[0] ?? "");
  if (claim === null && !isTalk && !sent.has(type)) return elsewhere.test(type) ? "nothing" : "page";
  const [, name, open] = panel;
  if (name === "claims") return claim !== null && String(claim) === open ? "panel" : "news";
  if (name === "conversation") return isTalk ? "panel" : "news";
  // What is told of a source is read anew there.
  if (name === "line-by-line") return /^(?:evidence|snapshot)\./.test(type) ? "panel" : "news";
  // They show what everything comes to, and what was done.
  if (name === "history" || name === "sign-off") return "panel";
  return "news";
}
