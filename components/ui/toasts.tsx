"use client";

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

/** How long a message stays, in milliseconds; long enough to read it twice and to reach its button. */
const STAY_MS = 8_000;

export type ToastAction = { readonly label: string; readonly run: () => void };
type Toast = { readonly words: string; readonly tone: "good" | "refusal"; readonly action?: ToastAction };
type AnnounceFunction = (words: string, more?: { tone?: Toast["tone"]; action?: ToastAction }) => void;

const Announce = createContext<AnnounceFunction>(() => {});

/** Says at the edge, and to screen readers, what just happened where no form is left to say it beside. */
export function useAnnounce(): AnnounceFunction {
  return useContext(Announce);
}

/**
 * Holds the one message of the moment: a newer one takes its place. Its live region is there from the start, so that the
 * first message is heard too. It stands where neither a panel nor a bar of buttons is, and stays while it is pointed at.
 */
export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const letGo = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setToast(null), STAY_MS);
  }, []);
  const announce = useCallback<AnnounceFunction>(
    (words, { tone = "good", action } = {}) => {
      setToast({ words, tone, ...(action && { action }) });
      letGo();
    },
    [letGo],
  );
  const act = () => {
    setToast(null);
    toast?.action?.run();
  };
  return (
    <Announce.Provider value={announce}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 z-50 grid justify-items-center px-4 max-lg:top-[var(--toast-top,4rem)] lg:bottom-4 lg:justify-items-start"
      >
        {toast && (
          <p
            onPointerEnter={hold}
            onPointerLeave={letGo}
            onFocus={hold}
            onBlur={letGo}
            className="pointer-events-auto flex items-center gap-3 rounded-lg border border-ink bg-ink px-4 py-1.5 text-sm font-medium text-on-ink shadow-(--shadow)"
          >
            <span className="py-1">{toast.words}</span>
            {toast.action && (
              <button
                type="button"
                className="-me-2 min-h-8 rounded-md px-2 font-semibold text-on-ink underline underline-offset-3 focus-visible:outline-on-ink"
                onClick={act}
              >
                {toast.action.label}
              </button>
            )}
          </p>
        )}
      </div>
    </Announce.Provider>
  );
}
