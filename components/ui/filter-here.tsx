"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "./button";

type Props = {
  /** What is filtered, for whoever cannot see it. */
  readonly label: string;
  /** What the button says that takes all of it back; null while nothing is asked for. */
  readonly clear: string | null;
  /** Takes what is asked for by the names of the fields; what is empty is left out. */
  readonly onAsk: (asked: Readonly<Record<string, string>>) => void;
  readonly children: ReactNode;
};

/** The filter bar of a list that is all there: it follows each letter, and the address stays. Looks as FilterBar does. */
export function FilterHere({ label, clear, onAsk, children }: Props) {
  const ask = (event: FormEvent<HTMLFormElement>) => {
    const asked = [...new FormData(event.currentTarget)].filter((each): each is [string, string] => each[1] !== "");
    onAsk(Object.fromEntries(asked));
  };
  return (
    <search aria-label={label}>
      <form onSubmit={(event) => event.preventDefault()} onChange={ask} className="filter-bar">
        {children}
        {clear !== null && (
          <Button look="quiet" onClick={() => onAsk({})}>
            {clear}
          </Button>
        )}
      </form>
    </search>
  );
}
