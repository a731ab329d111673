"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";

type Props = {
  readonly action: Action<unknown>;
  readonly input: unknown;
  /** What to say once it is done. */
  readonly done: string;
  readonly children: ReactNode;
};

/** A button that does one thing to a snapshot, with its refusal beside it. */
export function SnapshotButton({ action, input, done, children }: Props) {
  const { run, pending, failure } = useAction(action);
  const announce = useAnnounce();
  const press = async () => {
    if ((await run(input)) !== null) announce(done);
  };
  return (
    <>
      <Button onClick={press} disabled={pending} className="min-h-8 px-2.5 py-1 text-xs">
        {children}
      </Button>
      {failure && (
        <div className="basis-full">
          <Notice tone="refusal">{failure.words}</Notice>
        </div>
      )}
    </>
  );
}
