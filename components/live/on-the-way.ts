/** After how long a link that was followed counts as lost, in milliseconds. */
export const LOST_MS = 5_000;

let left = { from: "", at: Number.NEGATIVE_INFINITY };

/** Notes that a link was clicked, if it leads to another address of Galley in this window. Gives whether it does. */
export function noteFollowed(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const { origin, pathname, search } = location;
  const leads = link.origin === origin && link.pathname + link.search !== pathname + search;
  if (!leads || (link.target !== "" && link.target !== "_self")) return false;
  left = { from: location.href, at: performance.now() };
  return true;
}

/** Notes that a filter was changed, which leads to the address of what it leaves. Gives whether one was. */
export function noteFiltered({ target }: Event): boolean {
  if (!(target instanceof Element) || !target.closest("search")) return false;
  left = { from: location.href, at: performance.now() };
  return true;
}

/**
 * Whether a followed link, or a filter, has not led anywhere yet: a change of page or address meanwhile can make Next
 * forget where to.
 */
export function isOnTheWay(): boolean {
  return left.from === location.href && performance.now() - left.at < LOST_MS;
}
