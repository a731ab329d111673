"use client";

import { useEffect, useRef } from "react";
import { oneLetterKeys } from "./one-letter-keys";

/**
 * What keys do, by `KeyboardEvent.key`; letters in lower case, with "Shift+" and "Alt+" before them where they count. A
 * letter with Shift does what the letter does, unless it has something of its own to do.
 */
export type Hotkeys = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/** How long keys wait at most for a field that does not come, in milliseconds. */
const WAIT_MS = 3000;
let waitsUntil = 0;

/**
 * Keys of one letter rest until something gets the focus: a field is on its way to it, and whoever types on already means that
 * field, and no command.
 */
export function waitForField(): void {
  waitsUntil = Date.now() + WAIT_MS;
  document.addEventListener("focusin", () => (waitsUntil = 0), { once: true });
}

/**
 * Listens for single keys on the whole page. They rest while somebody types, chooses in a list, or is in a dialog, and
 * never take a key that the browser or a screen reader uses with Control or Meta. Keys of one letter rest too where they
 * are switched off (WCAG 2.1.4); arrows, Escape and keys with Alt go on.
 */
export function useHotkeys(hotkeys: Hotkeys): void {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing || isTyping(event.target))
        return;
      // Enter on a button or a link is that control's.
      if (event.key === "Enter" && event.target instanceof Element && event.target.closest("a, button, summary"))
        return;
      if (event.key.length === 1 && !event.altKey && (!oneLetterKeys() || Date.now() < waitsUntil)) return;
      const action = actionOf(latest.current, event);
      if (!action || (event.repeat && !steps.has(event.key))) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Keys that may be held down to go on; all others act once a press. */
const steps = new Set(["j", "k", "n", "p", "ArrowLeft", "ArrowRight"]);

function actionOf(hotkeys: Hotkeys, { key, shiftKey, altKey }: KeyboardEvent): Hotkeys[string] {
  const alt = altKey ? "Alt+" : "";
  if (key.length > 1) return hotkeys[`${alt}${shiftKey ? "Shift+" : ""}${key}`];
  // Other shifted characters are characters of their own.
  const letter = key.toLowerCase();
  return (shiftKey ? hotkeys[`${alt}Shift+${letter}`] : undefined) ?? hotkeys[`${alt}${letter}`];
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input:not([type=checkbox]), textarea, select, dialog, [role=listbox]") !== null
  );
}
