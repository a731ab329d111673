import { lowered, raised } from "@/lib/domain/text/raised";
import { blockElements, type LeavesOut } from "./html-elements";
import { formulaOf } from "./html-formula";
import { HtmlLines } from "./html-lines";
import { heightOf } from "./html-marks";

/** A row of a table as one line, with where its words stand. */
export type TableRow = { readonly text: string; readonly nodes: readonly Text[]; readonly element: Element };

const rowGroups = new Set(["thead", "tbody", "tfoot"]);
const LONG_CELL = 400;
const MANY_PARAGRAPHS = 3;

/**
 * Whether a table only arranges what stands in it: it says so, holds one cell, headings or further tables, or has
 * cells as long as paragraphs and none that heads a row or column.
 */
export function isLayoutTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute("role") ?? "")) return true;
  if (table.querySelector("table, h1, h2, h3, h4, h5, h6") !== null) return true;
  const cells = Array.from(table.querySelectorAll("td, th"));
  if (cells.length <= 1) return true;
  return table.querySelector("th") === null && cells.some(holdsParagraphs);
}

function holdsParagraphs(cell: Element): boolean {
  return cell.querySelectorAll("p").length >= MANY_PARAGRAPHS || (cell.textContent ?? "").trim().length > LONG_CELL;
}

/** The rows of a table of facts, its caption first; ` | ` between cells, and rows without words left out. */
export function rowsOf(table: Element, leavesOut: LeavesOut): TableRow[] {
  return childrenOf(table).flatMap((child): TableRow[] => {
    if (leavesOut(child)) return [];
    if (child.localName === "caption") return [rowOf(child, [child], leavesOut)];
    if (rowGroups.has(child.localName)) return rowsOf(child, leavesOut);
    if (child.localName !== "tr") return [];
    const cells = childrenOf(child).filter((cell) => /^t[dh]$/.test(cell.localName));
    const row = rowOf(child, cells, leavesOut);
    return row.nodes.some(({ data }) => data.trim() !== "") ? [row] : [];
  });
}

function rowOf(element: Element, cells: readonly Element[], leavesOut: LeavesOut): TableRow {
  const nodes: Text[] = [];
  const text = cells.map((cell) => cellText(cell, nodes, leavesOut)).join(" | ");
  return { text, nodes, element };
}

function cellText(cell: Element, nodes: Text[], leavesOut: LeavesOut): string {
  const lines = new HtmlLines();
  const gather = (parent: Element): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        nodes.push(node as Text);
        lines.add((node as Text).data);
      } else if (node.nodeType === 1 && !leavesOut(node as Element)) {
        const element = node as Element;
        const space = blockElements.has(element.localName) ? " " : "";
        if (element.localName === "br") lines.breakLine();
        lines.add(space);
        const height = heightOf(element);
        if (element.localName === "math") lines.add(formulaOf(element));
        else if (height === null) gather(element);
        else lines.addChanged(() => gather(element), height === "raised" ? raised : lowered);
        lines.add(space);
      }
    }
  };
  gather(cell);
  return lines.take().join("\n");
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.children);
}
