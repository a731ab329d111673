import type { Nodes, Parents } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { firstStrongDirection } from "@/lib/domain/text/direction";
import { checkMarkdown, rationaleMarkdown } from "@/lib/domain/text/markdown-limits";
import { code, isWebAddress } from "./inline";
import type { Inline, PaperNode } from "./paper";
import { written } from "./written";

/**
 * Markdown as people write it in a rationale, as blocks of the page; the same dialect and the same rules as in the web
 * page's markdown.ts: raw HTML is the text that it is, pictures are their description, headings are bold lines. What is
 * too intricate to parse stays as it was typed.
 */
export function markdownBlocks(markdown: string): PaperNode[] {
  if (!checkMarkdown(markdown, rationaleMarkdown).ok) return [paragraph(written(markdown), markdown)];
  return fromMarkdown(markdown).children.flatMap(block);
}

function paragraph(of: Inline, text: string): PaperNode {
  return { k: "p", of, tone: "plain", lang: null, dir: firstStrongDirection(text) };
}

function block(node: Nodes): PaperNode[] {
  switch (node.type) {
    case "paragraph":
      return [paragraph(inside(node), textOf(node))];
    case "heading":
      return [paragraph({ k: "strong", of: inside(node) }, textOf(node))];
    case "blockquote":
      return [{ k: "group", of: node.children.flatMap(block), dir: firstStrongDirection(textOf(node)) }];
    case "list":
      return [
        {
          ...{ k: "list", ordered: node.ordered ?? false, start: node.start ?? 1 },
          ...{ lang: null, dir: firstStrongDirection(textOf(node)) },
          items: node.children.map(({ children }) => children.flatMap(block)),
        },
      ];
    case "thematicBreak":
      return [{ k: "rule" }];
    case "code":
      return [{ k: "code-block", of: written(node.value) }];
    case "definition":
      return [paragraph(written(`[${node.label ?? node.identifier}]: ${node.url}`), node.url)];
    case "html":
      return [paragraph(written(node.value), node.value)];
    default:
      return [paragraph(inline(node), textOf(node))];
  }
}

function inside(node: Parents): Inline {
  return node.children.map(inline);
}

function inline(node: Nodes): Inline {
  switch (node.type) {
    case "text":
    case "html":
      return written(node.value);
    case "inlineCode":
      return code(node.value);
    case "emphasis":
      return { k: "emph", of: inside(node) };
    case "strong":
      return { k: "strong", of: inside(node) };
    case "break":
      return written("\n");
    case "link":
      return linked(node.url, inside(node), textOf(node));
    case "image":
    case "imageReference":
      return written(node.alt ?? "");
    default:
      return "children" in node ? inside(node) : "";
  }
}

/** On paper a link's address is read, not followed, so it stands beside words that are not the address themselves. */
function linked(address: string, of: Inline, text: string): Inline {
  const said = text.trim() === address ? of : [of, " (", written(address), ")"];
  return isWebAddress(address) ? { k: "link", address, of: said } : said;
}
