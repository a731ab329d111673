"use client";

import { useTranslations } from "next-intl";
import type { Result } from "@/lib/domain/result";

/** Turns what can be refused before anything is sent into the server's words; null where nothing is. */
export function useSourceRefusals() {
  const refusals = useTranslations("refusal");
  return (checked: Result<unknown>): string | null =>
    checked.ok ? null : refusals(checked.refusal.reason as never, { ...checked.refusal.params } as never);
}
