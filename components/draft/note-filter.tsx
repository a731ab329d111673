import { useTranslations } from "next-intl";
import { type NoteKind, noteKinds } from "@/lib/domain/draft/draft-note";

/** Which notes are shown: those that wait, all, or all of a kind. */
export type ShownNotes = "waiting" | "all" | NoteKind;

type Props = {
  readonly shown: ShownNotes;
  readonly counts: Readonly<Record<ShownNotes, number>>;
  readonly onShow: (shown: ShownNotes) => void;
};

/** Chooses which notes are shown; a kind that the document has not is not offered. */
export function NoteFilter({ shown, counts, onShow }: Props) {
  const t = useTranslations("draft-notes");
  const kinds = noteKinds.filter((kind) => counts[kind] > 0);
  const choices: readonly ShownNotes[] = ["waiting", "all", ...(kinds.length > 1 ? kinds : [])];
  const words = (choice: ShownNotes) => {
    const count = counts[choice];
    return choice === "waiting" || choice === "all" ? t(choice, { count }) : t(`kinds-${choice}`, { count });
  };
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="unseen">{t("show")}</legend>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={shown === choice}
          onClick={() => onShow(choice)}
          className={`min-h-9 rounded-lg border px-3 text-[0.8125rem] font-semibold ${shown === choice ? "border-ink bg-sunken text-ink" : "border-transparent text-soft hover:bg-sunken hover:text-ink"}`}
        >
          {words(choice)}
        </button>
      ))}
    </fieldset>
  );
}
