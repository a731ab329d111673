"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ColleagueField } from "@/components/desk/plan/colleague-field";
import { MomentField, momentInput } from "@/components/desk/plan/moment-field";
import { SourcePicker } from "@/components/evidence/source/source-picker";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { stances } from "@/lib/domain/evidence/evidence";
import type { FoundSource } from "@/lib/queries/evidence/list-sources";

export type SeveralWhat = "dismiss" | "attach" | "give";

type Props = {
  readonly what: SeveralWhat;
  readonly count: number;
  /** Takes what the command of each claim gets. */
  readonly onSend: (what: object) => void;
  readonly onCancel: () => void;
};

/** What several claims have in common: the reason why they are left out, or the source that is put to each. */
export function SeveralForm({ what, count, onSend, onCancel }: Props) {
  const t = useTranslations("several");
  const claim = useTranslations("claim");
  const words = useTranslations();
  const [reason, setReason] = useState("");
  const [picked, setPicked] = useState<FoundSource | null>(null);
  const [address, setAddress] = useState("");
  const [stance, setStance] = useState("supports");
  const [person, setPerson] = useState("");
  const [clock, setClock] = useState("");
  const zone = useTimeZone() ?? "UTC";
  const form = useRef<HTMLFormElement>(null);
  // A key opens it too, with the focus somewhere in the list below.
  useEffect(() => form.current?.querySelector<HTMLElement>("select, textarea, input")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (what === "dismiss") return onSend({ reason });
    // A due time that is left empty stays what it is for each.
    if (what === "give")
      return onSend({ assignedToId: person || null, ...(clock && { dueAt: momentInput(zone, clock) }) });
    const named = { title: "", kind: "secondary", medium: null, address };
    onSend({ stance, source: picked ? { from: "library", sourceId: picked.id } : { from: "new", ...named } });
  };
  return (
    <form ref={form} onSubmit={submit} className="grid gap-3">
      {what === "give" ? (
        <>
          <ColleagueField value={person} onChange={setPerson} />
          <MomentField
            id="several-due"
            label={words("due.claim")}
            isKept
            value={clock}
            onChange={({ target }) => setClock(target.value)}
          />
        </>
      ) : what === "dismiss" ? (
        <TextAreaField
          id="several-reason"
          label={claim("reason")}
          hint={claim("dismiss-hint")}
          rows={2}
          required
          dir="auto"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      ) : (
        <>
          <SourcePicker id="several-known" label={words("evidence.known")} chosen={picked} onChoose={setPicked} />
          {!picked && (
            <TextField
              id="several-address"
              label={t("address")}
              dir="ltr"
              inputMode="url"
              required
              value={address}
              onChange={({ target }) => setAddress(target.value)}
            />
          )}
          <SelectField
            id="several-stance"
            label={words("evidence.stance")}
            value={stance}
            onChange={({ target }) => setStance(target.value)}
          >
            {stances.map((each) => (
              <option key={each} value={each}>
                {words(`stance.${each}`)}
              </option>
            ))}
          </SelectField>
        </>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t(`${what}-do`, { count })}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
