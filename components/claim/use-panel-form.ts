"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { useOpenClaim } from "@/components/article/use-open-claim";
import { useUndo } from "@/components/article/use-undo";
import { useWorkbench } from "@/components/article/workbench-context";
import { useChangedMeanwhile } from "@/components/live/use-changed-meanwhile";
import { useAnnounce } from "@/components/ui/toasts";
import { type Action, useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { useEditors } from "./editors";

/** The member of a draft that keeps on what it was begun: the claim's revision, and what stood in the fields then. */
const BASE = "base";

type Base<V> = { readonly revision: number; readonly values: V };

type PanelForm<V, T> = {
  /** Whose and what draft this is. */
  readonly draft: string;
  /** The claim's revision as the page has it now. */
  readonly revision: number;
  /** What is stored now; empty values for what is new. */
  readonly initial: V;
  readonly action: Action<T>;
  /** What the action gets, made of what was typed and of the revision that it was typed on. */
  readonly input: (values: V, revision: number) => unknown;
  /** What to say when it is done. */
  readonly done: (value: T) => string;
  /** Which fields the browser must not keep, as in useDraft. */
  readonly withheld?: (values: Record<string, string>) => readonly string[];
  /** The name of the form that is opened when it is done, if any. */
  readonly next?: (value: T) => string | null;
  /** Whether the key for undo takes it back. */
  readonly isUndoable?: boolean;
};

/**
 * What every form of the panel does alike: keep a draft, send, say what came of it, close.
 *
 * A form is sent on the revision that it was begun on, that is at the first thing typed, also when the draft is from earlier or the page has been refreshed
 * underneath it, so that the server refuses to overwrite what somebody else did meanwhile (rule 6); what the same person did
 * meanwhile it lets pass. Fields that were not touched follow what is stored; where both sides changed one, what is stored
 * now stands under it. That somebody else changed the claim is said at once; then, and after such a refusal, one button sends the
 * form on top of what is shown by then.
 */
export function usePanelForm<V extends Record<string, string>, T>(spec: PanelForm<V, T>) {
  const { draft, revision, initial, action, input, done } = spec;
  const begun: Base<V> = { revision, values: initial };
  const {
    values: kept,
    set,
    discard,
    restored,
  } = useDraft<Record<string, string>>(draft, { ...initial, [BASE]: "" }, spec.withheld);
  const { run, pending, failure, errorOf } = useAction(action);
  const { show } = useEditors();
  const announce = useAnnounce();
  const { offer } = useUndo();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const base = readBase(kept[BASE], begun);
  const { claims, personId } = useWorkbench();
  const open = useOpenClaim();
  const meanwhile = useChangedMeanwhile(personId, claims.find(({ number }) => number === open)?.id ?? null);

  const isBegun = kept[BASE] !== "";
  const isTouched = (field: string) => isBegun && kept[field] !== base.values[field];
  const shownValue = (field: string) => (isTouched(field) ? (kept[field] ?? "") : (initial[field] ?? ""));
  const values = Object.fromEntries(Object.keys(initial).map((field) => [field, shownValue(field)])) as V;

  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current
      ?.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")
      ?.focus({ preventScroll: true });
  }, []);

  // A refusal because of somebody else's change is only useful with that change in view.
  const changedMeanwhile = failure?.reason === "claim-changed";
  useEffect(() => {
    if (changedMeanwhile) router.refresh();
  }, [changedMeanwhile, router]);

  // The field may stand far above the button that was pressed.
  useEffect(() => {
    if (failure?.field) form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] input")?.focus();
  }, [failure]);

  /** Takes what is shown and stored at this moment as what the form is about. */
  const begin = () => {
    for (const [field, value] of Object.entries(values)) set(field, value);
    set(BASE, JSON.stringify(begun));
  };
  const type = (field: string, value: string) => {
    if (!isBegun) begin();
    set(field, value);
  };
  const send = async (onRevision: number) => {
    const value = await run(input(values, onRevision));
    if (value === null) return;
    discard();
    show(spec.next?.(value) ?? null);
    announce(done(value), spec.isUndoable ? { action: offer } : {});
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    return send(base.revision);
  };
  /** What is shown by now is what the person has seen: theirs goes on top of it. */
  const sendOnTop = () => {
    meanwhile.seen();
    begin();
    return send(revision);
  };
  const bind = (field: keyof V & string) => ({
    value: values[field] as string,
    onChange: (event: { target: { value: string } }) => type(field, event.target.value),
    error: errorOf(field),
    ...(isTouched(field) && initial[field] !== base.values[field] && { storedNow: initial[field] as string }),
  });
  const formProps = {
    ref: form,
    onSubmit: submit,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) {
        event.preventDefault();
        show(null);
      }
    },
  };
  const foot = {
    pending,
    failure,
    restored,
    onCancel: () => show(null),
    onDiscard: discard,
    // The refusal says the same, once there is one.
    changed: failure ? null : meanwhile.words,
    ...((changedMeanwhile || (isBegun && meanwhile.words)) && base.revision !== revision && { onSendOnTop: sendOnTop }),
  };
  return { values, set: type, bind, formProps, foot, errorOf };
}

function readBase<V>(text: string | undefined, begun: Base<V>): Base<V> {
  try {
    return text ? JSON.parse(text) : begun;
  } catch {
    return begun;
  }
}
