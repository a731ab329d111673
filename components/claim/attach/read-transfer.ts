import { type BroughtFault, broughtFault } from "@/lib/domain/evidence/check-brought";
import { readEvidenceLine } from "@/lib/domain/evidence/read-line";

/** What was pasted or dropped: a line, a file, or why it is neither. */
export type Transfer = { readonly line: string } | { readonly file: File } | { readonly fault: BroughtFault };

/** Markup longer than this, in UTF-16 code units, is not looked through for an address. */
const MOST_MARKUP = 200_000;

/** What a clipboard or a drop holds; null for nothing that could be evidence. A text goes before a picture of the same. */
export function readTransfer(data: DataTransfer): Transfer | null {
  const text = data.getData("text/plain") || firstAddress(data.getData("text/uri-list"));
  if (text.trim() !== "") return { line: withAddressOf(data.getData("text/html"), text) };
  const files = [...data.items].filter(({ kind }) => kind === "file");
  return files.length === 0 ? null : readFiles(files.map(fileOf));
}

/** One file, or why what was chosen is not one. */
export function readFiles(files: readonly { readonly file: File | null; readonly isFolder: boolean }[]): Transfer {
  const fault = broughtFault(files.map(({ file, isFolder }) => ({ size: file?.size ?? 0, isFolder })));
  const file = files[0]?.file;
  return fault === null && file ? { file } : { fault: fault ?? "empty" };
}

function fileOf(item: DataTransferItem) {
  return { file: item.getAsFile(), isFolder: item.webkitGetAsEntry()?.isDirectory ?? false };
}

function firstAddress(list: string): string {
  return list.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#")) ?? "";
}

/**
 * The text, with the address of the page that it was copied from where the markup tells: as what a quotation cites, or as a
 * link in a line of its own at the end. A link inside the copied words leads elsewhere.
 */
function withAddressOf(html: string, text: string): string {
  if (html === "" || html.length > MOST_MARKUP || readEvidenceLine(text).is === "address") return text;
  const page = new DOMParser().parseFromString(html, "text/html");
  const cited = page.querySelector("blockquote[cite], q[cite]")?.getAttribute("cite") ?? "";
  if (/^https?:/i.test(cited)) return `${text.trim()}\n${cited}`;
  const link = [...page.querySelectorAll("a[href]")].at(-1);
  const [address, name] = [link?.getAttribute("href") ?? "", link?.textContent?.trim() ?? ""];
  const lines = text.trim().split("\n");
  const stripped = lines
    .at(-1)
    ?.replace(/^[\s–—-]+/, "")
    .trim();
  if (!/^https?:/i.test(address) || name === "" || stripped !== name) return text;
  return `${lines.slice(0, -1).join("\n")}\n${address}`.trim();
}
