"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { FindingSign } from "@/lib/domain/verdict/finding-sign";
import { ratingColours } from "@/lib/domain/verdict/rating-scale";
import type { DraftRating } from "./draft-rating";

/** What a rating means here, in the order in which the editor asks. */
const meanings = ["mayStand", "confirms", "sourceless"] as const;
const words = { mayStand: "stands", confirms: "confirms", sourceless: "sourceless" } as const;

type Props = {
  row: DraftRating;
  /** The sign that its number or its place gives it. */
  sign: FindingSign;
  index: number;
  count: number;
  errorOf: (field: string) => string | undefined;
  onChange: (row: DraftRating) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One rating in the editor: how it will look, where it stands, and its fields. */
export function RatingFields({ row, sign, index, count, errorOf, onChange, onMove, onRemove }: Props) {
  const t = useTranslations("rating-scale");
  const label = row.label || t("edit.unnamed");
  const set = (change: Partial<DraftRating>) => onChange({ ...row, ...change });
  return (
    <li className="rounded-xl border border-line bg-panel">
      <fieldset>
        <legend className="unseen">{t("edit.rating", { position: index + 1, count, label })}</legend>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
          <span className="text-[0.9375rem]">
            <FindingMark finding={{ label, colour: row.colour, sign }} />
          </span>
          <span className="text-xs text-soft">
            {t(`sign.${sign}`)} · {t("edit.key")} {row.key === null ? t("edit.key-hint") : <code>{row.key}</code>}
          </span>
          <span className="ms-auto flex gap-1">
            <Button
              id={`${row.id}-up`}
              aria-disabled={index === 0}
              onClick={() => index > 0 && onMove(-1)}
              aria-label={t("edit.up", { label })}
            >
              ↑
            </Button>
            <Button
              id={`${row.id}-down`}
              aria-disabled={index === count - 1}
              onClick={() => index < count - 1 && onMove(1)}
              aria-label={t("edit.down", { label })}
            >
              ↓
            </Button>
            <Button onClick={onRemove} aria-label={t("edit.remove", { label })}>
              ✕
            </Button>
          </span>
        </div>
        <div className="grid grid-cols-2 items-start gap-3 px-4 py-3 sm:grid-cols-[2fr_1fr_0.7fr]">
          <div className="col-span-2 sm:col-span-1">
            <TextField
              id={`${row.id}-label`}
              label={t("edit.label")}
              error={errorOf("label") ?? errorOf("key")}
              value={row.label}
              onChange={(event) => set({ label: event.target.value })}
              autoComplete="off"
              dir="auto"
            />
          </div>
          <SelectField
            id={`${row.id}-colour`}
            label={t("edit.colour")}
            error={errorOf("colour")}
            value={row.colour}
            onChange={(event) => set({ colour: event.target.value as DraftRating["colour"] })}
          >
            {ratingColours.map((colour) => (
              <option key={colour} value={colour}>
                {t(`colour.${colour}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            id={`${row.id}-number`}
            label={t("edit.number")}
            error={errorOf("number")}
            value={row.number}
            onChange={(event) => set({ number: event.target.value })}
            inputMode="numeric"
            autoComplete="off"
          />
          {meanings.map((name) => (
            <div key={name} className="col-span-full grid gap-1">
              <label className="flex items-center gap-2 text-[0.8125rem]">
                <input
                  type="checkbox"
                  className="size-4 accent-ink"
                  checked={row[name]}
                  onChange={(event) => set({ [name]: event.target.checked })}
                />
                {t(`edit.${words[name]}`)}
              </label>
              {errorOf(name) && (
                <p role="alert" className="text-[0.8125rem] font-medium">
                  {errorOf(name)}
                </p>
              )}
            </div>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
