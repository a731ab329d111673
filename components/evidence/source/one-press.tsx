"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";

type Props = {
  readonly sourceId: string;
  readonly revision: number;
  readonly action: Action<object>;
  /** What is said once it is done. */
  readonly done: string;
  readonly children: ReactNode;
};

/** A change of a source that needs no question, since it can be taken back: bringing it back, taking a merge apart. */
export function OnePress({ sourceId, revision, action, done, children }: Props) {
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(action);
  const press = async () => {
    if (await run({ sourceId, revision })) announce(done);
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={press} aria-disabled={pending}>
        {children}
      </Button>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </div>
  );
}
