"use client";

import { useState } from "react";
import { useDraft } from "@/components/ui/use-draft";

/**
 * The longest value that is kept as a draft, in UTF-16 code units. Browsers hold about five million for a whole site, and
 * writing more than this at each key would be felt.
 */
const MAX_KEPT = 500_000;

/** A form's values as a draft, as `useDraft`; a value that is too long for one is held here alone until the page is left. */
export function useTextDraft<V extends Record<string, string>>(name: string, initial: V) {
  const draft = useDraft(name, initial);
  const [held, setHeld] = useState<Partial<Record<keyof V, string>>>({});

  const set = (field: keyof V, value: string) => {
    const isTooLong = value.length > MAX_KEPT;
    setHeld(({ [field]: _, ...others }) => (isTooLong ? { ...others, [field]: value } : others) as typeof held);
    draft.set(field, isTooLong ? "" : value);
  };
  const discard = () => {
    setHeld({});
    draft.discard();
  };
  return {
    values: { ...draft.values, ...held } as V,
    set,
    discard,
    restored: draft.restored,
    keptWhole: Object.keys(held).length === 0,
  };
}

/** What the fields of a source need of a draft. */
export type SourceDraft = {
  readonly values: { readonly text: string; readonly html: string; readonly address: string };
  readonly set: (field: "text" | "html" | "address", value: string) => void;
  readonly keptWhole: boolean;
};
