"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * Calls something at once, or, while a mouse button or finger is down, only when it is up again: what closes when the
 * focus goes must not move the page from under the click that took the focus.
 */
export function useAfterPress() {
  const isPressed = useRef(false);
  useEffect(() => {
    const note = ({ type }: PointerEvent) => {
      isPressed.current = type === "pointerdown";
    };
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const)
      window.addEventListener(type, note, true);
    return () => {
      for (const type of ["pointerdown", "pointerup", "pointercancel"] as const)
        window.removeEventListener(type, note, true);
    };
  }, []);
  return useCallback((work: () => void) => {
    if (!isPressed.current) return work();
    // The click comes right behind the release, in the same turn.
    window.addEventListener("pointerup", () => setTimeout(work), { once: true });
  }, []);
}
