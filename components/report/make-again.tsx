"use client";

import { useTranslations } from "next-intl";
import { askExportAction } from "@/actions/report";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { ExportScope } from "@/lib/domain/report/export-scope";

type Props = {
  readonly scope: ExportScope;
  readonly format: string;
};

/** Asks for a file that could not be made once more. */
export function MakeAgain({ scope, format }: Props) {
  const t = useTranslations("export");
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(askExportAction);
  return (
    <>
      <Button
        disabled={pending}
        onClick={async () => {
          if (await run({ format, scope })) announce(t("asked"));
        }}
      >
        {t("again")}
      </Button>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </>
  );
}
