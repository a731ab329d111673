"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ActionFailure } from "@/components/ui/use-action";
import type { ActionResult } from "@/lib/domain/result";

/** Asks the server something that changes nothing. */
export type Question<T> = (input: unknown) => Promise<ActionResult<T>>;

/** Asks for a preview and keeps the answer until it is cleared; an answer that comes too late is dropped. */
export function usePreview<T>(question: Question<T>) {
  const t = useTranslations("failure");
  const [preview, setPreview] = useState<T | null>(null);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [pending, setPending] = useState(false);
  const asked = useRef(0);

  const ask = async (input: unknown): Promise<T | null> => {
    const mine = ++asked.current;
    setPending(true);
    const answer = await question(input).catch(() => ({ ok: false, reason: "offline", words: t("offline") }) as const);
    if (mine !== asked.current) return null;
    setPending(false);
    setFailure(answer.ok ? null : answer);
    setPreview(answer.ok ? answer.value : null);
    return answer.ok ? answer.value : null;
  };
  const clear = () => {
    asked.current++;
    setPending(false);
    setFailure(null);
    setPreview(null);
  };
  return { preview, failure, pending, ask, clear };
}
