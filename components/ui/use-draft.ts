"use client";

import { useCallback, useEffect, useRef, useState } from "react";

const PREFIX = "galley-draft:";

/**
 * The values of a form, kept in this browser as they are typed, so that neither a refusal, a reload, a lost connection
 * nor an ended session loses them. `name` says whose and what (person, claim, form); `initial` is what is stored on the
 * server now. `discard` forgets the draft: call it once the server has accepted it. `withheld` says which fields of these
 * values must not be kept where the next person at this desk could read them; they live as long as the form. It must not
 * change between renderings.
 */
export function useDraft<V extends Record<string, string>>(
  name: string,
  initial: V,
  withheld: (values: V) => readonly (keyof V)[] = keepAll,
) {
  const [values, setValues] = useState(initial);
  const [restored, setRestored] = useState(false);
  const start = useRef(initial);
  const latest = useRef(initial);

  // Reading only after mounting keeps the server's and the browser's first rendering the same.
  useEffect(() => {
    const kept = readDraft<V>(name);
    if (!kept || Object.keys(kept).every((field) => kept[field] === start.current[field])) return;
    latest.current = { ...start.current, ...kept };
    setValues(latest.current);
    setRestored(true);
  }, [name]);

  const set = useCallback(
    (field: keyof V, value: string) => {
      latest.current = { ...latest.current, [field]: value };
      // At once and not while rendering: a page that is being left renders no more.
      const left = withheld(latest.current);
      const kept = Object.entries(latest.current).filter(([each]) => !left.includes(each));
      writeDraft(name, Object.fromEntries(kept));
      setValues(latest.current);
    },
    [name, withheld],
  );

  const discard = useCallback(() => {
    removeDraft(name);
    latest.current = start.current;
    setValues(start.current);
    setRestored(false);
  }, [name]);

  return { values, set, discard, restored };
}

const keepAll = () => [];

/** Whether something is kept under that name. */
export function hasDraft(name: string): boolean {
  return readDraft(name) !== null;
}

/** Forgets every draft in this browser; on signing out, since the next person may sit at the same desk. */
export function forgetDrafts(): void {
  withStore((store) => {
    for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key);
  });
}

function readDraft<V>(name: string): Partial<V> | null {
  return withStore((store) => JSON.parse(store.getItem(PREFIX + name) ?? "null"));
}

function writeDraft(name: string, values: Record<string, string>): void {
  withStore((store) => store.setItem(PREFIX + name, JSON.stringify(values)));
}

function removeDraft(name: string): void {
  withStore((store) => store.removeItem(PREFIX + name));
}

/** What `work` gives; null when it fails: a full, forbidden or garbled store must not stop anybody from working. */
function withStore<T>(work: (store: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}
