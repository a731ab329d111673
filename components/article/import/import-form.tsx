"use client";

import { previewArticleAction } from "@/actions/article";
import { useFilesToBring } from "@/components/draft/use-files-to-bring";
import { DraftRestored } from "@/components/ui/draft-restored";
import { readKeptFacts } from "./found-facts";
import type { LanguageChoice } from "./import-language";
import { ImportPreview } from "./import-preview";
import { SourceForm } from "./source-form";
import { useArticleSource } from "./use-article-source";
import { useSourcePreview } from "./use-source-preview";
import { useTextDraft } from "./use-text-draft";

type Props = {
  readonly personId: string;
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
export function ImportForm({ personId, languages, ...limits }: Props) {
  const draft = useTextDraft(`${personId}:import`, empty);
  const source = useArticleSource(draft, limits.extensions);
  const previewing = useSourcePreview(
    source,
    (input) => previewArticleAction({ source: input }),
    ({ notes }) => notes,
  );
  const files = useFilesToBring();
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
        rereading={previewing.rereading}
        files={files}
        changed={readKeptFacts(draft.values.facts)}
        onChanged={(facts) => draft.set("facts", facts)}
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
        files={files}
        previewing={previewing}
        knownAddress={null}
        direction={null}
      />
    </>
  );
}
