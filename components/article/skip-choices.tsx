"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { skipReasons } from "@/lib/domain/evidence/evidence";

/** The reasons for leaving words unchecked, one key each, and a note for those who want to say more. */
export function SkipChoices({
  onSkip,
  onCancel,
  pending,
}: {
  onSkip: (reason: string, note: string) => void;
  onCancel: () => void;
  pending: boolean;
}) {
  const t = useTranslations("article");
  const reasons = useTranslations("skip-reason");
  const [note, setNote] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  // Numbers are keys of the open claim's ratings, too: here they are those of the choice that has the focus.
  const choose = (event: KeyboardEvent) => {
    const reason = event.target instanceof HTMLInputElement ? undefined : skipReasons[Number(event.key) - 1];
    if (!reason || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSkip(reason, note);
  };
  return (
    <fieldset className="grid gap-2 p-1" disabled={pending} onKeyDown={choose}>
      <legend className="px-1 pb-1 text-[0.8125rem] font-semibold">{t("skip-why")}</legend>
      <input
        aria-label={t("skip-note")}
        placeholder={t("skip-note")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && first.current?.focus()}
        className="min-h-9 rounded-lg border border-edge bg-panel px-2.5 text-sm"
      />
      <div className="flex flex-wrap gap-1.5">
        {skipReasons.map((reason, index) => (
          <Button
            key={reason}
            ref={index === 0 ? first : null}
            onClick={() => onSkip(reason, note)}
            aria-keyshortcuts={String(index + 1)}
          >
            {reasons(reason)} <Kbd>{String(index + 1)}</Kbd>
          </Button>
        ))}
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
