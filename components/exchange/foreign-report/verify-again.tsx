"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { verifyForeignBundleAction } from "@/actions/exchange";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import type { VerifiedAgain } from "@/lib/queries/exchange/foreign-reports";

type Props = {
  readonly reportId: string;
};

/** Verifies the kept bundle once more, byte for byte, and says what was checked or what does not hold. */
export function VerifyAgain({ reportId }: Props) {
  const t = useTranslations("foreign-reports");
  const { run, pending, failure } = useAction(verifyForeignBundleAction);
  const [verified, setVerified] = useState<VerifiedAgain | null>(null);
  const press = async () => {
    if (!pending) setVerified(await run({ reportId }));
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={() => void press()} aria-disabled={pending}>
        {t(pending ? "verifying" : "verify-again")}
      </Button>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      <div role="status" className="empty:hidden">
        {verified && (
          <p className="border-s-4 border-ink ps-3 text-[0.8125rem] wrap-anywhere">
            <strong className="text-ink">✓ {t("holds")}</strong> {t("holds-what", verified)}
          </p>
        )}
      </div>
    </div>
  );
}
