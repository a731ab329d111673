"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Trouble } from "./trouble";

/** What an error boundary shows. The error's own text never reaches anybody; `digest` finds it in the log. */
export function TryAgain({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const t = useTranslations("trouble");
  return (
    <Trouble kind="fault">
      <Button look="primary" onClick={retry}>
        {t("try-again")}
      </Button>
      {digest && <p className="order-last w-full text-xs text-soft">{t("digest", { digest })}</p>}
    </Trouble>
  );
}
