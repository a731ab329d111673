/** After how long a link that was followed counts as lost, in milliseconds. */
const LOST_MS = 5_000;

let left = { from: "", at: Number.NEGATIVE_INFINITY };
const listeners = new Set<() => void>();

function leave(): void {
  left = { from: location.href, at: performance.now() };
  setTimeout(() => {
    for (const listener of listeners) listener();
  }, LOST_MS);
}

/** Calls `listener` once nobody can be on their way any more, until the function that it gives is called. */
export function whenLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isElsewhere({ origin, pathname, search }: URL | HTMLAnchorElement): boolean {
  return origin === location.origin && pathname + search !== location.pathname + location.search;
}

/** Notes that the program leads to an address of Galley. */
export function noteGoing(href: string): void {
  if (isElsewhere(new URL(href, location.href))) leave();
}

/** Notes that a link was clicked, if it leads to another address of Galley in this window. */
export function noteFollowed(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (isElsewhere(link) && (link.target === "" || link.target === "_self")) leave();
}

/** Notes that a filter was changed, which leads to the address of what it leaves. */
export function noteFiltered({ target }: Event): void {
  if (target instanceof Element && target.closest("search")) leave();
}

/**
 * Whether a followed link, a key or a filter has not led anywhere yet: a change of page or address meanwhile can make Next
 * forget where to.
 */
export function isOnTheWay(): boolean {
  return left.from === location.href && performance.now() - left.at < LOST_MS;
}
