import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { ReadingNotes } from "@/components/ui/reading-notes";
import type { ReadingNote } from "@/lib/domain/evidence/reading-note";
import type { SnapshotState, SnapshotTextState } from "@/lib/domain/evidence/snapshot";
import { snapshotKindOf } from "@/lib/domain/evidence/snapshot-kind";
import { isShownType } from "@/lib/domain/evidence/snapshot-view";
import type { Refusal } from "@/lib/domain/result";
import { refusalWords, type Translate } from "@/messages/refusal-words";

type Props = {
  readonly snapshot: {
    readonly state: SnapshotState;
    readonly type: string | null;
    readonly refusal: Refusal | null;
    readonly textState: SnapshotTextState | null;
    readonly textRefusal: Refusal | null;
    readonly bounded: boolean;
    readonly doubt: string | null;
    readonly notes: readonly ReadingNote[];
  };
  readonly path: string;
  /** The way to another encoding, where it was not told. */
  readonly children?: ReactNode;
};

/** The picture or the recording itself, and what is to be known of the words: that there are none, or not all. */
export function SnapshotWordsNote({ snapshot, path, children }: Props) {
  const t = useTranslations();
  const { state, textState, textRefusal, bounded, doubt, notes, refusal } = snapshot;
  if (state === "failed") return refusal && <Notice tone="refusal">{refusalWords(t as Translate, refusal)}</Notice>;
  return (
    <>
      {snapshot.type && isShownType(snapshot.type) && <Shown type={snapshot.type} path={path} />}
      {textState === "none" && <p className="text-soft">{t("snapshot-page.no-words")}</p>}
      {textState === "unreadable" && (
        <Notice tone="plain">
          {textRefusal ? refusalWords(t as Translate, textRefusal) : t("snapshot-page.unreadable")}
        </Notice>
      )}
      {(doubt === "needs-script" || doubt === "behind-wall") && (
        <Notice tone="plain">{t(`snapshot-page.doubt-${doubt}`)}</Notice>
      )}
      <ReadingNotes notes={notes}>{children}</ReadingNotes>
      {bounded && <Notice tone="plain">{t("snapshot-page.bounded")}</Notice>}
    </>
  );
}

/** A picture or recording, from an address of its own where nothing runs. */
function Shown({ type, path }: { type: string; path: string }) {
  const t = useTranslations("snapshot-page");
  const source = `${path}/view`;
  switch (snapshotKindOf(type)) {
    case "audio":
      return (
        // biome-ignore lint/a11y/useMediaCaption: a source's recording has the captions that it came with, or none
        <audio controls preload="metadata" src={source} aria-label={t("player")} className="w-full" />
      );
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: as above
        <video controls preload="metadata" src={source} aria-label={t("player")} className="max-h-[70dvh] w-full" />
      );
    default:
      return (
        // biome-ignore lint/performance/noImgElement: the bytes are evidence and are shown as they are
        <img
          src={source}
          alt={t("image-alt")}
          className="max-h-[70dvh] w-fit max-w-full rounded-lg border border-line"
        />
      );
  }
}
