/**
 * An address as a URL, or null when it is none. In place of `URL.canParse`, which in Node 20 takes addresses with letters such
 * as “ö” for none once it has been called some thousand times (its fast path reads Latin-1 as UTF-8).
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
