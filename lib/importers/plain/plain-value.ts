import { collapsed } from "@/lib/importers/html/html-lines";
import { parseHtml } from "@/lib/importers/html/parse-html";

const LONGEST = 2_000;

/** Words in one line with their entities undone, as metadata often carries them; undefined when there are none. */
export function plainValue(written: string | null | undefined): string | undefined {
  let text = (written ?? "").slice(0, LONGEST);
  if (/&#?\w{1,20};/.test(text)) {
    const parsed = parseHtml(text.replaceAll("<", "&lt;"));
    if (parsed.ok) text = parsed.value.document.body.textContent ?? text;
  }
  return collapsed(text) || undefined;
}
