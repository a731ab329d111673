"use client";

import { useEffect, useRef, useState } from "react";
import { useWorkbench } from "@/components/article/workbench-context";
import type { Transfer } from "./read-transfer";

/**
 * Takes what was pasted or dropped onto the article for a claim into the claim's form. `take` says whether the form can be
 * sent with it at once; then `send` is called as soon as the form shows it.
 */
export function useBroughtHere(claim: number, take: (brought: Transfer) => boolean, send: () => void): void {
  const { brought, bring } = useWorkbench();
  const [held, hold] = useState<Transfer | null>(null);
  const [isReady, setReady] = useState(false);
  const latest = useRef({ take, send });
  latest.current = { take, send };
  // A draft is there only after the first rendering, so what came is held for one.
  useEffect(() => {
    if (brought?.claim !== claim) return;
    hold(brought.what);
    bring(null);
  }, [brought, bring, claim]);
  useEffect(() => {
    if (!held) return;
    hold(null);
    setReady(latest.current.take(held));
  }, [held]);
  useEffect(() => {
    if (!isReady) return;
    setReady(false);
    latest.current.send();
  }, [isReady]);
}
