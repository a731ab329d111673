"use client";

const NAME = "galley-opened";
const MOST = 8;

/** What can be opened again: an article, a claim of it, a source. */
const again = /^\/(?:articles\/[^/]+(?:\/claims\/\d+)?|sources\/[0-9a-f-]{36})$/;

/** The addresses that this person opened in this browser, the last one first. Addresses alone: what stands there is asked for. */
export function openedBefore(personId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${NAME}-${personId}`) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** An address as it is written, without its percent signs; as it came where it holds others. */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Remembers an address, if it is one of those that are opened again. A browser that keeps nothing forgets it. */
export function rememberOpened(personId: string, path: string): void {
  const address = readable(path);
  if (!again.test(address) || address === "/articles/import") return;
  const others = openedBefore(personId).filter((each) => each !== address);
  try {
    localStorage.setItem(`${NAME}-${personId}`, JSON.stringify([address, ...others].slice(0, MOST)));
  } catch {}
}
