"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { DecisionForm } from "@/components/verdict/decision-form";

type Props = Omit<ComponentProps<typeof DecisionForm>, "onDone" | "focusAfter"> & {
  /** Where the next waiting claim opens. */
  readonly then: string;
};

/** The decision on the open claim; once it is made, the next waiting claim opens. */
export function QueueDecision({ then, ...form }: Props) {
  const router = useRouter();
  return <DecisionForm {...form} onDone={() => router.push(then, { scroll: false })} />;
}
