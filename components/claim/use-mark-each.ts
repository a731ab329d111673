"use client";

import { markClaimAction } from "@/actions/claim";
import { useEach } from "@/components/ui/use-each";

/** Refusals of a mark that say nothing about the next one, so that it goes on. */
const goesOn = (reason: string) => /^(range|claim|field)-/.test(reason);

/** Marks one claim after the other and says how far it is; a run that was stopped goes on where it was. */
export function useMarkEach(inputs: readonly object[], onDone?: () => void) {
  const { run, stop, running, at, failure, refused, done } = useEach(markClaimAction, goesOn);
  const goOn = async () => {
    const rest = inputs.map((input, key) => ({ key, input })).slice(at);
    if (await run(rest)) onDone?.();
  };
  return { run: goOn, stop, running, at, failure, refused, marked: done, isDone: at === inputs.length };
}
