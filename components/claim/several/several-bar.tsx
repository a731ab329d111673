"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { assignClaimAction, dismissClaimAction, editClaimAction } from "@/actions/claim";
import { attachEvidenceAction } from "@/actions/evidence";
import { type ListedClaim, useWorkbench } from "@/components/article/workbench-context";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { Action } from "@/components/ui/use-action";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { claimCategories, claimPriorities } from "@/lib/domain/claim/claim";
import { SeveralForm, type SeveralWhat } from "./several-form";
import { SeveralRun } from "./several-run";
import type { Several } from "./use-several";

/** What is done with each of the chosen claims: a command, and what it gets beside the claim. */
type Doing = {
  readonly claims: readonly ListedClaim[];
  readonly action: Action<unknown>;
  readonly what: object;
  readonly at: number;
};

const actions = { dismiss: dismissClaimAction, attach: attachEvidenceAction, give: assignClaimAction } as const;

const select = "min-h-9 min-w-0 rounded-lg border border-edge bg-panel px-1.5 text-[0.8125rem]";

/**
 * What can be done with several claims at once: as many commands as claims, so that each has its own event, and its own
 * refusal, and the rest stands.
 */
export function SeveralBar({ several }: { several: Several }) {
  const t = useTranslations("several");
  const words = useTranslations();
  const { personId } = useWorkbench();
  const [form, setForm] = useState<SeveralWhat | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const { chosen } = several;
  const isNone = chosen.length === 0;
  const bar = useRef<HTMLElement>(null);
  // The form is gone with the focus in it, which stays beside what was done.
  const close = () => {
    setForm(null);
    bar.current?.focus({ preventScroll: true });
  };
  const run = (action: Action<unknown>, what: object) => {
    close();
    setDoing({ claims: chosen, action, what, at: Date.now() });
  };
  const take = () => run(assignClaimAction, { assignedToId: personId });
  useHotkeys({
    t: isNone ? undefined : take,
    "Shift+t": isNone ? undefined : () => setForm("give"),
  });
  const edit = (what: object) => run(editClaimAction, { says: "choices", ...what });
  return (
    <section
      ref={bar}
      tabIndex={-1}
      aria-label={t("heading")}
      className="grid gap-2 border-b border-line bg-sunken p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="me-auto font-medium">
          {t("chosen", { count: chosen.length })}
        </p>
        <Button look="quiet" onClick={several.chooseAll}>
          {t("all")}
        </Button>
        <Button look="quiet" onClick={several.end}>
          {t("end")}
        </Button>
      </div>
      <div className="flex flex-wrap gap-2">
        <select
          aria-label={t("kind")}
          value=""
          disabled={isNone}
          onChange={({ target }) => edit({ category: target.value })}
          className={select}
        >
          <option value="">{t("kind")}</option>
          {claimCategories.map((category) => (
            <option key={category} value={category}>
              {words(`category.${category}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t("priority")}
          value=""
          disabled={isNone}
          onChange={({ target }) => edit({ priority: target.value })}
          className={select}
        >
          <option value="">{t("priority")}</option>
          {claimPriorities.map((priority) => (
            <option key={priority} value={priority}>
              {words(`priority.${priority}`)}
            </option>
          ))}
        </select>
        <Button disabled={isNone} onClick={take} aria-keyshortcuts="t">
          {t("to-me")} <Kbd>T</Kbd>
        </Button>
        <Button disabled={isNone} onClick={() => setForm("give")} aria-keyshortcuts="Shift+t">
          {t("give")} <Kbd>⇧T</Kbd>
        </Button>
        <Button disabled={isNone} onClick={() => setForm("attach")}>
          {t("attach")}
        </Button>
        <Button disabled={isNone} onClick={() => setForm("dismiss")}>
          {t("dismiss")}
        </Button>
      </div>
      {form && (
        <SeveralForm
          key={form}
          what={form}
          count={chosen.length}
          onCancel={close}
          onSend={(what) => run(actions[form], what)}
        />
      )}
      {doing && <SeveralRun key={doing.at} {...doing} />}
    </section>
  );
}
