"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Action, useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { mentionLabels, mentionsIn, withIds } from "@/lib/domain/conversation/mentions";
import { MentionField } from "./mention-field";
import type { Mentionables } from "./mentionables";

type Props<T> = Mentionables & {
  readonly id: string;
  readonly label: string;
  readonly submit: string;
  /** Whose and what draft this is. */
  readonly draft: string;
  /** What is stored now, as it is typed. */
  readonly initial?: string;
  readonly action: Action<T>;
  /** What the action gets; `words` have people by their ids. */
  readonly input: (words: string) => unknown;
  readonly onDone: (value: T) => void;
  readonly onCancel?: () => void;
  /** What stands above the field. */
  readonly children?: ReactNode;
};

/** The form of every comment: its field, what was refused, and the button, which Ctrl+Enter presses. What is typed is kept until it was taken. */
export function CommentForm<T>(props: Props<T>) {
  const { id, label, submit, draft, initial = "", people, names, action, input, onDone, onCancel, children } = props;
  const t = useTranslations("conversation");
  const common = useTranslations("common");
  const { values, set, discard, restored } = useDraft(draft, { words: initial });
  const { run, pending, failure, errorOf } = useAction(action);
  // Whom the words mention already keeps the name, whether or not they can be mentioned anew.
  const labels = useMemo(() => {
    const offered = people.map(({ id: personId }) => personId);
    const others = Object.entries(names).filter(([personId]) => !offered.includes(personId));
    return mentionLabels([...people, ...others.map(([personId, name]) => ({ id: personId, name }))]);
  }, [people, names]);
  const choices = people.map((person) => ({ ...person, name: labels.get(person.id) ?? person.name }));
  const words = withIds(values.words, labels);
  const told = mentionsIn(words).flatMap((personId) => labels.get(personId) ?? []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const value = await run(input(words));
    if (value === null) return;
    discard();
    onDone(value);
  };
  const general = failure && failure.field !== "words" ? failure.words : null;
  const isEmpty = values.words.trim() === "";
  return (
    <form
      method="post"
      onSubmit={send}
      className="grid gap-2"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || !onCancel) return;
        event.preventDefault();
        onCancel();
      }}
    >
      {children}
      <MentionField
        id={id}
        label={label}
        value={values.words}
        onType={(typed) => set("words", typed)}
        people={choices}
        told={told}
        error={errorOf("words")}
      />
      {general && <Notice tone="refusal">{general}</Notice>}
      {(onCancel || !isEmpty) && (
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" disabled={pending || isEmpty} aria-keyshortcuts="Control+Enter">
            {pending ? common("saving") : submit}
          </Button>
          {onCancel && (
            <Button look="quiet" onClick={onCancel}>
              {common("cancel")}
            </Button>
          )}
          {restored ? (
            <span role="status" className="text-xs text-soft">
              {common("draft-restored")}
            </span>
          ) : (
            <span className="ms-auto text-xs text-soft">{t("hint")}</span>
          )}
        </div>
      )}
    </form>
  );
}
