"use client";

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

/** How long a message stays, in milliseconds; long enough to read it twice. */
const STAY_MS = 7_000;

type Toast = { readonly id: number; readonly words: string; readonly tone: "good" | "refusal" };

const Announce = createContext<(words: string, tone?: Toast["tone"]) => void>(() => {});

/** Says in a corner, and to screen readers, what just happened where no form is left to say it beside. */
export function useAnnounce() {
  return useContext(Announce);
}

/** Holds the corner messages; its live region is there from the start, so that the first message is heard too. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const announce = useCallback((words: string, tone: Toast["tone"] = "good") => {
    const id = next.current++;
    setToasts((current) => [...current.slice(-2), { id, words, tone }]);
    setTimeout(() => setToasts((current) => current.filter((toast) => toast.id !== id)), STAY_MS);
  }, []);
  return (
    <Announce.Provider value={announce}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-4 z-50 grid justify-items-center gap-2 px-4"
      >
        {toasts.map((toast) => (
          <p
            key={toast.id}
            className={`rounded-lg border border-s-4 bg-panel px-4 py-2 text-sm font-medium text-ink shadow-(--shadow) ${toast.tone === "refusal" ? "border-danger" : "border-approved"}`}
          >
            {toast.words}
          </p>
        ))}
      </div>
    </Announce.Provider>
  );
}
