"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { changeSettingsAction } from "@/actions/desk";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { Requirement } from "./requirement";

export type SettingsFormProps = {
  /** The revision of the settings that this form shows. */
  readonly revision: number;
  readonly fullCoverage: boolean;
  readonly fullFacts: boolean;
  readonly name: string | null;
  readonly siteAddress: string | null;
  readonly galleyAddress: string | null;
  readonly mailWords: boolean;
  readonly mayChange: boolean;
};

/** The newsroom's settings; for those who may not change them, what they are. */
export function SettingsForm({ revision, mayChange, ...stored }: SettingsFormProps) {
  const t = useTranslations("settings");
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(changeSettingsAction);
  const [wanted, setWanted] = useState(stored);
  const isSame =
    wanted.fullCoverage === stored.fullCoverage &&
    wanted.fullFacts === stored.fullFacts &&
    wanted.mailWords === stored.mailWords &&
    (wanted.name ?? "") === (stored.name ?? "") &&
    (wanted.siteAddress ?? "") === (stored.siteAddress ?? "") &&
    (wanted.galleyAddress ?? "") === (stored.galleyAddress ?? "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ revision, ...wanted })) announce(t("saved"));
  };
  return (
    <form method="post" onSubmit={submit} className="grid justify-items-start gap-4">
      <fieldset disabled={!mayChange || pending} className="grid gap-1.5">
        <legend className="mb-2 text-lg font-semibold">{t("sign-off")}</legend>
        <Requirement
          name="full-coverage"
          isWanted={wanted.fullCoverage}
          onChange={(fullCoverage) => setWanted({ ...wanted, fullCoverage })}
        />
        <Requirement
          name="full-facts"
          isWanted={wanted.fullFacts}
          onChange={(fullFacts) => setWanted({ ...wanted, fullFacts })}
        />
      </fieldset>
      <fieldset disabled={!mayChange || pending} className="grid w-full max-w-md gap-4">
        <legend className="mb-2 text-lg font-semibold">{t("newsroom")}</legend>
        <TextField
          id="newsroom-name"
          label={t("name")}
          hint={t("name-hint")}
          error={errorOf("name")}
          value={wanted.name ?? ""}
          onChange={(event) => setWanted({ ...wanted, name: event.target.value })}
        />
        <TextField
          id="newsroom-site"
          label={t("site-address")}
          hint={t("site-address-hint")}
          error={errorOf("siteAddress")}
          inputMode="url"
          value={wanted.siteAddress ?? ""}
          onChange={(event) => setWanted({ ...wanted, siteAddress: event.target.value })}
        />
        <TextField
          id="galley-address"
          label={t("galley-address")}
          hint={t("galley-address-hint")}
          error={errorOf("galleyAddress")}
          inputMode="url"
          value={wanted.galleyAddress ?? ""}
          onChange={(event) => setWanted({ ...wanted, galleyAddress: event.target.value })}
        />
      </fieldset>
      <fieldset disabled={!mayChange || pending} className="grid gap-1.5">
        <legend className="mb-2 text-lg font-semibold">{t("mail")}</legend>
        <Requirement
          name="mail-words"
          isWanted={wanted.mailWords}
          onChange={(mailWords) => setWanted({ ...wanted, mailWords })}
        />
      </fieldset>
      {failure && !failure.field && <Notice tone="refusal">{failure.words}</Notice>}
      {mayChange ? (
        <Button type="submit" look="primary" disabled={isSame || pending}>
          {t("save")}
        </Button>
      ) : (
        <p className="text-[0.8125rem] text-soft">{t("read-only")}</p>
      )}
    </form>
  );
}
