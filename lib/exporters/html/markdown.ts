import type { Nodes, Parents } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parseUrl } from "@/lib/domain/parse-url";
import { checkMarkdown, rationaleMarkdown } from "@/lib/domain/text/markdown-limits";
import { treeDirection } from "@/lib/domain/text/tree-direction";
import { bdi, type Html, html } from "./markup";

/**
 * Markdown as people write it in a rationale, in the same dialect as on the screens (CommonMark). Every element is made
 * here from the syntax tree: raw HTML shows as the text that it is, pictures become their description, so that a report
 * loads nothing, and only http(s) addresses become links. Headings become bold lines, so that the report keeps its own
 * outline. Each paragraph, item and quotation has its own direction, and so has code within a line. What is too intricate to
 * parse stays as it was typed.
 */
export function markdownHtml(markdown: string): Html {
  if (!checkMarkdown(markdown, rationaleMarkdown).ok) return html`<p class="typed" dir="auto">${markdown}</p>`;
  return inside(fromMarkdown(markdown));
}

function inside(node: Parents): Html {
  return html`${node.children.map(element)}`;
}

function element(node: Nodes): Html {
  switch (node.type) {
    case "paragraph":
      return html`<p dir="auto">${inside(node)}</p>`;
    case "heading":
      return html`<p dir="auto"><strong>${inside(node)}</strong></p>`;
    case "blockquote":
      return html`<blockquote dir="${directionIn(node)}">${inside(node)}</blockquote>`;
    case "list":
      return node.ordered
        ? html`<ol start="${node.start ?? 1}" dir="${directionIn(node)}">${inside(node)}</ol>`
        : html`<ul dir="${directionIn(node)}">${inside(node)}</ul>`;
    case "listItem":
      return html`<li dir="${directionIn(node)}">${inside(node)}</li>`;
    case "thematicBreak":
      return html`<hr>`;
    case "code":
      return html`<pre dir="auto"><code>${node.value}</code></pre>`;
    case "inlineCode":
      return html`<code dir="auto">${node.value}</code>`;
    case "emphasis":
      return html`<em>${inside(node)}</em>`;
    case "strong":
      return html`<strong>${inside(node)}</strong>`;
    case "break":
      return html`<br>`;
    case "link":
      return linkHtml(node.url, inside(node));
    case "image":
    case "imageReference":
      return html`${node.alt ?? ""}`;
    case "definition":
      return html`<p dir="auto">[${node.label ?? node.identifier}]: ${bdi(node.url)}</p>`;
    default:
      return "children" in node ? inside(node) : "value" in node ? html`${node.value}` : html``;
  }
}

/** The side on which a list has its bullets, and a quotation its line. */
function directionIn(node: Parents): string {
  return treeDirection(node) ?? "auto";
}

/** A link that leads to a web page; anything else stays words, with the address beside them to be read. */
export function linkHtml(address: string, words: Html | string): Html {
  if (!/^https?:\/\//i.test(address) || !parseUrl(address)) return html`${words} (${bdi(address)})`;
  return html`<a href="${address}" rel="noopener noreferrer nofollow">${words}</a>`;
}
