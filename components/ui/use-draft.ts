"use client";

import { useCallback, useEffect, useRef, useState } from "react";

const PREFIX = "galley-draft:";

/**
 * The values of a form, kept in this browser as they are typed, so that neither a refusal, a reload, a lost connection
 * nor an ended session loses them. `name` says whose and what (person, claim, form); `initial` is what is stored on the
 * server now. `discard` forgets the draft: call it once the server has accepted it.
 */
export function useDraft<V extends Record<string, string>>(name: string, initial: V) {
  const [values, setValues] = useState(initial);
  const [restored, setRestored] = useState(false);
  const start = useRef(initial);

  // Reading only after mounting keeps the server's and the browser's first rendering the same.
  useEffect(() => {
    const kept = readDraft<V>(name);
    if (!kept || Object.keys(start.current).every((field) => kept[field] === start.current[field])) return;
    setValues({ ...start.current, ...kept });
    setRestored(true);
  }, [name]);

  const set = useCallback(
    (field: keyof V, value: string) => {
      setValues((current) => {
        const next = { ...current, [field]: value };
        writeDraft(name, next);
        return next;
      });
    },
    [name],
  );

  const discard = useCallback(() => {
    localStorage.removeItem(PREFIX + name);
    setValues(start.current);
    setRestored(false);
  }, [name]);

  return { values, set, discard, restored };
}

/** Forgets every draft in this browser; on signing out, since the next person may sit at the same desk. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

function readDraft<V>(name: string): Partial<V> | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

function writeDraft(name: string, values: Record<string, string>): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(values));
  } catch {
    // A full or forbidden store must not stop anybody from typing.
  }
}
