"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { useEditors } from "./editors";

type PanelForm<V, T> = {
  /** Whose and what draft this is. */
  readonly draft: string;
  readonly initial: V;
  readonly action: Action<T>;
  /** What the action gets, made of what was typed. */
  readonly input: (values: V) => unknown;
  /** What to say when it is done. */
  readonly done: (value: T) => string;
};

/** What every form of the panel does alike: keep a draft, send, say what came of it, close; Ctrl+Enter sends too. */
export function usePanelForm<V extends Record<string, string>, T>({
  draft,
  initial,
  action,
  input,
  done,
}: PanelForm<V, T>) {
  const { values, set, discard, restored } = useDraft(draft, initial);
  const { run, pending, failure, errorOf } = useAction(action);
  const { show } = useEditors();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current
      ?.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")
      ?.focus({ preventScroll: true });
  }, []);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const value = await run(input(values));
    if (value === null) return;
    discard();
    show(null);
    announce(done(value));
  };
  const bind = (field: keyof V & string) => ({
    value: values[field],
    onChange: (event: { target: { value: string } }) => set(field, event.target.value),
    error: errorOf(field),
  });
  const formProps = {
    ref: form,
    onSubmit: submit,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      if (event.key === "Escape") {
        event.preventDefault();
        show(null);
      }
    },
  };
  const foot = { pending, failure, restored, onCancel: () => show(null), onDiscard: discard };
  return { values, set, bind, formProps, foot, errorOf };
}
