"use client";

import { useState } from "react";
import { type Action, useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/domain/result";
import { checkFile, checkPasted } from "./check-before-sending";

/** A page that was fetched and is kept on the server. */
export type FetchedPage = { readonly originalId: string; readonly address: string };

export type FetchPage = Action<FetchedPage>;

type Texts = {
  readonly text: string;
  /** The address to fetch from, as typed. */
  readonly address: string;
  readonly onText: (text: string) => void;
  readonly onAddress: (address: string) => void;
};

type Refuse = (checked: Result<unknown>) => string | null;

/**
 * Where a text is taken from: a page that was fetched, a file, or what was pasted; the one chosen last counts.
 * `words` turns what can be refused before sending into words.
 */
export function useArticleSource(
  texts: Texts,
  fetchPage: FetchPage,
  extensions: readonly string[],
  words: Refuse,
  unreadable: string,
) {
  const [file, setFile] = useState<File | null>(null);
  const [html, setHtml] = useState<string | null>(null);
  const [page, setPage] = useState<FetchedPage | null>(null);
  const [error, setError] = useState<string | null>(null);
  const fetching = useAction(fetchPage);

  const clear = () => {
    setError(null);
    fetching.clear();
  };
  const chooseFile = (chosen: File | null) => {
    clear();
    setPage(null);
    setFile(chosen);
    setError(chosen ? words(checkFile(chosen, extensions)) : null);
  };
  const type = (text: string) => {
    clear();
    // Formatting that no longer fits the words is none.
    setHtml(null);
    texts.onText(text);
  };
  const pasteFormatted = (text: string, formatted: string) => {
    clear();
    texts.onText(text);
    setHtml(formatted);
  };
  const fetchAddress = async (): Promise<FetchedPage | null> => {
    clear();
    const fetched = await fetching.run({ address: texts.address });
    if (fetched) {
      setFile(null);
      setPage(fetched);
    }
    return fetched;
  };
  /** What an action gets as its source; null when it cannot be sent, with the reason beside the field. */
  const read = async (fetched = page) => {
    clear();
    if (fetched) return { from: "original", originalId: fetched.originalId } as const;
    const refused = words(file ? checkFile(file, extensions) : checkPasted(texts.text));
    setError(refused);
    if (refused) return null;
    if (!file) return { from: "paste", text: texts.text, ...(html !== null && { html }) } as const;
    const bytes = await readBytes(file);
    if (!bytes) setError(unreadable);
    return bytes && ({ from: "file", name: file.name, bytes } as const);
  };
  return {
    ...{ file, html, page, error, fetching, read, type, chooseFile, fetchAddress, pasteFormatted },
    dropFormatting: () => setHtml(null),
    dropPage: () => setPage(null),
  };
}

export type ArticleSourceChoice = ReturnType<typeof useArticleSource>;

/** A file's bytes; null when it went away or may not be read since it was chosen. */
async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
