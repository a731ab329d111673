/** A language's name in the interface's language; null where the tag is unknown ("und") or has no name. */
export function languageName(tag: string, locale: string): string | null {
  if (tag === "und") return null;
  try {
    return new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(tag) ?? tag;
  } catch {
    return null;
  }
}
