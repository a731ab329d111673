/** What an element says of the blocks in it. */
export type HtmlRole =
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "quote" }
  | { readonly kind: "list"; readonly ordered: boolean }
  | { readonly kind: "item" }
  /** An item that names its own depth, as word processors write them. */
  | { readonly kind: "lone-item"; readonly level: number; readonly ordered: boolean }
  | { readonly kind: "note" };

/** What an element says of the blocks in it; null when nothing. Knows the classes that Word puts on the clipboard. */
export function roleOf(element: Element): HtmlRole | null {
  const name = element.localName;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) return { kind: "heading", level: Number(heading) };
  if (element.getAttribute("role") === "heading") {
    const level = Number(element.getAttribute("aria-level") ?? 2);
    return { kind: "heading", level: Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 2 };
  }
  if (name === "blockquote") return { kind: "quote" };
  if (name === "ul" || name === "dir") return { kind: "list", ordered: false };
  if (name === "ol") return { kind: "list", ordered: true };
  if (name === "li") {
    return /^(?:footnote|endnote|fn|cite_note)[-:_]?\d/.test(element.id) ? { kind: "note" } : { kind: "item" };
  }
  return name === "p" || name === "div" ? wordRole(element) : null;
}

function wordRole(element: Element): HtmlRole | null {
  const classes = element.getAttribute("class") ?? "";
  if (!classes.includes("Mso")) return null;
  if (/\bMsoTitle/.test(classes)) return { kind: "heading", level: 1 };
  if (/\bMso(?:Intense)?Quote/.test(classes)) return { kind: "quote" };
  const list = /mso-list:([^;]*)/i.exec(element.getAttribute("style") ?? "")?.[1] ?? "";
  const level = /\slevel(\d)/i.exec(list)?.[1];
  if (!level) return null;
  // The marker is written out before the words, and left out with what its style says is to be ignored.
  const marker = element.querySelector('[style*="gnore"]')?.textContent ?? "";
  return { kind: "lone-item", level: Math.min(6, Math.max(1, Number(level))), ordered: /[0-9a-z][.)]/i.test(marker) };
}
