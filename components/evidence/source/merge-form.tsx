"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { mergeSourcesAction } from "@/actions/evidence";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { MergeChoice } from "@/lib/queries/evidence/preview-merge";
import { ConfidentialMark } from "./confidential-mark";
import { RetiredMark } from "./retired-mark";
import { SourceFacts } from "./source-facts";

type Props = {
  readonly choices: readonly MergeChoice[];
  readonly shared: number;
};

/** Which of the sources is kept, what moves under it, and the button that does it. */
export function MergeForm({ choices, shared }: Props) {
  const t = useTranslations("source-merge");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(mergeSourcesAction);
  const [keptId, setKeptId] = useState(choices[0]?.id ?? "");
  const others = choices.filter(({ id }) => id !== keptId);
  const kept = choices.find(({ id }) => id === keptId);
  const sum = (name: "pieces" | "approved") => others.reduce((total, each) => total + each[name], 0);
  const merge = async () => {
    const done = await run({ keptId, sources: choices.map(({ id, revision }) => ({ sourceId: id, revision })) });
    if (!done) return;
    announce(t("done"));
    goTo(`/sources/${done.sourceId}`);
  };
  const isHiding =
    kept !== undefined && kept.confidence !== null && others.some(({ confidence }) => confidence === null);
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-base font-bold">{t("which")}</legend>
        <div className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-panel">
          {choices.map((choice) => (
            <Choice key={choice.id} choice={choice} isKept={choice.id === keptId} onKeep={() => setKeptId(choice.id)} />
          ))}
        </div>
      </fieldset>
      <section aria-labelledby="then" className="grid gap-1.5">
        <h2 id="then" className="text-base font-bold">
          {t("then")}
        </h2>
        <ul className="grid list-disc gap-1 ps-5 text-sm">
          <li>{t("then-shown", { pieces: sum("pieces"), title: kept?.title ?? "" })}</li>
          <li>{t("then-approved", { count: sum("approved") })}</li>
          {shared > 0 && <li>{t("then-shared", { count: shared })}</li>}
          {isHiding && <li>{t("then-hidden")}</li>}
          <li>{t("then-back")}</li>
        </ul>
      </section>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <div>
        <Button look="primary" onClick={merge} aria-disabled={pending}>
          {t("merge", { count: choices.length })}
        </Button>
      </div>
    </div>
  );
}

function Choice({ choice, isKept, onKeep }: { choice: MergeChoice; isKept: boolean; onKeep: () => void }) {
  const t = useTranslations("source-merge");
  const { id, title, address, publisher, author, publishedOn, kind, medium, claims, approved } = choice;
  return (
    <label className="flex cursor-pointer items-start gap-3 px-4 py-3.5 has-checked:bg-here-soft sm:px-5">
      <input type="radio" name="kept" checked={isKept} onChange={onKeep} className="mt-1.5 accent-ink" value={id} />
      <span className="grid min-w-0 grow grid-cols-[minmax(0,1fr)] gap-0.5">
        <span className="font-serif text-[1.0625rem] leading-snug font-semibold break-words">
          <bdi>{title}</bdi>
          <ConfidentialMark isConfidential={choice.confidence !== null} />
          <RetiredMark isRetired={choice.retired !== null} />
        </span>
        <SourceFacts {...{ publisher, author, publishedOn, kind, medium }} />
        {address && (
          <span dir="ltr" className="text-start text-[0.8125rem] break-all text-soft">
            {address}
          </span>
        )}
        <span className="text-[0.8125rem] text-soft">{t("weight", { claims, approved })}</span>
      </span>
      <span className="text-[0.8125rem] font-semibold whitespace-nowrap text-soft">
        {t(isKept ? "is-kept" : "is-merged")}
      </span>
    </label>
  );
}
