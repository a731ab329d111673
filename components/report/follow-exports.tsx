"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often a page looks what became of the files that are being made, in milliseconds. */
const LOOK_MS = 1_500;

/** Reads the page again while it is looked at and files are being made. */
export function FollowExports() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
