"use client";

import { markClaimAction } from "@/actions/claim";
import { useEach } from "./use-each";

/** Marks one claim after the other. What is wrong with one says nothing about the next. */
export function useMarkEach(inputs: readonly object[], onDone?: () => void) {
  return useEach({ inputs, action: markClaimAction, goesOn: /^(range|claim|field)-/, onDone });
}
