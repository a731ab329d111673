"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { FindingMark } from "@/components/verdict/finding-mark";
import { redlineOf } from "@/lib/domain/text/redline";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import type { EditorBlock } from "./editor-block";
import { useEditor, useFates } from "./editor-context";
import { type OpenCorrection, openCorrections, stepsTogether } from "./open-corrections";

type Props = { readonly claims: readonly EditedClaim[]; readonly blocks: readonly EditorBlock[] };

/** The approved corrections that this version does not have, each as a redline, to apply one by one or together. */
export function ApprovedCorrections({ claims, blocks }: Props) {
  const t = useTranslations("article-editor");
  const { text, claims: index, dispatch } = useEditor();
  const fates = useFates();
  const all = useMemo(() => openCorrections(text, index, claims, blocks), [text, index, claims, blocks]);
  if (all.length === 0) return null;
  const left = all.filter(({ claim }) => fates.get(claim.id)?.fate !== "corrected");
  const apply = (steps: ReturnType<typeof stepsTogether>) => {
    for (const { id, change } of steps) dispatch({ type: "typed", id, change, time: performance.now() });
  };
  const together = stepsTogether(left);
  return (
    <section aria-labelledby="corrections" className="grid gap-2 rounded-[10px] border border-line bg-panel px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="corrections" className="font-semibold">
          {t("corrections", { count: all.length })}
        </h2>
        {together.length > 1 && (
          <Button onClick={() => apply(together)}>{t("apply-all", { count: together.length })}</Button>
        )}
      </div>
      <ul className="divide-y divide-line">
        {all.map((correction) => (
          <CorrectionRow
            key={correction.claim.id}
            correction={correction}
            isApplied={!left.includes(correction)}
            onApply={() => correction.step && apply([correction.step])}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { correction: OpenCorrection; isApplied: boolean; onApply: () => void };

function CorrectionRow({ correction: { claim, from, to, step }, isApplied, onApply }: RowProps) {
  const t = useTranslations("article-editor");
  const { language, direction } = useEditor();
  const [before, gone, come, behind] = redlineOf(from, to);
  return (
    <li className="grid gap-1 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 text-[0.8125rem]">
        <b className="font-semibold">{t("correction-of", { number: claim.number })}</b>
        {claim.finding && <FindingMark finding={claim.finding} state={claim.state} />}
      </div>
      <p lang={language} dir={direction} className="redline">
        {before}
        {gone !== "" && <del className="text-soft line-through decoration-(--red)">{gone}</del>}
        {gone !== "" && come !== "" && " "}
        {come !== "" && <ins className="font-medium underline underline-offset-3">{come}</ins>}
        {behind}
      </p>
      {isApplied ? (
        <p role="status">{t("correction-in")}</p>
      ) : step ? (
        <Button className="justify-self-start" onClick={onApply}>
          {t("apply", { number: claim.number })}
        </Button>
      ) : (
        <p className="text-soft">{t("correction-by-hand")}</p>
      )}
    </li>
  );
}
