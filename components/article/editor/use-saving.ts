import { useTranslations } from "next-intl";
import { useState } from "react";
import { addVersionAction } from "@/actions/article";
import { useGoTo } from "@/components/live/use-go-to";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { applyEdit } from "@/lib/domain/text/edit";
import type { EditorBlock } from "./editor-block";
import type { OldVersion } from "./forecast";

type Editing = {
  readonly article: { readonly id: string; readonly slug: string };
  readonly version: OldVersion & { readonly number: number };
};

/** Sends the edit, and goes on to what it left to look at. */
export function useSaving(
  { article, version }: Editing,
  blocks: readonly EditorBlock[],
  note: string,
  title: string | null,
  onSaved: () => void,
) {
  const t = useTranslations("article-editor");
  const refusals = useTranslations("refusal");
  const goTo = useGoTo();
  const announce = useAnnounce();
  const { run, pending, failure, errorOf, clear } = useAction(addVersionAction);
  const [ownWords, setOwnWords] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const save = async () => {
    clear();
    // Half a character would be changed on its way to the server, so what is refused there is refused here already.
    const checked = applyEdit(version, blocks);
    setOwnWords(checked.ok ? null : refusals(checked.refusal.reason as never, { ...checked.refusal.params } as never));
    if (!checked.ok) return;
    const edited = blocks.map(({ id: _, ...block }) => block);
    const source = { from: "edit", blocks: edited };
    const made = await run({ articleId: article.id, versionNumber: version.number, source, title, note });
    if (!made) return;
    setDone(true);
    onSaved();
    announce(t("saved", { number: made.number, count: made.toLookAt }));
    goTo(`/articles/${article.slug}${made.toLookAt > 0 ? "/carried" : ""}`);
  };
  const words = ownWords ?? (failure && failure.field !== "note" ? failure.words : null);
  return { save, pending, done, errorOf, words, outrun: failure?.reason === "article-changed" };
}
