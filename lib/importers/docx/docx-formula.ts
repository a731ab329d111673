import { fraction, grouped, indexed, power, raised } from "@/lib/domain/text/raised";
import { childNamed, elementsIn, isOn, textIn, valOf, type XmlElement } from "./docx-xml";

/** A formula (OMML; ECMA-376, part 1, section 22.1) as it is read in a line: x², (a + b)/2, √2. */
export function docxFormula(element: XmlElement): string {
  const part = (name: string) => inside(childNamed(element, `m:${name}`));
  switch (element.name) {
    case "m:t":
    case "w:t":
      return textIn(element);
    case "m:f":
      return fraction(part("num"), part("den"));
    case "m:sSup":
      return power(part("e"), part("sup"));
    case "m:sSub":
      return indexed(part("e"), part("sub"));
    case "m:sSubSup":
      return power(indexed(part("e"), part("sub")), part("sup"));
    case "m:sPre":
      return power(indexed("", part("sub")), part("sup")) + part("e");
    case "m:rad":
      return `${raised(part("deg"))}√${grouped(part("e"))}`;
    case "m:d":
      return delimited(element);
    case "m:nary":
      return `${sign(element, "m:naryPr", "m:chr", "∫")}${power(indexed("", part("sub")), part("sup"))} ${part("e")}`;
    case "m:func":
      return `${part("fName")} ${part("e")}`;
    case "m:m":
      return rows(element, "m:mr");
    case "m:eqArr":
      return rows(element, "m:e");
    case "m:phant":
      return isOn(childNamed(childNamed(element, "m:phantPr"), "m:show")) === false ? "" : part("e");
    case "w:del":
    case "w:moveFrom":
    case "w:rPr":
      return "";
  }
  return element.name.endsWith("Pr") ? "" : inside(element);
}

function inside(element: XmlElement | undefined): string {
  return elementsIn(element).map(docxFormula).join("");
}

function delimited(element: XmlElement): string {
  const parts = elementsIn(element)
    .filter(({ name }) => name === "m:e")
    .map(inside);
  const [begin, between, end] = [
    sign(element, "m:dPr", "m:begChr", "("),
    sign(element, "m:dPr", "m:sepChr", "|"),
    sign(element, "m:dPr", "m:endChr", ")"),
  ];
  return begin + parts.join(between) + end;
}

function sign(element: XmlElement, properties: string, name: string, usual: string): string {
  const told = childNamed(childNamed(element, properties), name);
  return told ? (valOf(told) ?? "") : usual;
}

function rows(element: XmlElement, name: string): string {
  const found = elementsIn(element).filter((child) => child.name === name);
  const cells = (row: XmlElement) =>
    elementsIn(row)
      .map(docxFormula)
      .filter((words) => words !== "");
  return found.map((row) => cells(row).join(name === "m:mr" ? " " : "")).join("; ");
}
