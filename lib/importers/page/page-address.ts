import { parseSourceAddress } from "@/lib/domain/evidence/source-address";

/**
 * The address that a page gives as its own: `<link rel="canonical">`, then what else it says, then where it was fetched
 * from. Absolute http(s), cleaned as sources' addresses are; undefined when there is none.
 */
export function pageAddress(
  document: Document,
  told: readonly (string | undefined)[],
  fetchedFrom: string | null,
): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute("href");
  const base = absolute(document.querySelector("base[href]")?.getAttribute("href"), fetchedFrom) ?? fetchedFrom;
  for (const written of [canonical, ...told, fetchedFrom]) {
    const address = absolute(written, base);
    const parsed = address && /^https?:/.test(address) ? parseSourceAddress(address) : undefined;
    if (parsed?.ok) return parsed.value.address;
  }
  return undefined;
}

function absolute(written: string | null | undefined, base: string | null): string | undefined {
  const text = written?.trim();
  if (!text) return undefined;
  try {
    return new URL(text, base ?? undefined).href;
  } catch {
    return undefined;
  }
}
