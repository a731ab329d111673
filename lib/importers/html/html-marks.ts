/** Whether an element raises its words above the line, or lowers them; null for neither. */
export function heightOf(element: Element): "raised" | "lowered" | null {
  const name = element.localName;
  if (name === "sup") return "raised";
  if (name === "sub") return "lowered";
  const style = element.getAttribute("style");
  const said = style === null ? null : raisedByStyle(style);
  if (said) return said;
  const classes = element.getAttribute("class") ?? "";
  if (/(?:^|\s)superscript(?:\s|$)/i.test(classes)) return "raised";
  return /(?:^|\s)subscript(?:\s|$)/i.test(classes) ? "lowered" : null;
}

function raisedByStyle(style: string): "raised" | "lowered" | null {
  const aligned = styleValue(style, "vertical-align");
  if (aligned === "super" || aligned === "sub") return aligned === "super" ? "raised" : "lowered";
  const points = Number.parseFloat(styleValue(style, "mso-text-raise") ?? "0");
  return points === 0 || Number.isNaN(points) ? null : points > 0 ? "raised" : "lowered";
}

/** The value of a property in a style attribute, in small letters; undefined for none. */
function styleValue(style: string, name: string): string | undefined {
  for (const declaration of style.toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    if (colon >= 0 && declaration.slice(0, colon).trim() === name) return declaration.slice(colon + 1).trim();
  }
  return undefined;
}

const struckElements = new Set(["del", "s", "strike"]);

/** Whether a line is drawn through an element's words, which takes them back. */
export function isStruck(element: Element): boolean {
  if (struckElements.has(element.localName)) return true;
  const style = element.getAttribute("style");
  const lines =
    style === null ? "" : `${styleValue(style, "text-decoration")} ${styleValue(style, "text-decoration-line")}`;
  if (lines.includes("line-through")) return true;
  return /(?:^|\s)(?:line-through|strikethrough|strike-through)(?:\s|$)/i.test(element.getAttribute("class") ?? "");
}

/** The sign of a note: a number, a letter or a mark, in brackets or not; without white space around it. */
const noteSign = /^[[(]?(?:(?:note |nb )?\p{N}{1,3}|\p{L}|[ivx]{1,5}|[*†‡§¶#]{1,3})[\])]?$/iu;
const wayBack = /^\s*(?:[↩↑⤴^]\ufe0e?\ufe0f?){1,4}\s*$/u;

/** The sign that leads to a note, and the arrow that leads back. */
export function isReference(element: Element): boolean {
  const name = element.localName;
  if (name === "sup") return isRaisedReference(element);
  if (name !== "a") return false;
  const leadsTo = element.getAttribute("href") ?? "";
  if (/(?:^|\s)footnote-(?:ref|back|backref)(?:\s|$)/.test(element.getAttribute("class") ?? "")) return true;
  if (/^#(?:footnote|endnote|fn|cite_note|cite_ref|_ftn|_edn|sdfootnote|sdendnote|cmnt)/i.test(leadsTo)) return true;
  if (!leadsTo.includes("#")) return false;
  const words = (element.textContent ?? "").slice(0, 20);
  if (leadsTo.startsWith("#") && (wayBack.test(words) || /^\s*\[\p{N}{1,3}\]\s*$/u.test(words))) return true;
  return noteSign.test(words.trim()) && (element.closest("sup") !== null || element.querySelector("sup") !== null);
}

function isRaisedReference(element: Element): boolean {
  if (/(?:^|\s)(?:reference|footnote|footnote-ref|footnote-reference|noteref|fn)(?:\s|$)/.test(element.className)) {
    return true;
  }
  return (
    noteSign.test((element.textContent ?? "").slice(0, 20).trim()) && element.querySelector('a[href*="#"]') !== null
  );
}

/** What word processors put on the clipboard beside the words: comments, headers and footers, hidden text. */
export function isBesideWords(element: Element): boolean {
  const style = element.getAttribute("style");
  if (style !== null && /^(?:comment|header|footer)/.test(styleValue(style, "mso-element") ?? "")) return true;
  if (style !== null && styleValue(style, "mso-hide") === "all") return true;
  const classes = element.getAttribute("class") ?? "";
  if (/(?:^|\s)(?:MsoCommentReference|MsoCommentText|msocom(?:anchor|txt|off))(?:\s|$)/i.test(classes)) return true;
  // A comment of Google Docs is a box at the end that begins with the way back to its place.
  return element.localName === "div" && isWayBackToComment(element.firstElementChild);
}

function isWayBackToComment(first: Element | null): boolean {
  const link = first?.localName === "a" ? first : first?.firstElementChild;
  return link?.localName === "a" && /^#cmnt_ref/.test(link.getAttribute("href") ?? "");
}
