"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchOriginalAction } from "@/actions/article";
import { newIntentKey } from "@/components/ui/intent";
import type { ActionResult, Result } from "@/lib/domain/result";
import type { ArticleSourceInput } from "@/lib/input/article";
import { checkFile, checkPasted } from "./check-before-sending";
import { type PastedFormatting, pastedFormatting } from "./pasted-formatting";
import type { SourceDraft } from "./use-text-draft";

/** What a person chose to import from, and how it is told. `bytes` is the size of a file. */
export type ChosenSource = {
  readonly input: ArticleSourceInput;
  readonly told:
    | { readonly kind: "page"; readonly address: string }
    | { readonly kind: "file"; readonly name: string; readonly bytes: number }
    | { readonly kind: "paste"; readonly formatted: boolean };
};

/** What is said of a paste's formatting: what it holds, or why it is not kept. */
export type FormattingNote = PastedFormatting | "typed" | "in-part" | "too-long" | null;

/** Longer formatting than this, in UTF-16 code units, carries pictures along; its words are taken alone. */
const MAX_HTML = 4_000_000;

/**
 * Where a text is taken from: an address, a file, or words that were pasted, with their formatting beside them until
 * somebody changes the words. Texts and address live in the draft, a file here.
 */
export function useArticleSource(draft: SourceDraft, extensions: readonly string[]) {
  const t = useTranslations("article-import");
  const refusals = useTranslations("refusal");
  const [file, setFile] = useState<File | null>(null);
  const [dropped, setDropped] = useState<"typed" | "in-part" | "too-long" | null>(null);
  const { text, html, address } = draft.values;

  const refused = (checked: Result<unknown>) =>
    checked.ok
      ? null
      : {
          reason: checked.refusal.reason,
          words: refusals(checked.refusal.reason as never, { ...checked.refusal.params } as never),
        };
  const type = (typed: string) => {
    if (html !== "") {
      draft.set("html", "");
      setDropped("typed");
    }
    draft.set("text", typed);
  };
  const paste = (pasted: string, formatted: string, isWhole: boolean) => {
    const keeps = isWhole && formatted.length <= MAX_HTML && pastedFormatting(formatted) !== null;
    draft.set("html", keeps ? formatted : "");
    setDropped(whyDropped(formatted, isWhole));
    draft.set("text", pasted);
  };
  const takePlain = () => {
    draft.set("html", "");
    setDropped(null);
  };
  const fetchAddress = async (): Promise<ActionResult<ChosenSource>> => {
    const fetched = await fetchOriginalAction({ address }, newIntentKey());
    if (!fetched.ok) return fetched;
    const { originalId, address: final } = fetched.value;
    return { ok: true, value: { input: { from: "original", originalId }, told: { kind: "page", address: final } } };
  };
  const readOwn = async (): Promise<ActionResult<ChosenSource>> => {
    const fault = refused(file ? checkFile(file, extensions) : checkPasted(text));
    if (fault) return { ok: false, ...fault };
    if (!file) {
      const input = { from: "paste", text, ...(html !== "" && { html }) } as const;
      return { ok: true, value: { input, told: { kind: "paste", formatted: html !== "" } } };
    }
    const bytes = await readBytes(file);
    if (!bytes) return { ok: false, reason: "file-unreadable", words: t("file-unreadable") };
    const told = { kind: "file", name: file.name, bytes: file.size } as const;
    return { ok: true, value: { input: { from: "file", name: file.name, bytes }, told } };
  };
  const formatting: FormattingNote = html === "" ? dropped : pastedFormatting(html);
  const checkChosen = (chosen: File) => refused(checkFile(chosen, extensions));
  return { file, setFile, checkChosen, type, paste, takePlain, formatting, fetchAddress, readOwn };
}

export type ArticleSourceState = ReturnType<typeof useArticleSource>;

function whyDropped(html: string, isWhole: boolean): "in-part" | "too-long" | null {
  if (html.length > MAX_HTML) return "too-long";
  return !isWhole && pastedFormatting(html) ? "in-part" : null;
}

/** A file's bytes; null when it went away or may not be read since it was chosen. */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
