"use client";

import { useEffect } from "react";

/** How often an open page renews its session, in milliseconds. */
const EVERY_MS = 15 * 60 * 1000;

/** Renews the session while Galley is open before somebody, so that it does not end in the middle of their work. */
export function KeepSession() {
  useEffect(() => {
    const renew = () => {
      // next-auth gives a fresh cookie with this answer. A lost connection is told where it matters, by the next action.
      if (document.visibilityState === "visible") fetch("/api/auth/session").catch(() => {});
    };
    const timer = setInterval(renew, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}
