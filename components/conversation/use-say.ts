"use client";

import { usePathname, useRouter } from "next/navigation";
import { useWorkbench } from "@/components/article/workbench-context";
import { newCommentId, sayMark } from "./say-mark";

/** Goes to the field in which something is said: about the chosen words, else the open claim, else the article. */
export function useSay(): (() => void) | undefined {
  const router = useRouter();
  const path = usePathname();
  const { slug, chosen, rights, raise } = useWorkbench();
  if (!rights.comment) return undefined;
  return () => {
    const isThere = /\/conversation$/.test(path) || (!chosen && /\/claims\/\d+$/.test(path));
    raise(true);
    if (!isThere) return router.push(`/articles/${slug}/conversation${sayMark}`, { scroll: false });
    const field = document.getElementById(newCommentId);
    field?.scrollIntoView({ block: "nearest" });
    field?.focus({ preventScroll: true });
  };
}
