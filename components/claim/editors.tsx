"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useHotkeys } from "@/components/ui/use-hotkeys";

type Editors = {
  readonly open: string | null;
  /** What the form was opened with, such as the rating whose key was pressed; "" for nothing. */
  readonly given: string;
  readonly show: (name: string | null, given?: string) => void;
  /** Closes the form of that name; another one that was opened meanwhile stays open. */
  readonly close: (name: string) => void;
};

const Context = createContext<Editors>({ open: null, given: "", show: () => {}, close: () => {} });

type ProviderProps = {
  /** The id of what gets the focus when the button that opened a form is gone with it. */
  readonly focusAfter?: string;
  readonly children: ReactNode;
};

/** Keeps which one of a claim's forms is open, so that there is never more than one; gives the focus back on closing. */
export function EditorsProvider({ focusAfter = "claim-heading", children }: ProviderProps) {
  const [{ open, given }, setOpen] = useState<{ open: string | null; given: string }>({ open: null, given: "" });
  const last = useRef<string | null>(null);
  const show = useCallback(
    (name: string | null, givenNow = "") => {
      setOpen({ open: name, given: givenNow });
      // The button that opened the form has been rendered anew by then, so it is found by its name.
      if (name === null) requestAnimationFrame(() => focusFirst(`open-${last.current}`, focusAfter));
      last.current = name;
    },
    [focusAfter],
  );
  const close = useCallback((name: string) => last.current === name && show(null), [show]);
  const value = useMemo(() => ({ open, given, show, close }), [open, given, show, close]);
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
