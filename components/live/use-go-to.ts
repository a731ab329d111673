"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { noteGoing } from "./on-the-way";

/** Goes to another page of Galley, so that nothing which others do meanwhile makes Next forget where to. */
export function useGoTo(): (href: string, options?: { readonly scroll?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (href, options) => {
      noteGoing(href);
      router.push(href, options);
    },
    [router],
  );
}
