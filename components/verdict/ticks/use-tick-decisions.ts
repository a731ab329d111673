"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { approveVerdictsAction, requestChangesAction } from "@/actions/verdict";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import { useRow } from "@/components/ui/use-row";
import type { WaitingTick } from "@/lib/queries/verdict/get-tick-groups";

/**
 * Decides on ticks: what is checked is approved one after the other, each by a decision of its own on the revision that was
 * seen; the one that does not convince goes back with a reason. What was refused stays, and the first refusal is said. Until
 * the group is entered no tick is current; behind the last one shown it is left.
 */
export function useTickDecisions(
  ticks: readonly WaitingTick[],
  personId: string,
  { isEntered, leave }: { readonly isEntered: boolean; readonly leave: () => void },
) {
  const t = useTranslations("ticks");
  const announce = useAnnounce();
  const [refused, setRefused] = useState<string | null>(null);
  const { put, left, isCutOff } = useRow((words, count) => setRefused(t("refused", { words, count })));
  const requesting = useAction(requestChangesAction);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);

  const shown = ticks.filter(({ id }) => !decided.has(id));
  const current = isEntered ? (shown.find(({ id }) => id === at) ?? shown[0] ?? null) : null;
  const draft = useDraft(`${personId}:decision:${current?.id ?? "none"}`, { reason: "" });
  const [writingFor, setWritingFor] = useState<string | null>(null);
  const neighbour = (by: 1 | -1) => shown[shown.findIndex(({ id }) => id === current?.id) + by];
  const step = (by: 1 | -1) => setAt(neighbour(by)?.id ?? current?.id ?? null);
  const check = ({ id }: WaitingTick) => {
    setAt(id);
    setChecked((now) => (now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set([...now, id])));
  };

  const approve = () => {
    const some = shown.filter(({ id }) => checked.has(id));
    const wanted = some.length > 0 ? some : current ? [current] : [];
    const ids = new Set(wanted.map(({ id }) => id));
    setAt((shown.find(({ id }) => !ids.has(id) && isBehind(id)) ?? shown.find(({ id }) => !ids.has(id)))?.id ?? null);
    setDecided((now) => new Set([...now, ...ids]));
    setChecked(new Set());
    if (shown.length > 0 && ids.size === shown.length) leave();
    if (left === 0) setRefused(null);
    const made = wanted.map(async ({ id, revision }) => {
      const approved = await put(approveVerdictsAction, { claimId: id, revision, note: null });
      if (!approved) putBack(id);
      return approved;
    });
    void Promise.all(made).then((all) => {
      const count = all.filter((each) => each !== null).length;
      if (count > 0) announce(t("done", { count }));
    });
  };
  const isBehind = (id: string) =>
    shown.findIndex((tick) => tick.id === id) > shown.findIndex((tick) => tick.id === current?.id);
  const putBack = (id: string) => setDecided((now) => new Set([...now].filter((each) => each !== id)));

  const send = async () => {
    if (!current) return;
    const { id, number, revision } = current;
    if (!(await requesting.run({ claimId: id, revision, reason: draft.values.reason }))) return;
    draft.discard();
    setWritingFor(null);
    setAt(neighbour(1)?.id ?? null);
    if (shown.length === 1) leave();
    setDecided((now) => new Set([...now, id]));
    announce(t("sent-back", { number }));
  };
  return {
    ...{
      shown,
      left: left > 1 ? left : 0,
      decided: ticks.length - shown.length,
      current,
      checked,
      check,
      step,
      approve,
      failure: isCutOff ? t("cut-off", { count: left }) : refused,
    },
    go: ({ id }: WaitingTick) => setAt(id),
    checkCurrent: () => {
      if (!current) return;
      check(current);
      step(1);
    },
    askWhy: () => setWritingFor(current?.id ?? null),
    pending: requesting.pending,
    reason:
      current && writingFor === current.id
        ? {
            ...{ words: draft.values.reason, restored: draft.restored, error: requesting.failure?.words },
            onType: (reason: string) => draft.set("reason", reason),
            onSend: send,
            onCancel: () => setWritingFor(null),
          }
        : null,
  };
}
