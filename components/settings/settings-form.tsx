"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";

export type SettingsFormProps = {
  /** The revision of the settings that this form shows. */
  readonly revision: number;
  readonly fullCoverage: boolean;
  readonly mayChange: boolean;
  readonly action: Action<{ revision: number }>;
};

/** The newsroom's settings; for those who may not change them, what they are. */
export function SettingsForm({ revision, fullCoverage, mayChange, action }: SettingsFormProps) {
  const t = useTranslations("settings");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(action);
  const [wanted, setWanted] = useState(fullCoverage);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ revision, fullCoverage: wanted })) announce(t("saved"));
  };
  return (
    <form method="post" onSubmit={submit} className="grid justify-items-start gap-4">
      <fieldset disabled={!mayChange || pending} className="grid gap-1.5">
        <legend className="mb-2 text-lg font-semibold">{t("sign-off")}</legend>
        <label className="flex items-center gap-2 font-semibold">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={wanted}
            onChange={(event) => setWanted(event.target.checked)}
            aria-describedby="full-coverage-hint"
          />
          {t("full-coverage")}
        </label>
        <p id="full-coverage-hint" className="max-w-[66ch] text-[0.8125rem] text-soft">
          {t("full-coverage-hint")}
        </p>
      </fieldset>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      {mayChange ? (
        <Button type="submit" look="primary" disabled={wanted === fullCoverage || pending}>
          {t("save")}
        </Button>
      ) : (
        <p className="text-[0.8125rem] text-soft">{t("read-only")}</p>
      )}
    </form>
  );
}
