"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { FoundSource } from "@/lib/queries/evidence/list-sources";
import { ConfidentialMark } from "./confidential-mark";
import { SourceFacts } from "./source-facts";
import { useAfterPress } from "./use-after-press";
import { useSourceSearch } from "./use-source-search";

type Props = {
  /** Makes the ids unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly chosen: FoundSource | null;
  readonly onChoose: (source: FoundSource | null) => void;
  readonly error?: string | undefined;
};

/**
 * Chooses a known source by typing words or an address: the combobox of the ARIA practices, with the focus staying in
 * the field. Down and Up walk the list, Enter chooses, Escape closes it. What is chosen takes the field's place.
 */
export function SourcePicker({ id, label, chosen, onChoose, error }: Props) {
  const t = useTranslations("source-picker");
  const { found, searching, failure, ask } = useSourceSearch(t("failed"));
  const [query, setQuery] = useState("");
  const afterPress = useAfterPress();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const sources = open ? (found?.sources ?? []) : [];
  // A single hit is taken by Enter without a step to it, once it is one of what stands in the field.
  const isOnlyHit = sources.length === 1 && query.trim() !== "" && found?.query.trim() === query.trim();
  const current = sources[isOnlyHit ? 0 : active];
  const optionId = (source: FoundSource) => `${id}-option-${source.id}`;

  const show = (typed: string, restMs?: number) => {
    setOpen(true);
    setActive(-1);
    ask(typed, restMs);
  };
  const choose = (source: FoundSource | null) => {
    onChoose(source);
    setOpen(false);
    // The field and the button take each other's place; the focus goes with them.
    requestAnimationFrame(() => document.getElementById(source ? `${id}-change` : id)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return show(query, 0);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next =
        sources.length === 0
          ? -1
          : (active + step + sources.length + (active < 0 && step < 0 ? 1 : 0)) % sources.length;
      setActive(next);
      const target = sources[next];
      if (target) document.getElementById(optionId(target))?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && open) {
      // Enter belongs to the list while it is open; it would send the form around it.
      event.preventDefault();
      if (current) choose(current);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  if (chosen) return <ChosenSource id={id} source={chosen} error={error} onChange={() => choose(null)} />;
  return (
    <div className="relative grid gap-1">
      <TextField
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={sources.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? optionId(current) : undefined}
        label={label}
        hint={t("hint")}
        error={error ?? failure ?? undefined}
        placeholder={t("placeholder")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          show(event.target.value);
        }}
        onFocus={() => !open && show(query, 0)}
        onBlur={() => afterPress(() => setOpen(false))}
        onKeyDown={onKeyDown}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
      />
      <p role="status" className="text-xs text-soft">
        {open &&
          (searching
            ? t("searching")
            : found &&
              (found.sources.length === 0 && found.query.trim()
                ? t("nothing", { query: found.query.trim() })
                : t("results", { count: found.sources.length })))}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("list")}
        hidden={sources.length === 0}
        className="max-h-72 divide-y divide-line overflow-y-auto rounded-lg border border-edge bg-panel"
      >
        {sources.map((source) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and takes the keys for its list
          <div
            key={source.id}
            id={optionId(source)}
            role="option"
            aria-selected={source === current}
            // The field would lose the focus, and with it the list, before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(source)}
            className={`cursor-pointer px-3 py-2 ${source === current ? "bg-here-soft" : "hover:bg-sunken"}`}
          >
            <SourceOption source={source} />
          </div>
        ))}
      </div>
    </div>
  );
}

function SourceOption({ source }: { source: FoundSource }) {
  const { title, address, useCount, publisher, publishedOn, kind, isConfidential } = source;
  const t = useTranslations("source-picker");
  return (
    <span className="grid min-w-0 grid-cols-[minmax(0,1fr)]">
      <span dir="auto" className="font-semibold break-words">
        {title}
        <ConfidentialMark isConfidential={isConfidential} />
      </span>
      <span className="text-[0.8125rem] text-soft">
        <SourceFacts publisher={publisher} publishedOn={publishedOn} kind={kind} /> · {t("uses", { count: useCount })}
      </span>
      {address && (
        <span dir="ltr" className="truncate text-start text-xs text-soft">
          {address}
        </span>
      )}
    </span>
  );
}

function ChosenSource({
  id,
  source,
  error,
  onChange,
}: {
  id: string;
  source: FoundSource;
  error: string | undefined;
  onChange: () => void;
}) {
  const t = useTranslations("source-picker");
  return (
    <div className="grid gap-1">
      <p className="text-[0.8125rem] font-semibold">{t("chosen")}</p>
      <div className="flex items-start justify-between gap-3 rounded-lg border border-edge bg-sunken px-3 py-2">
        <SourceOption source={source} />
        <Button id={`${id}-change`} look="quiet" onClick={onChange}>
          {t("change")}
        </Button>
      </div>
      {error && (
        <p role="alert" className="text-[0.8125rem] font-medium text-ink">
          {error}
        </p>
      )}
    </div>
  );
}
