import { childNamed, elementsIn, valOf, type XmlElement } from "./docx-xml";

/** Whether each level of each list of a document is numbered, by the list's number (ECMA-376, part 1, section 17.9). */
export class DocxNumbering {
  private readonly formats = new Map<string, ReadonlyMap<string, string>>();

  constructor(part: XmlElement | undefined) {
    const abstract = new Map<string, ReadonlyMap<string, string>>();
    for (const element of elementsIn(part)) {
      if (element.name === "w:abstractNum") {
        abstract.set(element.attributes.get("w:abstractNumId") ?? "", formatsIn(elementsIn(element)));
      } else if (element.name === "w:num") {
        const own = elementsIn(element).filter(({ name }) => name === "w:lvlOverride");
        const shared = abstract.get(valOf(childNamed(element, "w:abstractNumId")) ?? "");
        const changed = formatsIn(own.flatMap(elementsIn));
        this.formats.set(element.attributes.get("w:numId") ?? "", new Map([...(shared ?? []), ...changed]));
      }
    }
  }

  /** Whether a list's level counts; null for one that marks nothing, and for a list that there is not. */
  isOrdered(list: string, level: string): boolean | null {
    const format = this.formats.get(list)?.get(level);
    return format === undefined || format === "none" ? null : format !== "bullet";
  }
}

function formatsIn(levels: readonly XmlElement[]): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  for (const level of levels.filter(({ name }) => name === "w:lvl")) {
    formats.set(level.attributes.get("w:ilvl") ?? "", valOf(childNamed(level, "w:numFmt")) ?? "decimal");
  }
  return formats;
}
