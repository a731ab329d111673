import type { XmlElement } from "./docx-xml";

/**
 * The address that a link in an element leads to: a `w:hyperlink` by its relationship, or a simple field HYPERLINK; null for
 * what is no link, and for one that leads to a place in the document itself.
 */
export function linkOfElement({ name, attributes }: XmlElement, links: ReadonlyMap<string, string>): string | null {
  if (name === "w:fldSimple") return linkOfInstruction(attributes.get("w:instr") ?? "");
  if (name !== "w:hyperlink") return null;
  const address = links.get(attributes.get("r:id") ?? "");
  return address === undefined ? null : withPlace(address, attributes.get("w:anchor"));
}

/**
 * The address in a field's instruction (ECMA-376, part 1, section 17.16.5.25): `HYPERLINK "https://a.example/" \l "place"`.
 * Null for other fields, and for a place in the document itself.
 */
export function linkOfInstruction(instruction: string): string | null {
  const words = wordsOf(instruction);
  if (words[0]?.toUpperCase() !== "HYPERLINK") return null;
  let address: string | null = null;
  let place: string | undefined;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as string;
    if (word === "\\l") place = words[++i];
    else if (word === "\\o" || word === "\\t") i++;
    else if (!word.startsWith("\\")) address ??= word;
  }
  return address === null || address === "" ? null : withPlace(address, place);
}

function withPlace(address: string, place: string | undefined): string {
  return place && !address.includes("#") ? `${address}#${place}` : address;
}

/** The words of an instruction; one in quotation marks may hold spaces, and a backslash before another stands for itself. */
function wordsOf(instruction: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < instruction.length; ) {
    if (/\s/.test(instruction.charAt(at))) {
      at++;
      continue;
    }
    const isQuoted = instruction.charAt(at) === '"';
    let end = isQuoted ? instruction.indexOf('"', at + 1) : at;
    if (isQuoted && end < 0) end = instruction.length;
    while (!isQuoted && end < instruction.length && !/\s/.test(instruction.charAt(end))) end++;
    const word = instruction.slice(isQuoted ? at + 1 : at, end);
    words.push(isQuoted ? word.replaceAll("\\\\", "\\") : word);
    at = isQuoted ? end + 1 : end;
  }
  return words;
}
