import type { Nodes, Parents, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type Html, html } from "./markup";

/**
 * Markdown as people write it in a rationale. Every element is made here from the syntax tree: raw HTML shows as the
 * text that it is, pictures become their description, so that a report loads nothing, and only http(s) and mail
 * addresses become links. Headings become bold lines, so that the report keeps its own outline.
 */
export function markdownHtml(markdown: string): Html {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return inside(tree);
}

function inside(node: Parents): Html {
  return html`${(node.children as RootContent[]).map(element)}`;
}

function element(node: Nodes): Html {
  switch (node.type) {
    case "paragraph":
      return html`<p dir="auto">${inside(node)}</p>`;
    case "heading":
      return html`<p dir="auto"><strong>${inside(node)}</strong></p>`;
    case "blockquote":
      return html`<blockquote dir="auto">${inside(node)}</blockquote>`;
    case "list":
      return node.ordered ? html`<ol start="${node.start ?? 1}">${inside(node)}</ol>` : html`<ul>${inside(node)}</ul>`;
    case "listItem":
      return html`<li dir="auto">${typeof node.checked === "boolean" && (node.checked ? "☑ " : "☐ ")}${inside(node)}</li>`;
    case "table":
      return tableHtml(node);
    case "thematicBreak":
      return html`<hr>`;
    case "code":
      return html`<pre><code>${node.value}</code></pre>`;
    case "inlineCode":
      return html`<code>${node.value}</code>`;
    case "emphasis":
      return html`<em>${inside(node)}</em>`;
    case "strong":
      return html`<strong>${inside(node)}</strong>`;
    case "delete":
      return html`<del>${inside(node)}</del>`;
    case "break":
      return html`<br>`;
    case "link":
      return linkHtml(node.url, inside(node));
    case "image":
    case "imageReference":
      return html`${node.alt ?? ""}`;
    case "text":
    case "html":
      return html`${node.value}`;
    case "definition":
      return html`<p dir="auto">[${node.label ?? node.identifier}]: ${node.url}</p>`;
    case "footnoteReference":
      return html`[${node.label ?? node.identifier}]`;
    case "footnoteDefinition":
      return html`<div>[${node.label ?? node.identifier}] ${inside(node)}</div>`;
    default:
      return "children" in node ? inside(node) : "value" in node ? html`${node.value}` : html``;
  }
}

/** A link whose address can only be gone to; anything else stays words, with the address beside them to be read. */
export function linkHtml(address: string, words: Html | string): Html {
  if (!/^(https?|mailto):/i.test(address)) return html`${words} (${address})`;
  return html`<a href="${address}" rel="noopener noreferrer nofollow">${words}</a>`;
}

function tableHtml({ children: [head, ...rows] }: Table): Html {
  const cells = (row: Table["children"][number], isHead: boolean) =>
    row.children.map((cell) =>
      isHead ? html`<th scope="col" dir="auto">${inside(cell)}</th>` : html`<td dir="auto">${inside(cell)}</td>`,
    );
  return html`<table><thead>${head !== undefined && html`<tr>${cells(head, true)}</tr>`}</thead><tbody>${rows.map((row) => html`<tr>${cells(row, false)}</tr>`)}</tbody></table>`;
}
