import { trimmedEnds } from "@/lib/domain/text/trim-ends";

/** What one line means as evidence: an address, with what was quoted of its page, or words that stand for themselves. */
export type ReadLine =
  | { readonly is: "address"; readonly address: string; readonly quote: string | null }
  | { readonly is: "words"; readonly words: string };

/** Around words that somebody copied with their address. */
const wrapping = /[\s"“”„«»‘’'()[\]–—|-]/;

/**
 * Reads what somebody typed or pasted into the one field for evidence. A single word that is spelt like an address is one,
 * whatever its scheme, so that a wrong one is refused and not kept as words; among other words only an address that is
 * written out, at the beginning or at the end, and the words beside it are what was quoted of its page. So are the words of
 * a text fragment (`#:~:text=`, W3C Scroll to Text Fragment), which browsers put into a link to a selection.
 */
export function readEvidenceLine(typed: string): ReadLine {
  const line = typed.trim();
  const first = line.slice(0, firstSpace(line));
  const last = line.slice(lastSpace(line) + 1);
  if (first.length === line.length) return isAddress(line) ? addressed(line, "") : { is: "words", words: line };
  if (isWrittenOut(last)) return addressed(last, line.slice(0, line.length - last.length));
  if (isWrittenOut(first)) return addressed(first, line.slice(first.length));
  return { is: "words", words: line };
}

function firstSpace(line: string): number {
  const at = line.search(/\s/);
  return at < 0 ? line.length : at;
}

function lastSpace(line: string): number {
  for (let at = line.length - 1; at >= 0; at--) if (/\s/.test(line.charAt(at))) return at;
  return -1;
}

function addressed(address: string, beside: string): ReadLine {
  const quote = trimmedEnds(beside, wrapping) || fragmentQuote(address);
  return { is: "address", address, quote: quote || null };
}

function isWrittenOut(word: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(word);
}

/** Whether one word is spelt like an address: with a scheme, or as a host with a name of letters at its end. */
function isAddress(word: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\S/i.test(word) && !/^[^/:]+:\d/.test(word)) return true;
  const host = word.slice(0, word.search(/[/?#:]|$/));
  const labels = host.split(".");
  const top = labels.at(-1) ?? "";
  return labels.length > 1 && labels.every((label) => /^[\p{L}\p{M}\p{N}-]+$/u.test(label)) && isTopName(top);
}

function isTopName(label: string): boolean {
  return /^\p{L}[\p{L}\p{M}]+$/u.test(label) || label.startsWith("xn--");
}

/** The words of the first text directive of an address: `start`, or `start … end`; "" for none, or for broken escapes. */
function fragmentQuote(address: string): string {
  const at = address.indexOf("#");
  const directives = at < 0 ? -1 : address.indexOf(":~:", at);
  if (directives < 0) return "";
  const text = address
    .slice(directives + 3)
    .split("&")
    .find((each) => each.startsWith("text="));
  const parts = (text?.slice(5) ?? "").split(",").filter((part) => !part.endsWith("-") && !part.startsWith("-"));
  try {
    return parts.slice(0, 2).map(decodeURIComponent).join(" … ");
  } catch {
    return "";
  }
}
