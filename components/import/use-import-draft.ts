"use client";

import { useState } from "react";
import { useDraft } from "@/components/ui/use-draft";

/**
 * The longest text that is kept as a draft, in UTF-16 code units. Browsers hold about five million for a whole site, and
 * writing more than this at each key would be felt.
 */
const MAX_KEPT = 500_000;

const empty = {
  text: "",
  address: "",
  title: "",
  byline: "",
  publishedOn: "",
  language: "",
  languageCode: "",
  direction: "",
};
export type ImportField = keyof typeof empty;

/** The import form's values as a draft of one person; a text that is too long for a draft is held here alone. */
export function useImportDraft(personId: string) {
  const draft = useDraft(`${personId}:import`, empty);
  const [longText, setLongText] = useState<string | null>(null);

  const set = (field: ImportField, value: string) => {
    if (field === "text") {
      const tooLong = value.length > MAX_KEPT;
      setLongText(tooLong ? value : null);
      draft.set("text", tooLong ? "" : value);
    } else draft.set(field, value);
  };
  const discard = () => {
    setLongText(null);
    draft.discard();
  };
  return {
    values: { ...draft.values, text: longText ?? draft.values.text },
    set,
    discard,
    restored: draft.restored,
    keptWhole: longText === null,
  };
}
