"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ListedClaim } from "@/components/article/workbench-context";
import { useEach } from "@/components/claim/use-each";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Action } from "@/components/ui/use-action";

type Props = {
  readonly claims: readonly Pick<ListedClaim, "id" | "number" | "revision">[];
  readonly action: Action<unknown>;
  readonly what: object;
};

/** Refusals that are about one claim, or what it would get, so that the next one is tried. */
const goesOn = /^(claim|field|source|nothing|words|address|own|evidence|rationale)-/;

/** Does the same with each of some claims at once, and says of each that was refused why; the rest stands. */
export function SeveralRun({ claims, action, what }: Props) {
  const t = useTranslations("several");
  const inputs = claims.map(({ id, revision }) => ({ claimId: id, revision, ...what }));
  const { run, stop, running, at, failure, refused, done } = useEach({ inputs, action, goesOn });
  const begin = useRef(run);
  useEffect(() => void begin.current(), []);
  return (
    <div className="grid gap-2">
      <div role="status" className="grid gap-1">
        <p className="flex items-center gap-2">
          {running ? t("doing", { at, total: claims.length }) : t("done", { count: done })}
          {running && <Button onClick={stop}>{t("stop")}</Button>}
          {!running && at < claims.length && (
            <Button onClick={() => void run()}>{t("go-on", { count: claims.length - at })}</Button>
          )}
        </p>
        {refused.length > 0 && (
          <>
            <p className="font-medium">{t("refused", { count: refused.length })}</p>
            <ul className="grid gap-0.5 text-[0.8125rem]">
              {refused.map(({ index, words }) => (
                <li key={index}>{t("refused-claim", { number: claims[index]?.number ?? 0, words })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {failure !== null && <Notice tone="refusal">{failure}</Notice>}
    </div>
  );
}
