"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { askExportAction } from "@/actions/report";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { FormatChoice, type OfferedFormat } from "./format-choice";

type Props = {
  readonly formats: readonly OfferedFormat[];
  /** The format that is chosen at first, by name; the first of them unless said otherwise. */
  readonly first?: string;
  /** What to make a file of, as the form's own fields have it. */
  readonly scope: object;
  /** What to know before a file in a format is made, or null. */
  readonly hintOf: (format: string) => string | null;
  /** The form's own fields; `errorOf` gives the words of a refusal for one of them. */
  readonly children: (errorOf: (field: string) => string | undefined) => ReactNode;
};

/** Asks for a file: what it tells of, and in which format. */
export function ExportForm({ formats, first = formats[0]?.name ?? "", scope, hintOf, children }: Props) {
  const t = useTranslations("export");
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(askExportAction);
  const [format, setFormat] = useState(first);
  const hint = hintOf(format);
  const form = useRef<HTMLFormElement>(null);
  // The field may stand far above the button that was pressed.
  useEffect(() => {
    if (failure?.field) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [failure]);
  return (
    <form
      ref={form}
      method="post"
      className="grid justify-items-start gap-5"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await run({ format, scope })) announce(t("asked"));
      }}
    >
      {children(errorOf)}
      <FormatChoice formats={formats} chosen={format} onChoose={setFormat} />
      {hint !== null && <Notice tone="plain">{hint}</Notice>}
      {failure && !failure.field && <Notice tone="refusal">{failure.words}</Notice>}
      <Button type="submit" look="primary" aria-disabled={pending}>
        {t("make")}
      </Button>
    </form>
  );
}
