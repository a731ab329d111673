"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { submitVerdictAction } from "@/actions/verdict";
import { EvidenceWarnings } from "@/components/evidence/evidence-warnings";
import { writeVerdict } from "@/components/live/tell-here";
import { TextAreaField } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import type { EvidenceWarning } from "@/lib/domain/evidence/evidence-warnings";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { useEditors } from "./editors";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly quote: string | null;
  readonly scale: {
    readonly version: number;
    readonly ratings: readonly (Finding & { readonly key: string; readonly mayStand: boolean })[];
  };
  /** What the last revision said, to start the next from. */
  readonly earlier: { readonly rating: string; readonly rationale: string; readonly correction: string | null } | null;
  readonly evidenceCount: number;
  readonly warnings: readonly EvidenceWarning[];
  readonly personId: string;
};

/**
 * Rating, correction and rationale; the draft is kept as it is typed. Opened by the key of a rating it has that rating, and
 * the focus is where the words go.
 */
export function SubmitVerdictForm({ claim, quote, scale, earlier, evidenceCount, warnings, personId }: Props) {
  const t = useTranslations("verdict-form");
  const { values, set, bind, formProps, foot, errorOf } = usePanelForm({
    draft: `${personId}:verdict:${claim.id}`,
    revision: claim.revision,
    initial: {
      rating: earlier?.rating ?? "",
      rationale: earlier?.rationale ?? "",
      // It begins with the words that it is to correct; unchanged, they are no correction.
      correction: earlier?.correction ?? quote ?? "",
    },
    action: submitVerdictAction,
    input: ({ correction, ...typed }, revision) => ({
      ...{ claimId: claim.id, revision, scaleVersion: scale.version, ...typed },
      correction: correction === quote ? "" : correction,
    }),
    done: () => t("submitted"),
  });
  const { given } = useEditors();
  useEffect(writeVerdict, []);
  const rate = useRef((key: string) => set("rating", key));
  rate.current = (key) => set("rating", key);
  // A rating's key opened the form, so what comes next is the words: of the correction where the text may not stand.
  useEffect(() => {
    const rating = scale.ratings[Number(given) - 1];
    if (!rating) return;
    rate.current(rating.key);
    const field = document.getElementById(rating.mayStand ? "verdict-rationale" : "verdict-correction");
    field?.focus({ preventScroll: true });
  }, [given, scale.ratings]);
  // Opened without a rating, it begins at the one that was given last: the first of the scale would look chosen.
  const fieldset = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const [first] = fieldset.current?.querySelectorAll("input") ?? [];
    if (document.activeElement !== first) return;
    fieldset.current?.querySelector<HTMLInputElement>("input:checked")?.focus({ preventScroll: true });
  }, []);
  const rateByKey = (event: KeyboardEvent) => {
    const rating = /^[1-9]$/.test(event.key) ? scale.ratings[Number(event.key) - 1] : undefined;
    if (rating) set("rating", rating.key);
  };
  return (
    <form {...formProps} className="grid gap-3">
      {evidenceCount === 0 && <Notice tone="plain">{t("no-evidence")}</Notice>}
      <EvidenceWarnings warnings={warnings} />
      <fieldset
        ref={fieldset}
        onKeyDown={rateByKey}
        data-invalid={errorOf("rating") ? "" : undefined}
        aria-describedby={errorOf("rating") ? "verdict-rating-error" : undefined}
      >
        <legend className="mb-1.5 text-[0.8125rem] font-semibold">{t("rating")}</legend>
        <div className="grid grid-cols-2 gap-1.5">
          {scale.ratings.map(({ key, label, colour, sign }, at) => (
            <label
              key={key}
              className={`f-${colour} flex min-h-9 cursor-pointer items-center gap-2 rounded-lg border border-edge/60 px-2.5 py-1.5 text-sm font-semibold text-c has-checked:border-c has-checked:bg-tint has-checked:outline-2 has-checked:outline-c has-focus-visible:outline-2 has-focus-visible:outline-here`}
            >
              <input
                type="radio"
                name="rating"
                value={key}
                checked={values.rating === key}
                onChange={() => set("rating", key)}
                className="accent-(--c)"
              />
              <i aria-hidden="true" className={`sign sign-${sign}`} />
              <span className="flex-1">{label}</span>
              {at < 9 && <Kbd>{String(at + 1)}</Kbd>}
            </label>
          ))}
        </div>
        {errorOf("rating") && (
          <p id="verdict-rating-error" role="alert" className="mt-1 text-[0.8125rem] font-medium text-ink">
            {errorOf("rating")}
          </p>
        )}
      </fieldset>
      <TextAreaField
        id="verdict-correction"
        label={t("correction")}
        hint={t("correction-hint")}
        rows={2}
        dir="auto"
        // Typed at the words' beginning, "60" over "61" would read 6061.
        onFocus={(event) => values.correction === quote && event.currentTarget.select()}
        {...bind("correction")}
      />
      <TextAreaField
        id="verdict-rationale"
        label={t("rationale")}
        hint={t("rationale-hint")}
        rows={6}
        dir="auto"
        {...bind("rationale")}
      />
      <FormFoot submit={t("submit")} fields={["rating", "rationale", "correction"]} {...foot} />
    </form>
  );
}
