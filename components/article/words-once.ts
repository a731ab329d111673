// The words of an article are made by a server component and put by a client component, so React would send them twice: as the
// page's HTML, and once more among what it hydrates that from, which needs none of them, since nothing in them is React's. So the
// server component leaves them here, in the process, and the same request's rendering to HTML takes them.

type Left = { readonly html: string; readonly at: number };

/** After how long what nobody took is forgotten, as of a request that was given up, in milliseconds. */
const FORGOTTEN_MS = 60_000;

// The two renderings have a copy of this module each, so what they share hangs on the process.
const hall = globalThis as unknown as { galleyWords?: Map<string, Left> };

/** Leaves an article's HTML for this request's page; gives the key by which it is taken. */
export function leaveWords(html: string): string {
  hall.galleyWords ??= new Map();
  const at = performance.now();
  for (const [key, left] of hall.galleyWords) {
    if (at - left.at < FORGOTTEN_MS) break;
    hall.galleyWords.delete(key);
  }
  const key = crypto.randomUUID();
  hall.galleyWords.set(key, { html, at });
  return key;
}

/** What was left under a key, once; null in a browser, where it stands in the page. */
export function takeWords(key: string): string | null {
  const left = hall.galleyWords?.get(key);
  hall.galleyWords?.delete(key);
  return left?.html ?? null;
}
