"use client";

import type { ComponentProps } from "react";
import { useGoTo } from "@/components/live/use-go-to";
import { DecisionForm } from "@/components/verdict/decision-form";

type Props = Omit<ComponentProps<typeof DecisionForm>, "onDone" | "focusAfter"> & {
  /** Where the next waiting claim opens. */
  readonly then: string;
};

/** The decision on the open claim; once it is made, the next waiting claim opens. */
export function QueueDecision({ then, ...form }: Props) {
  const goTo = useGoTo();
  return <DecisionForm {...form} onDone={() => goTo(then, { scroll: false })} />;
}
