"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useHotkeys } from "@/components/ui/use-hotkeys";

type Editors = { readonly open: string | null; readonly show: (name: string | null) => void };

const Context = createContext<Editors>({ open: null, show: () => {} });

type ProviderProps = {
  /** The id of what gets the focus when the button that opened a form is gone with it. */
  readonly focusAfter?: string;
  readonly children: ReactNode;
};

/** Keeps which one of a claim's forms is open, so that there is never more than one; gives the focus back on closing. */
export function EditorsProvider({ focusAfter = "claim-heading", children }: ProviderProps) {
  const [open, setOpen] = useState<string | null>(null);
  const last = useRef<string | null>(null);
  const show = useCallback(
    (name: string | null) => {
      setOpen(name);
      // The button that opened the form has been rendered anew by then, so it is found by its name.
      if (name === null) requestAnimationFrame(() => focusFirst(`open-${last.current}`, focusAfter));
      last.current = name;
    },
    [focusAfter],
  );
  const value = useMemo(() => ({ open, show }), [open, show]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

function focusFirst(...ids: readonly string[]): void {
  const element = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
  element?.focus({ preventScroll: true });
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
