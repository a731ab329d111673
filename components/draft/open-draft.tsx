import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import type { Drafts, OpenDraft } from "@/lib/queries/draft/get-drafts";
import { BringFilesForm } from "./bring-files-form";
import { DraftNotes } from "./draft-notes";
import { EraseAuthor } from "./erase-author";
import { ProofFindings } from "./proof-findings";

type Props = {
  readonly open: OpenDraft;
  readonly article: Drafts["article"];
  readonly rights: Drafts["rights"];
};

/** A document: the file, what was found in a proof, and its notes. */
export function OpenDraftView({ open, article, rights }: Props) {
  const t = useTranslations("draft-notes");
  const { number, kind, changes, mayRead, isErased, findings, notes, authors } = open;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg font-semibold">{t(kind, { number })}</h2>
        {mayRead && !isErased && (
          <a href={`/articles/${article.slug}/drafts/${number}/file`} download className={buttonClass("quiet")}>
            {t("download")}
          </a>
        )}
        {isErased && <p className="text-[0.8125rem] text-soft">{t("erased-file")}</p>}
      </div>
      {!mayRead && <Notice tone="plain">{t("closed")}</Notice>}
      {kind === "draft" && changes > 0 && (
        <p className="text-[0.8125rem] text-soft">{t("changes", { count: changes })}</p>
      )}
      {findings && <ProofFindings open={open} findings={findings} article={article} rights={rights} />}
      <DraftNotes
        draftId={open.id}
        article={article}
        notes={notes}
        followsDraft={open.followsDraft}
        mayTake={mayRead && rights.take}
        isMain={findings === null}
      />
      {rights.bring && kind === "draft" && <BringFilesForm />}
      {rights.erase && <EraseAuthor articleId={article.id} authors={authors} />}
    </div>
  );
}
