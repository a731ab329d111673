"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { planArticleAction } from "@/actions/article";
import { DueTime } from "@/components/desk/plan/due-time";
import { MomentField, momentInput } from "@/components/desk/plan/moment-field";
import { useColleagues } from "@/components/desk/plan/use-colleagues";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { clockIn } from "@/lib/domain/desk/zoned-time";

export type PlanArticleProps = {
  readonly articleId: string;
  readonly leadId: string | null;
  readonly lead: string | null;
  readonly deadline: Date | null;
  readonly now: Date;
  readonly mayPlan: boolean;
};

/** Who leads the article's check and until when; whoever may change it opens the dialog by it. */
export function PlanArticle(props: PlanArticleProps) {
  const { lead, deadline, now, mayPlan } = props;
  const t = useTranslations("plan");
  const [isOpen, setOpen] = useState(false);
  const said = (
    <>
      {lead && <bdi className={deadline ? "xl:inline sm:hidden" : ""}>{lead}</bdi>}
      {lead && deadline && (
        <span aria-hidden="true" className="xl:inline sm:hidden">
          ·
        </span>
      )}
      {deadline && <DueTime due={deadline} now={now} />}
    </>
  );
  if (!mayPlan) return lead || deadline ? <span className="flex items-center gap-2 text-soft">{said}</span> : null;
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)} aria-label={t("open", { lead: lead ?? "none" })}>
        {lead || deadline ? said : t("none")}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("title")}>
        <PlanForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PlanForm({ articleId, leadId, lead, deadline, onDone }: PlanArticleProps & { onDone: () => void }) {
  const t = useTranslations("plan");
  const due = useTranslations("due");
  const common = useTranslations("common");
  const announce = useAnnounce();
  const zone = useTimeZone() ?? "UTC";
  const { people, failure: unread } = useColleagues();
  const { run, pending, failure, errorOf } = useAction(planArticleAction);
  const [chosen, setChosen] = useState(leadId ?? "");
  const [clock, setClock] = useState(deadline ? clockIn(zone, deadline) : "");
  // Who leads it stands in the list before the others are read, and also when they have left.
  const isListed = people.some(({ id }) => id === leadId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const seen = { leadId, deadline: deadline?.toISOString() ?? null };
    // A deadline that was not touched is sent as it was seen, to the second.
    const isTouched = clock !== (deadline ? clockIn(zone, deadline) : "");
    const plan = { leadId: chosen || null, ...(isTouched && { deadline: momentInput(zone, clock) }) };
    if (!(await run({ articleId, seen, ...plan }))) return;
    onDone();
    announce(t("saved"));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <SelectField
        id="plan-lead"
        label={t("lead")}
        hint={t("lead-hint")}
        error={errorOf("leadId")}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{t("nobody")}</option>
        {leadId && !isListed && <option value={leadId}>{lead}</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <MomentField
        id="plan-deadline"
        label={due("article")}
        error={errorOf("deadline")}
        value={clock}
        onChange={({ target }) => setClock(target.value)}
      />
      {unread && <Notice tone="refusal">{unread}</Notice>}
      {failure && failure.field === undefined && <Notice tone="refusal">{failure.words}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={pending}>
          {t("submit")}
        </Button>
        <Button onClick={onDone}>{common("cancel")}</Button>
      </div>
    </form>
  );
}
