"use client";

import { DraftRestored } from "@/components/ui/draft-restored";
import type { Action } from "@/components/ui/use-action";
import type { ActionResult } from "@/lib/domain/result";
import type { FoundFacts } from "./found-facts";
import { readKeptFacts } from "./found-facts";
import type { LanguageChoice } from "./import-language";
import { ImportPreview } from "./import-preview";
import type { ShownText } from "./previewed-text";
import { SourceForm } from "./source-form";
import { type FetchPage, useArticleSource } from "./use-article-source";
import { useSourcePreview } from "./use-source-preview";
import { useTextDraft } from "./use-text-draft";

export type PreviewedArticle = ShownText & FoundFacts;

type Props = {
  readonly personId: string;
  readonly action: Action<{ slug: string }>;
  readonly fetchPage: FetchPage;
  readonly previewArticle: (input: unknown) => Promise<ActionResult<PreviewedArticle>>;
  readonly languages: readonly LanguageChoice[];
  /** What files can be read, with dots. */
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
};

const empty = { text: "", html: "", address: "", facts: "" };

/**
 * Brings an article in: a source, a preview of what was read from it, and then the import. What was typed stays until
 * the server has it.
 */
export function ImportForm({ personId, action, languages, fetchPage, previewArticle, ...limits }: Props) {
  const draft = useTextDraft(`${personId}:import`, empty);
  const source = useArticleSource(draft, fetchPage, limits.extensions);
  const previewing = useSourcePreview(source, (input) => previewArticle({ source: input }));
  const { shown } = previewing;
  const discard = () => {
    previewing.forget();
    draft.discard();
  };
  if (shown) {
    return (
      <ImportPreview
        chosen={shown.chosen}
        preview={shown.preview}
        changed={readKeptFacts(draft.values.facts)}
        onChanged={(facts) => draft.set("facts", facts)}
        action={action}
        languages={languages}
        onBack={previewing.forget}
        onImported={draft.discard}
      />
    );
  }
  return (
    <>
      {draft.restored && <DraftRestored onDiscard={discard} />}
      <SourceForm
        {...limits}
        draft={draft}
        source={source}
        previewing={previewing}
        knownAddress={null}
        direction={null}
      />
    </>
  );
}
