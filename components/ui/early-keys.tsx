"use client";

import { useEffect } from "react";

/** What the page's first script gives: the keys that were pressed so far, once; from then on it hears none. */
type Early = {
  readonly take: () => readonly { readonly key: string; readonly shiftKey: boolean; readonly at: number }[];
};

/** How old a press may be that still does something, in milliseconds: nobody remembers what they wanted before that. */
const LASTING_MS = 3_000;

/**
 * Does what keys of one letter were to do that were pressed after the page stood there and before it could hear them. They
 * were kept by the script in early-keys-script.ts. Stands behind whatever listens.
 */
export function EarlyKeys() {
  useEffect(() => {
    // Whoever listens does so by an effect of the same moment.
    const timer = setTimeout(() => {
      const early = (window as unknown as { galleyEarlyKeys?: Early }).galleyEarlyKeys;
      for (const { key, shiftKey, at } of early?.take() ?? []) {
        if (performance.now() - at > LASTING_MS) continue;
        const press = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(press);
      }
    });
    return () => clearTimeout(timer);
  }, []);
  return null;
}
