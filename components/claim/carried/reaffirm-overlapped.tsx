"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { reaffirmVerdictAction } from "@/actions/verdict";
import { SeveralRun } from "@/components/claim/several/several-run";
import { Button } from "@/components/ui/button";

type Overlapped = {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  /** What was found, and how its words changed. */
  readonly shown: ReactNode;
};

/**
 * The claims that overlap an applied correction, each with what became of its words, and the one button that reaffirms them
 * all: a command a claim, so that one that is refused leaves the others done. What was refused stands below by number.
 */
export function ReaffirmOverlapped({ claims }: { claims: readonly Overlapped[] }) {
  const t = useTranslations("carried");
  // Those of the last press: the page has fewer with each that is done.
  const [taken, take] = useState<readonly Overlapped[]>([]);
  const [presses, setPresses] = useState(0);
  if (claims.length === 0 && presses === 0) return null;
  const press = () => {
    take(claims);
    setPresses(presses + 1);
  };
  return (
    <section aria-labelledby="overlapped" className="grid gap-3 rounded-[10px] border border-line bg-panel px-5 py-4">
      <h2 id="overlapped" className="font-semibold">
        {t("overlapped", { count: claims.length })}
      </h2>
      {claims.length > 0 && <p className="max-w-[75ch]">{t("overlapped-why")}</p>}
      <ul className="divide-y divide-line">
        {claims.map(({ id, shown }) => (
          <li key={id} className="grid gap-1 py-2.5">
            {shown}
          </li>
        ))}
      </ul>
      {claims.length > 0 && (
        <Button look="primary" className="justify-self-start" onClick={press}>
          {t("reaffirm", { count: claims.length })}
        </Button>
      )}
      {presses > 0 && <SeveralRun key={presses} claims={taken} action={reaffirmVerdictAction} what={{ note: null }} />}
    </section>
  );
}
