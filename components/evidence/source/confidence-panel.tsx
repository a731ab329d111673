import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Confidence } from "@/lib/domain/evidence/source";

type Props = {
  readonly confidence: Confidence;
  readonly isHidden: boolean;
  readonly addedBy: string;
  /** The buttons of those who may change this. */
  readonly children: ReactNode;
};

/** What a confidential source's page says of it: what others see, why, and who sees its name. */
export function ConfidencePanel({ confidence, isHidden, addedBy, children }: Props) {
  const t = useTranslations("source-page");
  return (
    <section aria-labelledby="confidence" className="grid gap-3 rounded-xl border border-edge bg-panel p-4 sm:p-5">
      <h2 id="confidence" className="text-base font-bold">
        <span aria-hidden="true">▬ </span>
        {t("confidential")}
      </h2>
      <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        {!isHidden && <Fact name={t("others-see")}>{confidence.description}</Fact>}
        <Fact name={t("reason")}>{confidence.reason}</Fact>
        <Fact name={t("who-sees")}>{t("who-sees-value", { name: addedBy })}</Fact>
      </dl>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-[0.8125rem] text-soft">{name}</dt>
      <dd dir="auto" className="min-w-0 break-words">
        {children}
      </dd>
    </div>
  );
}
