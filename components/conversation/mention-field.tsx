"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { TextAreaField } from "@/components/ui/field";
import { matchingPeople, mentionAt } from "@/lib/domain/conversation/mentions";
import type { Role } from "@/lib/domain/desk/permissions";

/** Somebody who can be mentioned, by what they are called in the field. */
export type MentionChoice = { readonly id: string; readonly name: string; readonly role: Role };

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly people: readonly MentionChoice[];
  /** Whom the words mention so far, by name. */
  readonly told: readonly string[];
  readonly error?: string | undefined;
};

/**
 * A field for what somebody says. After @ it offers people; the focus stays in the field, which takes the keys for its list:
 * Down and Up walk it, Enter or Tab chooses, Escape closes it.
 */
export function MentionField({ id, label, value, onType, people, told, error }: Props) {
  const t = useTranslations("conversation");
  const roles = useTranslations("role");
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [at, setAt] = useState<{ start: number; query: string } | null>(null);
  const [active, setActive] = useState(0);
  const found = at ? matchingPeople(people, at.query) : [];
  const current = found[active];
  const list = useRef<HTMLDivElement>(null);
  // The field stands at the end of a panel that scrolls, and its list would open below what is seen.
  useEffect(() => {
    if (found.length > 0) list.current?.scrollIntoView({ block: "nearest" });
  }, [found.length]);
  const optionId = (person: MentionChoice) => `${id}-person-${person.id}`;

  const look = (element: HTMLTextAreaElement) => {
    field.current = element;
    const { value: typed, selectionStart, selectionEnd } = element;
    setAt(selectionStart === selectionEnd ? mentionAt(typed, selectionStart) : null);
    setActive(0);
  };
  const choose = (person: MentionChoice) => {
    const element = field.current;
    if (!element || !at) return;
    const end = at.start + 1 + at.query.length;
    const put = `@${person.name} `;
    // At once: whoever types on has the next letter behind the name, and not at the end of what stood there.
    flushSync(() => {
      onType(value.slice(0, at.start) + put + value.slice(end).replace(/^ /, ""));
      setAt(null);
    });
    const caret = at.start + put.length;
    element.focus();
    element.setSelectionRange(caret, caret);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (current) choose(current);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setAt(null);
    }
  };
  return (
    <div className="relative grid gap-1">
      <TextAreaField
        id={id}
        label={label}
        rows={2}
        dir="auto"
        value={value}
        error={error}
        hint={told.length > 0 ? t("tells", { names: told.join(", ") }) : undefined}
        onChange={(event) => {
          onType(event.target.value);
          look(event.target);
        }}
        onSelect={(event) => look(event.currentTarget)}
        onBlur={() => setAt(null)}
        onKeyDown={onKeyDown}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={found.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={current ? optionId(current) : undefined}
      />
      <p role="status" className="unseen">
        {at && t("offered", { count: found.length })}
      </p>
      <div
        ref={list}
        id={`${id}-people`}
        role="listbox"
        aria-label={t("people")}
        hidden={found.length === 0}
        className="absolute inset-x-0 top-full z-20 max-h-64 overflow-y-auto rounded-lg border border-edge bg-panel shadow-(--shadow)"
      >
        {found.map((person, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and takes the keys for its list
          <div
            key={person.id}
            id={optionId(person)}
            role="option"
            aria-selected={i === active}
            // The field would lose the focus, and with it the list, before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
            className={`flex min-h-9 cursor-pointer items-baseline justify-between gap-3 px-3 py-2 ${i === active ? "bg-here-soft" : "hover:bg-sunken"}`}
          >
            <bdi className="font-medium">{person.name}</bdi>
            <span className="text-[0.8125rem] text-soft">{roles(person.role)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
