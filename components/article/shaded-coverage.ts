const NAME = "galley-coverage";

/** Whether this browser shades sentences by their coverage; it does not until somebody switches that on. */
export function shadedCoverage(): boolean {
  try {
    return localStorage.getItem(NAME) === "on";
  } catch {
    return false;
  }
}

/** Keeps the switch for the next time, where the browser keeps anything. */
export function keepShadedCoverage(on: boolean): void {
  try {
    if (on) localStorage.setItem(NAME, "on");
    else localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing shades until the page is left.
  }
}
