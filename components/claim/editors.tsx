"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useHotkeys } from "@/components/ui/use-hotkeys";

type Editors = { readonly open: string | null; readonly show: (name: string | null) => void };

const Context = createContext<Editors>({ open: null, show: () => {} });

/** Keeps which one of a claim's forms is open, so that there is never more than one. */
export function EditorsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  const show = useCallback((name: string | null) => {
    if (name !== null) opener.current = document.activeElement;
    setOpen(name);
    // The focus goes back to where it came from, so that the keyboard does not start over.
    if (name === null && opener.current instanceof HTMLElement)
      setTimeout(() => (opener.current as HTMLElement).focus?.(), 0);
  }, []);
  const value = useMemo(() => ({ open, show }), [open, show]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Which form is open, and the way to open or close one. */
export function useEditors(): Editors {
  return useContext(Context);
}

/** Opens forms by their keys; a key without a form (undefined) does nothing. Escape closes. */
export function useEditorKeys(keys: Readonly<Record<string, string | undefined>>): void {
  const { open, show } = useEditors();
  const actions = Object.fromEntries(
    Object.entries(keys).map(([key, name]) => [key, name === undefined ? undefined : () => show(name)]),
  );
  const close = open === null ? undefined : () => show(null);
  useHotkeys({ ...actions, Escape: close });
}

/** Shows `form` while the form of that name is open, and `children` otherwise. */
export function Editor({ name, form, children }: { name: string; form: ReactNode; children?: ReactNode }) {
  const { open } = useEditors();
  return open === name ? form : children;
}
