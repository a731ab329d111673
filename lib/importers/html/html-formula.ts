import { fraction, grouped, indexed, lowered, power, raised } from "@/lib/domain/text/raised";

/** What is said of a formula for machines, and never shown. */
const notShown = new Set(["annotation", "annotation-xml", "mphantom", "none", "mprescripts"]);

/** A formula in MathML as it is read in a line: x², (a + b)/2, √(2). The document's depth is bounded. */
export function formulaOf(element: Element): string {
  const elements = Array.from(element.children).filter(({ localName }) => !notShown.has(localName));
  if (elements.length === 0) return element.localName === "mspace" ? " " : (element.textContent ?? "").trim();
  const parts = elements.map(formulaOf);
  const [first = "", second = "", third = ""] = parts;
  switch (element.localName) {
    case "msup":
      return power(first, second);
    case "msub":
      return indexed(first, second);
    case "msubsup":
      return power(indexed(first, second), third);
    case "mover":
      return first + raised(second);
    case "munder":
      return first + lowered(second);
    case "munderover":
      return first + lowered(second) + raised(third);
    case "mfrac":
      return fraction(first, second);
    case "msqrt":
      return `√${grouped(parts.join(""))}`;
    case "mroot":
      return `${raised(second)}√${grouped(first)}`;
    case "mtr":
    case "mlabeledtr":
      return parts.join(" ");
    case "mtable":
      return parts.join("; ");
  }
  return parts.join("");
}
