"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { DraftRestored } from "@/components/ui/draft-restored";
import { Notice } from "@/components/ui/notice";
import type { Direction } from "@/lib/domain/text/direction";
import { wordsOf } from "@/lib/domain/text/edit";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { ApprovedCorrections } from "./approved-corrections";
import { BlockList } from "./block-list";
import { choiceOf } from "./block-tools";
import { EarlierDraft } from "./earlier-draft";
import { editedTitle } from "./edited-title";
import { claimSpans } from "./editing-claim";
import { type EditorBlock, isChanged, untouchedBlocks } from "./editor-block";
import { EditorProvider, FatesProvider } from "./editor-context";
import type { OldVersion } from "./forecast";
import { ForecastSummary } from "./forecast-summary";
import { Outdated } from "./outdated";
import { SaveBar } from "./save-bar";
import { SaveRefusal } from "./save-refusal";
import { useBlockEditor } from "./use-block-editor";
import { draftName, useEditDraft } from "./use-edit-draft";
import { useForecast } from "./use-forecast";
import { useLeaveWarning } from "./use-leave-warning";
import { useSaving } from "./use-saving";

type EditedArticle = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** The newest version's number. */
  readonly versionNumber: number;
};

type Props = {
  readonly personId: string;
  readonly article: EditedArticle;
  readonly version: OldVersion & { readonly number: number; readonly direction: Direction };
  readonly claims: readonly EditedClaim[];
};

/** A plain editor over a version's blocks. It says beside each block what becomes of the claims in it. */
export function ArticleEditor(props: Props) {
  // What stood there when somebody began stays, whatever the page learns meanwhile.
  const [{ personId, article, version, claims }] = useState(props);
  const t = useTranslations("article-editor");
  const address = `/articles/${article.slug}`;
  const { state, dispatch, shared } = useBlockEditor(version, claims, address, blockNamer(t));
  const { present, past, future } = state.history;
  const { blocks } = present;
  const load = useCallback((kept: readonly EditorBlock[]) => dispatch({ type: "loaded", blocks: kept }), [dispatch]);
  const draft = useEditDraft(draftName(personId, article.id, version.number), version, blocks, load);
  const changed = useMemo(() => isChanged(version.blocks, blocks), [version, blocks]);
  const forecast = useForecast(version, blocks, claims);
  const title = useMemo(() => editedTitle(version, article.title, blocks), [version, article, blocks]);
  const saving = useSaving({ ...props, article, version }, blocks, draft.note, title, draft.forget);
  useLeaveWarning(changed && !saving.done);
  const outdated = article.versionNumber !== version.number;

  const seek = (claim: EditedClaim) => {
    for (const { id, pieces } of blocks) {
      const span = claimSpans(shared.claims, pieces).find((each) => each.claim.id === claim.id);
      if (span) return dispatch({ type: "sought", caret: { id, start: span.start, end: span.end } });
    }
  };
  const plainText = () => blocks.map(({ pieces }) => wordsOf(version.text, pieces)).join("\n\n");
  return (
    <EditorProvider value={shared}>
      <FatesProvider value={forecast?.fates ?? noFates}>
        {draft.restored && (
          <DraftRestored
            onDiscard={() => {
              draft.forget();
              load(untouchedBlocks(version.blocks));
            }}
          />
        )}
        {outdated ? (
          <Outdated number={version.number} newest={article.versionNumber} address={address} text={plainText} />
        ) : (
          <EarlierDraft personId={personId} articleId={article.id} newest={version.number} address={address} />
        )}
        {!draft.keptWhole && <Notice tone="plain">{t("too-long-to-keep")}</Notice>}
        {!outdated && <ApprovedCorrections version={version} claims={claims} blocks={blocks} />}
        <BlockList state={state} dispatch={dispatch} />
        <p role="status" className="unseen">
          {state.said && t("said", state.said)}
        </p>
        <SaveBar
          next={article.versionNumber + 1}
          note={draft.note}
          onNote={draft.setNote}
          noteError={saving.errorOf("note")}
          pending={saving.pending || saving.done}
          outdated={outdated}
          onUndo={past.length > 0 ? () => dispatch({ type: "undo" }) : null}
          onRedo={future.length > 0 ? () => dispatch({ type: "redo" }) : null}
          onSave={saving.save}
        >
          <ForecastSummary forecast={forecast} changed={changed} claims={claims} onClaim={seek} />
          {title !== null && <p className="text-soft">{t("title-follows", { title })}</p>}
          {saving.words !== null && (
            <SaveRefusal words={saving.words} newest={saving.outrun ? address : null} text={plainText} />
          )}
        </SaveBar>
      </FatesProvider>
    </EditorProvider>
  );
}

const noFates = new Map();

/** Names blocks. A translation takes long, and there may be thousands of blocks, so each name is made once. */
function blockNamer(t: ReturnType<typeof useTranslations<"article-editor">>) {
  const names = new Map<string, string>();
  return (block: EditorBlock) => {
    const key = `${choiceOf(block)} ${block.level}`;
    const name = names.get(key) ?? t(`label-${choiceOf(block)}`, { level: block.level });
    names.set(key, name);
    return name;
  };
}
