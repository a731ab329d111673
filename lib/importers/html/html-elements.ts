import { isBesideWords, isReference, isStruck } from "./html-marks";

const named = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that stand on lines of their own; all others are part of a line. */
export const blockElements = named(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead tr caption ul",
);

/** Elements that never show words of the article: what runs, what is embedded, what is filled in, what leads elsewhere. */
const neverWords = named(
  "script style noscript template title head meta link base svg canvas audio video object embed iframe frame frameset map applet nav button select datalist option input textarea progress meter label legend dialog rt rp rtc annotation annotation-xml menu search amp-ad amp-analytics amp-consent",
);

const apartRoles = named(
  "navigation banner contentinfo complementary search dialog alertdialog alert status menu menubar toolbar tablist button form tooltip doc-noteref doc-backlink",
);

/** Says which elements stay out of a text, with all in them. */
export type LeavesOut = (element: Element) => boolean;

const unseenClass =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader-only|assistive-text|u-hidden|is-hidden)(?:\s|$)/;

/** Whether an element and all in it stay out of the text, in a page and in a pasted piece alike. */
export function isLeftOut(element: Element): boolean {
  const name = element.localName;
  if (neverWords.has(name) || apartRoles.has(element.getAttribute("role") ?? "")) return true;
  // A quote's own footer says who spoke; any other is about the page.
  if (name === "aside" || (name === "footer" && element.closest("blockquote") === null)) return true;
  return isHidden(element) || isStruck(element) || isReference(element) || isBesideWords(element);
}

/** Elements that a browser shows no words of. */
const neverShown = named(
  "script style noscript template title head meta link base svg canvas audio video object embed iframe frame frameset map applet datalist input textarea progress meter rp annotation annotation-xml",
);

/** Whether an element and all in it show no words, as far as the page's own markup says so. */
export function isUnseen(element: Element): boolean {
  const isClosed = element.localName === "dialog" && !element.hasAttribute("open");
  return neverShown.has(element.localName) || isClosed || isHiddenFromAll(element) || isStruck(element);
}

function isHidden(element: Element): boolean {
  // A caption is hidden from screen readers where it repeats the picture's own words; it is there to be seen.
  const hiddenFromSome = element.getAttribute("aria-hidden") === "true" && element.localName !== "figcaption";
  return hiddenFromSome || isHiddenFromAll(element);
}

/** In a style without white space. */
const hidingStyles = ["display:none", "visibility:hidden", "mso-list:ignore"];

function isHiddenFromAll(element: Element): boolean {
  const style = element.getAttribute("style");
  return (
    element.hasAttribute("hidden") ||
    (style !== null && hidingStyles.some((hiding) => style.toLowerCase().replace(/\s+/g, "").includes(hiding))) ||
    unseenClass.test(element.getAttribute("class") ?? "")
  );
}
