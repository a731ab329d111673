import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu } from "@/components/ui/menu";
import type { ActionFailure } from "@/components/ui/use-action";
import type { Drafts, ShownNote } from "@/lib/queries/draft/get-drafts";
import { ConfidentialForm } from "./confidential-form";
import { NoteForm } from "./note-form";
import { NoteSaid } from "./note-said";
import type { TakenNote } from "./taken-note";

type Act = "take" | "claim" | "note" | "drop" | "back" | "change" | "confidential";

type Props = {
  readonly note: ShownNote;
  readonly article: Drafts["article"];
  readonly isCurrent: boolean;
  /** Null for whoever takes no notes. */
  readonly acts: Readonly<Record<Act, () => void>> | null;
  readonly followsDraft: boolean;
  readonly form: "change" | "confidential" | null;
  readonly pending: boolean;
  readonly failure: ActionFailure | null;
  readonly onCurrent: () => void;
  readonly onTake: (taken: TakenNote) => Promise<void>;
  readonly onClose: () => void;
};

/** A note: the words that it stands on, what it says, what Galley proposes, and what can be made of it. */
export function NoteRow({ note, article, isCurrent, acts, followsDraft, form, onCurrent, ...forms }: Props) {
  const { number, quote, stands } = note;
  const t = useTranslations("draft-notes");
  return (
    <li
      data-note={number}
      aria-current={isCurrent ? "true" : undefined}
      onFocusCapture={onCurrent}
      className={`grid scroll-my-24 grid-cols-[minmax(0,1fr)] gap-2 border-s-3 py-4 ps-3 pe-3 sm:ps-4 sm:pe-4 ${isCurrent ? "border-here bg-here-soft" : "border-transparent"}`}
    >
      <NoteHead note={note} slug={article.slug} followsDraft={followsDraft} />
      {quote === "" ? (
        <p className="text-[0.8125rem] font-medium">{t("no-words")}</p>
      ) : (
        <p
          lang={article.language === "und" ? undefined : article.language}
          dir={article.direction}
          className="font-serif leading-snug wrap-anywhere"
        >
          {quote}
        </p>
      )}
      <NoteSaid {...note} />
      {acts && form === null && stands !== "claim" && stands !== "confidential" && <NoteActs note={note} acts={acts} />}
      {form === "change" && <NoteForm note={note} {...forms} />}
      {form === "confidential" && <ConfidentialForm {...forms} />}
    </li>
  );
}

type HeadProps = { readonly note: ShownNote; readonly slug: string; readonly followsDraft: boolean };

function NoteHead({ note, slug, followsDraft }: HeadProps) {
  const t = useTranslations("draft-notes");
  const { kind, stands, claim, likeness, resolved, proposal } = note;
  const isClaim = stands === "claim" || stands === "confidential";
  const is =
    isClaim && claim !== null
      ? t(`stands-${stands}`, { number: claim })
      : isClaim
        ? t("stands-gone")
        : t(`stands-${stands}`);
  const told = [
    followsDraft && t(`likeness-${likeness}`),
    resolved && t("resolved"),
    stands === "waiting" &&
      t("proposal", { what: proposal.sources.length > 0 ? "sources" : "note", count: proposal.sources.length }),
  ].filter((each) => each !== false);
  return (
    <p className="flex flex-wrap gap-x-2 text-[0.8125rem] text-soft">
      <b className="font-semibold text-ink">{t(`kind-${kind}`)}</b>
      {claim !== null ? (
        <Link href={`/articles/${slug}/claims/${claim}`} className="font-medium">
          {isClaim ? is : t("open-claim", { number: claim })}
        </Link>
      ) : null}
      {!isClaim && <span className="font-medium text-ink">{is}</span>}
      {told.map((each) => (
        <span key={each}>{each}</span>
      ))}
    </p>
  );
}

function NoteActs({ note, acts }: { readonly note: ShownNote; readonly acts: NonNullable<Props["acts"]> }) {
  const t = useTranslations("draft-notes");
  const hasWords = note.quote !== "";
  const button = (act: Act, key: string, words = t(act)) => (
    <Button onClick={acts[act]} aria-keyshortcuts={key.toLowerCase()}>
      {words} <Kbd>{key}</Kbd>
    </Button>
  );
  if (note.stands !== "waiting") return <div className="flex">{button("back", "U")}</div>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {button("take", "T")}
      {hasWords && note.proposal.sources.length === 0 && button("claim", "M")}
      {button("drop", "X")}
      <Menu label={t("more")}>
        {hasWords && note.proposal.sources.length > 0 && button("claim", "M")}
        {button("note", "N")}
        {hasWords && button("confidential", "H")}
        {hasWords && button("change", "E")}
      </Menu>
    </div>
  );
}
