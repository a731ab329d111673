"use client";

import { useEffect } from "react";

/** Ctrl+Enter, or Command+Enter, sends whatever form somebody types in, as its button would; one that says no is not sent. */
export function SendByKey() {
  useEffect(() => {
    const send = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented)
        return;
      const form = (event.target as Element).closest("form");
      const button = form?.querySelector<HTMLButtonElement>("button[type=submit]");
      if (!form || !button || button.disabled) return;
      event.preventDefault();
      form.requestSubmit(button);
    };
    document.addEventListener("keydown", send);
    return () => document.removeEventListener("keydown", send);
  }, []);
  return null;
}
