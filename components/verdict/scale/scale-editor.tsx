"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef } from "react";
import { changeRatingScaleAction } from "@/actions/verdict";
import { Button } from "@/components/ui/button";
import { DraftRestored } from "@/components/ui/draft-restored";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { FindingSign } from "@/lib/domain/verdict/finding-sign";
import type { Rating } from "@/lib/domain/verdict/rating-scale";
import { type DraftRating, moved, ratingsOf, signsOfRows } from "./draft-rating";
import { RatingFields } from "./rating-fields";
import { useScaleDraft } from "./use-scale-draft";

type Props = {
  readonly personId: string;
  readonly version: number;
  readonly ratings: readonly Rating[];
};

const unsaid = { sourceless: false, mayStand: false, confirms: false };

/** Edits the whole scale; saving puts a new version in force. Give it the version as its key, so that it starts anew then. */
export function ScaleEditor({ personId, version, ratings }: Props) {
  const t = useTranslations("rating-scale.edit");
  const announce = useAnnounce();
  const { rows, setRows, base, changed, discard, restored } = useScaleDraft(personId, version, ratings);
  const { run, pending, failure, errorOf, clear } = useAction(changeRatingScaleAction);
  const focusNext = useRef<string | null>(null);

  // A moved row's button would lose the focus, and a removed one takes it along.
  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const edit = (next: readonly DraftRating[], focus: string | null = null) => {
    clear();
    focusNext.current = focus;
    setRows(next);
  };
  const nameOf = (row: DraftRating) => row.label || t("unnamed");
  const move = (index: number, by: -1 | 1, row: DraftRating) => {
    edit(moved(rows, index, by), `${row.id}-${by < 0 ? "up" : "down"}`);
    announce(t("moved", { label: nameOf(row), position: index + by + 1, count: rows.length }));
  };
  const remove = (row: DraftRating) => {
    edit(
      rows.filter(({ id }) => id !== row.id),
      "add-rating",
    );
    announce(t("removed", { label: nameOf(row) }));
  };
  const add = () => {
    const id = `new-${Math.max(0, ...rows.map((row) => Number(/^new-(\d+)$/.exec(row.id)?.[1] ?? 0))) + 1}`;
    const row: DraftRating = { id, key: null, label: "", colour: "violet", number: "", ...unsaid };
    edit([...rows, row], `${id}-label`);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await run({ version, ratings: ratingsOf(rows) });
    if (!saved) return;
    discard();
    announce(t("saved", { version: saved.version }));
  };

  const signs = signsOfRows(rows);
  const placed = failure?.field?.startsWith("ratings.");
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {base !== version && <Notice tone="plain">{t("moved-on", { version })}</Notice>}
      {restored && base === version && <DraftRestored onDiscard={discard} />}
      <ol className="grid gap-3">
        {rows.map((row, index) => (
          <RatingFields
            key={row.id}
            row={row}
            sign={signs[index] as FindingSign}
            index={index}
            count={rows.length}
            errorOf={(field) => errorOf(`ratings.${index}.${field}`)}
            onChange={(next) => edit(rows.map((each) => changedRow(each, row.id, next)))}
            onMove={(by) => move(index, by, row)}
            onRemove={() => remove(row)}
          />
        ))}
      </ol>
      <div>
        <Button id="add-rating" onClick={add}>
          {t("add")}
        </Button>
      </div>
      {failure && !placed && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={pending || !changed}>
          {pending ? t("saving") : t("save", { version: version + 1 })}
        </Button>
        {changed ? (
          <Button onClick={discard}>{t("undo")}</Button>
        ) : (
          <span className="text-[0.8125rem] text-soft">{t("unchanged")}</span>
        )}
      </div>
    </form>
  );
}

/** A row after a change of one: what a plain confirmation gives is one rating, so that choosing it takes it from another. */
function changedRow(each: DraftRating, changed: string, next: DraftRating): DraftRating {
  if (each.id === changed) return next;
  return next.confirms && each.confirms ? { ...each, confirms: false } : each;
}
