"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { suggestPassword } from "./suggest-password";

type Props = {
  id: string;
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
};

/** A password that one person sets for another: in plain sight, since it has to be passed on, and never kept as a draft. */
export function NewPasswordField({ id, label, hint, value, error, onValue }: Props) {
  const t = useTranslations("people.password");
  const suggest = () => onValue(suggestPassword((bytes) => crypto.getRandomValues(bytes)));
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          id={id}
          label={label}
          hint={hint}
          error={error}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </div>
      <Button onClick={suggest} className="mt-[1.4rem]">
        {t("suggest")}
      </Button>
    </div>
  );
}
