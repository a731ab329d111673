"use client";

import { useEffect } from "react";
import { useWorkbench } from "@/components/article/workbench-context";
import { useEditors } from "@/components/claim/editors";

/** Opens the form for evidence when something was pasted or dropped for this claim. */
export function OpenForBrought({ claim }: { claim: number }) {
  const { brought } = useWorkbench();
  const { open, show } = useEditors();
  const isFor = brought?.claim === claim;
  useEffect(() => {
    if (isFor && open !== "attach") show("attach");
  }, [isFor, open, show]);
  return null;
}
