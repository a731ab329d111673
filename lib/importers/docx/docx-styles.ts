import { childNamed, elementsIn, isOn, valOf, type XmlElement } from "./docx-xml";

/** A style with those that it is based on, itself first. */
type Style = { readonly name: string; readonly properties: XmlElement; readonly basedOn: string | undefined };

/** No style is based on more, but for a circle of them. */
const LONGEST_CHAIN = 20;

/** Names of headings in the languages of programs that do not keep Word's English ones. */
const headingName =
  /^(?:heading|überschrift|berschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|başlık|επικεφαλίδα|címsor|عنوان|标题|標題|見出し|제목)\s?([1-9])$/;
const quoteNames = new Set(
  "quote|intense quote|block text|quotations|block quotation|block quote|zitat|citation|cita|цитата".split("|"),
);

/** What a paragraph is by its style. */
export type ParagraphKind =
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "title" | "quote" | "paragraph" }
  | { readonly kind: "list"; readonly ordered: boolean; readonly level: number };

/** A document's styles (ECMA-376, part 1, section 17.7). */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: XmlElement | undefined;
  private defaultParagraph: string | undefined;

  constructor(part: XmlElement | undefined) {
    this.defaults = childNamed(childNamed(childNamed(part, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    for (const properties of elementsIn(part).filter(({ name }) => name === "w:style")) {
      const id = properties.attributes.get("w:styleId") ?? "";
      const isDefault = /^(?:1|true|on)$/.test(properties.attributes.get("w:default") ?? "");
      if (isDefault && properties.attributes.get("w:type") === "paragraph") this.defaultParagraph = id;
      const name = (valOf(childNamed(properties, "w:name")) ?? id).trim().toLowerCase();
      this.styles.set(id, { name, properties, basedOn: valOf(childNamed(properties, "w:basedOn")) });
    }
  }

  /** What a paragraph of this style is: by the names in its chain, else by its outline level. */
  kindOf(id: string | undefined): ParagraphKind {
    const chain = this.chainOf(id);
    for (const { name, properties } of chain) {
      const level = headingName.exec(name)?.[1];
      if (level) return { kind: "heading", level: Math.min(6, Number(level)) };
      if (name === "title") return { kind: "title" };
      if (quoteNames.has(name)) return { kind: "quote" };
      const [, sort, depth] = /^list (bullet|number)(?: ([2-9]))?$/.exec(name) ?? [];
      if (sort) return { kind: "list", ordered: sort === "number", level: Math.min(6, Number(depth ?? 1)) };
      const outline = Number(valOf(childNamed(childNamed(properties, "w:pPr"), "w:outlineLvl")) ?? 9);
      if (outline < 9) return { kind: "heading", level: Math.min(6, outline + 1) };
    }
    return { kind: "paragraph" };
  }

  /** A property of paragraphs, as the style or one that it is based on has it. */
  ofParagraph(id: string | undefined, name: string): XmlElement | undefined {
    return this.inChain(id ?? this.defaultParagraph, "w:pPr", name);
  }

  /** A property of runs: the run's own, then its style's, then its paragraph's style's, then the document's. */
  ofRun(own: XmlElement | undefined, paragraphStyle: string | undefined, name: string): XmlElement | undefined {
    return (
      childNamed(own, name) ??
      this.inChain(valOf(childNamed(own, "w:rStyle")), "w:rPr", name) ??
      this.inChain(paragraphStyle ?? this.defaultParagraph, "w:rPr", name) ??
      childNamed(this.defaults, name)
    );
  }

  /** Whether a property of runs is on. */
  isOn(own: XmlElement | undefined, paragraphStyle: string | undefined, name: string): boolean {
    return isOn(this.ofRun(own, paragraphStyle, name)) ?? false;
  }

  private inChain(id: string | undefined, group: "w:pPr" | "w:rPr", name: string): XmlElement | undefined {
    for (const { properties } of this.chainOf(id)) {
      const found = childNamed(childNamed(properties, group), name);
      if (found) return found;
    }
    return undefined;
  }

  private chainOf(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN; ) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }
}
