"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { oneLetterKeys, switchOneLetterKeys } from "@/components/ui/one-letter-keys";

/** Switches keys of one letter off and on in this browser; it is kept at once. */
export function KeysSwitch() {
  const t = useTranslations("account");
  const [on, setOn] = useState(true);
  const [kept, setKept] = useState(true);
  // Reading only after mounting keeps the server's and the browser's first rendering the same.
  useEffect(() => setOn(oneLetterKeys()), []);
  const change = (wanted: boolean) => {
    const done = switchOneLetterKeys(wanted);
    setKept(done);
    if (done) setOn(wanted);
  };
  return (
    <div className="grid gap-1">
      <label className="flex items-center gap-2 font-semibold">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={on}
          onChange={(event) => change(event.target.checked)}
          aria-describedby="keys-hint"
        />
        {t("keys")}
      </label>
      <p id="keys-hint" className="max-w-[60ch] text-[0.8125rem] text-soft">
        {t("keys-hint")}
      </p>
      {!kept && <Notice tone="refusal">{t("keys-not-kept")}</Notice>}
    </div>
  );
}
