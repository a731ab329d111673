import { wordDiff } from "@/lib/domain/compare/word-diff";
import { type Html, html } from "./markup";

/** A correction as a redline: only the words that go are struck, and only those that come are underlined. */
export function redlineHtml(from: string, to: string): Html {
  const parts = wordDiff(from, to).map(({ kind, text }) => {
    const inner = text.trimEnd();
    const space = text.slice(inner.length);
    if (kind === "removed") return html`<del>${inner}</del>${space || " "}`;
    return kind === "added" ? html`<ins>${inner}</ins>${space}` : html`${text}`;
  });
  return html`${parts}`;
}
