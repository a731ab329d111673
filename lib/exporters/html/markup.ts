import { closedIsolates } from "@/lib/domain/text/isolates";
import { signSize } from "@/lib/domain/verdict/signs";

/** HTML that is safe to put into a page. Made by {@link html} alone, so that nothing unescaped gets in. */
export class Html {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type Part = Html | string | number | null | false | readonly Part[];

/**
 * The one way to make HTML: a template in which every value is escaped, for element content and for quoted attribute
 * values alike, unless it is Html already. Lists are joined; null and false stand for nothing. Values must not stand in
 * unquoted attributes, in tag or attribute names, or inside script; {@link styleElement} is for style.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((markup, string, i) => markup + markupOf(parts[i - 1] ?? null) + string));
}

/** Text that somebody wrote, inside a line of ours: in its own direction, without reordering the line. */
export function bdi(text: string, className = ""): Html {
  return html`<bdi${className !== "" && html` class="${className}"`}>${closedIsolates(text)}</bdi>`;
}

/** A style element with a fixed sheet of our own, which needs no escaping but must not end the element. */
export function styleElement(sheet: string, nonce: string | null): Html {
  if (sheet.includes("</")) throw new TypeError("the sheet would end its element");
  return html`<style${nonce !== null && html` nonce="${nonce}"`}>${new Html(sheet)}</style>`;
}

/** A sign from lib/domain/verdict/signs.ts, in the colour of the text around it; the word beside it says what it means. */
export function drawing(inside: string): Html {
  const look = `viewBox="0 0 ${signSize} ${signSize}" fill="none" stroke="currentColor" stroke-width="1.5"`;
  return new Html(`<svg class="sign" aria-hidden="true" ${look} stroke-linecap="round">${inside}</svg>`);
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.toString();
  if (part === null || part === false) return "";
  if (typeof part === "object") return part.map(markupOf).join("");
  return escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
