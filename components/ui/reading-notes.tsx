import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { languageName } from "@/components/article/list/language-name";
import type { ReadingNote } from "@/lib/domain/evidence/reading-note";
import { Notice } from "./notice";

type Props = {
  readonly notes: readonly ReadingNote[];
  /** What stands with the note of an encoding: the way to another one. */
  readonly children?: ReactNode;
};

/** What a person should know of how a document was read, a notice each. */
export function ReadingNotes({ notes, children }: Props) {
  const t = useTranslations("reading-note");
  const names = useTranslations("encoding.names");
  const locale = useLocale();
  const named = (tag: string) => languageName(tag, locale) ?? tag;
  return notes.map((note) => (
    <Notice key={"encoding" in note ? "encoding" : note.kind} tone="plain">
      {"encoding" in note ? (
        <div className="grid gap-2">
          <p>{t(note.kind, { encoding: names(note.encoding) })}</p>
          {children}
        </div>
      ) : note.kind === "language-doubted" ? (
        t(note.kind, { told: named(note.told), read: named(note.read) })
      ) : (
        t(note.kind, { count: note.count })
      )}
    </Notice>
  ));
}
