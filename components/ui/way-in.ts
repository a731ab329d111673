let isIn = false;
let wentBackAt = Number.NEGATIVE_INFINITY;

/** How long after going back or forward a page may still be on its way, in milliseconds. */
const ON_ITS_WAY = 3_000;

/** Watches how pages are come to; begun once a page, ended by what it gives. */
export function watchWayIn(): () => void {
  const note = () => {
    wentBackAt = performance.now();
  };
  window.addEventListener("popstate", note);
  const timer = setTimeout(() => {
    isIn = true;
  });
  return () => {
    window.removeEventListener("popstate", note);
    clearTimeout(timer);
  };
}

/** Whether a view that appears now was come to by a link or a button: neither by loading the page, nor by going back. */
export function cameByLink(): boolean {
  return isIn && performance.now() - wentBackAt > ON_ITS_WAY;
}
