import { readZip } from "./read-zip";

/** What a spreadsheet reads of a cell's text: entities, then the signs of ST_Xstring. */
export function shownText(xml: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return xml
    .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? "")
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A workbook's parts as text, and the words of its cells. */
export async function readWorkbook(bytes: Uint8Array) {
  const files = await readZip(bytes);
  const part = (name: string) => files.get(name)?.toString("utf8") ?? "";
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = ""]) =>
    shownText(text),
  );
  const sheets = [...files.keys()].filter((name) => name.startsWith("xl/worksheets/sheet")).map(part);
  return { files, workbook: part("xl/workbook.xml"), strings, sheets };
}
