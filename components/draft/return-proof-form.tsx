"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { previewProofAction, returnProofAction } from "@/actions/draft";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { PreviewedProof } from "@/lib/queries/draft/preview-proof";
import { OutcomeList } from "./outcome-list";

type Props = {
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly language: string;
    readonly direction: "ltr" | "rtl";
  };
};

/** Brings a proof back: the file, what was found in it, and then keeping it. */
export function ReturnProofForm({ article }: Props) {
  const t = useTranslations("proof");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const reading = useAction(previewProofAction);
  const keeping = useAction(returnProofAction);
  const chooser = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<{ readonly proof: PreviewedProof; readonly input: object } | null>(null);
  useEffect(() => {
    if (shown) document.getElementById("found-heading")?.focus();
  }, [shown]);
  const read = async () => {
    const file = chooser.current?.files?.[0];
    if (!file) return;
    const input = { articleId: article.id, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const proof = await reading.run(input);
    if (proof) setShown({ proof, input });
  };
  const keep = async () => {
    if (!shown) return;
    const kept = await keeping.run(shown.input);
    if (!kept) return;
    announce(t("kept"));
    goTo(`/articles/${article.slug}/drafts?draft=${kept.number}`);
  };
  if (!shown)
    return (
      <form
        className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!reading.pending) void read();
        }}
      >
        <label htmlFor="proof-file" className="text-[0.8125rem] font-semibold">
          {t("file")}
        </label>
        <input
          ref={chooser}
          id="proof-file"
          type="file"
          required
          accept=".docx"
          aria-describedby="proof-file-hint"
          className="min-w-0 max-w-full text-sm file:me-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-edge/60 file:bg-panel file:px-3 file:text-[0.8125rem] file:font-semibold file:text-ink hover:file:bg-sunken"
        />
        <p id="proof-file-hint" className="text-xs text-soft">
          {t("file-hint")}
        </p>
        {reading.failure && <Notice tone="refusal">{reading.failure.words}</Notice>}
        <Button type="submit" look="primary" aria-disabled={reading.pending}>
          {t("read")}
        </Button>
      </form>
    );
  const { proof } = shown;
  return (
    <section aria-labelledby="found-heading" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-1">
        <h2 id="found-heading" tabIndex={-1} className="text-lg font-semibold">
          {t("found")}
        </h2>
        <p className="text-soft">
          {t(proof.version === proof.newest ? "of-version" : "not-newest", {
            version: proof.version,
            newest: proof.newest,
          })}
        </p>
      </div>
      <OutcomeList
        findings={proof}
        language={article.language}
        direction={article.direction}
        beside={(number) => (
          <>
            <p className="text-[0.8125rem] font-semibold">{t("claim", { number })}</p>
            <p dir={article.direction} className="font-serif leading-snug wrap-anywhere">
              {proof.statements[number]}
            </p>
          </>
        )}
      />
      <p>{t("notes", { count: proof.notes })}</p>
      {keeping.failure && <Notice tone="refusal">{keeping.failure.words}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" aria-disabled={keeping.pending} onClick={() => void keep()}>
          {t("keep")}
        </Button>
        <Button look="quiet" onClick={() => setShown(null)}>
          {t("other")}
        </Button>
        <p className="text-[0.8125rem] text-soft">{t("keep-hint")}</p>
      </div>
    </section>
  );
}
