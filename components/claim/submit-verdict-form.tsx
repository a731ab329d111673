"use client";

import { useTranslations } from "next-intl";
import { submitVerdictAction } from "@/actions/verdict";
import { EvidenceWarnings } from "@/components/evidence/evidence-warnings";
import { TextAreaField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { EvidenceWarning } from "@/lib/domain/evidence/evidence-warnings";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { FormFoot } from "./form-foot";
import { usePanelForm } from "./use-panel-form";

type Props = {
  readonly claim: { readonly id: string; readonly revision: number };
  readonly quote: string | null;
  readonly scale: {
    readonly version: number;
    readonly ratings: readonly (Finding & { readonly key: string })[];
  };
  /** What the last revision said, to start the next from. */
  readonly earlier: { readonly rating: string; readonly rationale: string; readonly correction: string | null } | null;
  readonly evidenceCount: number;
  readonly warnings: readonly EvidenceWarning[];
  readonly personId: string;
};

/** Rating, rationale and correction; the draft is kept as it is typed. */
export function SubmitVerdictForm({ claim, quote, scale, earlier, evidenceCount, warnings, personId }: Props) {
  const t = useTranslations("verdict-form");
  const { values, set, bind, formProps, foot, errorOf } = usePanelForm({
    draft: `${personId}:verdict:${claim.id}`,
    revision: claim.revision,
    initial: {
      rating: earlier?.rating ?? "",
      rationale: earlier?.rationale ?? "",
      correction: earlier?.correction ?? "",
    },
    action: submitVerdictAction,
    input: (typed, revision) => ({ claimId: claim.id, revision, scaleVersion: scale.version, ...typed }),
    done: () => t("submitted"),
  });
  return (
    <form {...formProps} className="grid gap-3">
      {evidenceCount === 0 && <Notice tone="plain">{t("no-evidence")}</Notice>}
      <EvidenceWarnings warnings={warnings} />
      <fieldset aria-describedby={errorOf("rating") ? "verdict-rating-error" : undefined}>
        <legend className="mb-1.5 text-[0.8125rem] font-semibold">{t("rating")}</legend>
        <div className="grid grid-cols-2 gap-1.5">
          {scale.ratings.map(({ key, label, colour, sign }) => (
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
              {label}
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
        id="verdict-rationale"
        label={t("rationale")}
        hint={t("rationale-hint")}
        rows={6}
        dir="auto"
        {...bind("rationale")}
      />
      <TextAreaField
        id="verdict-correction"
        label={t("correction")}
        hint={t("correction-hint")}
        rows={2}
        dir="auto"
        placeholder={quote ?? ""}
        {...bind("correction")}
      />
      <FormFoot submit={t("submit")} fields={["rating", "rationale", "correction"]} {...foot} />
    </form>
  );
}
