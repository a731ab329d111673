"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { reaffirmVerdictAction } from "@/actions/verdict";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useEach } from "@/components/ui/use-each";

type Overlapped = {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  /** What was found, and how its words changed. */
  readonly shown: ReactNode;
};

/** Refusals that say something about one claim alone. */
const goesOn = (reason: string) => reason !== "offline" && reason !== "forbidden" && reason !== "fault";

/**
 * The claims that overlap an applied correction, each with what became of its words, and the one button that reaffirms them
 * all: a command a claim, so that one that is refused leaves the others done. What was refused stands below by number.
 */
export function ReaffirmOverlapped({ claims }: { claims: readonly Overlapped[] }) {
  const t = useTranslations("carried");
  const { run, forget, running, at, failure, refused, done } = useEach(reaffirmVerdictAction, goesOn);
  if (claims.length === 0 && at === 0) return null;
  const press = () => {
    forget();
    void run(
      claims.map(({ id, number, revision }) => ({
        key: `${number}:${revision}`,
        input: { claimId: id, revision, note: null },
      })),
    );
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
        <Button look="primary" className="justify-self-start" onClick={press} aria-disabled={running}>
          {running ? t("reaffirming") : t("reaffirm", { count: claims.length })}
        </Button>
      )}
      {failure !== null && <Notice tone="refusal">{failure}</Notice>}
      <div role="status" className="grid gap-1 empty:hidden">
        {!running && at > 0 && <p className="font-semibold">{t("reaffirmed", { count: done })}</p>}
        {!running && refused.length > 0 && (
          <ul>
            {refused.map(({ key, words }) => (
              <li key={key}>
                {t("number", { number: Number(String(key).split(":")[0]) })}: {words}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
