import { type ClaimField, claimFields, claimTable } from "@/lib/domain/claim/fields";
import { momentText } from "@/lib/domain/moment";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";
import { eachOf, type Field } from "@/lib/domain/shape/field-table";
import type { ToldEvent } from "./event-values";
import { eventValues } from "./event-values";
import type { Translate } from "./refusal-words";
import { isLong } from "./shortened";

/** A value that an event changed; null where there was or is none. */
export type ToldChange = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** A text that an event carries and its sentence does not hold in full. */
export type ToldText = { readonly label: string; readonly text: string };

export type EventWords = {
  /** What was done, to stand behind the name of whoever did it. */
  readonly sentence: string;
  /** What else followed from it, in sentences. */
  readonly consequences: readonly string[];
  readonly changes: readonly ToldChange[];
  readonly texts: readonly ToldText[];
};

/** An audit event in words. Long texts are shortened in the sentence and stand in full under `texts`. */
export function eventWords(t: Translate, event: ToldEvent): EventWords {
  return {
    sentence: sentenceOf(t, event),
    consequences: consequencesOf(t, event),
    changes: changesOf(t, event),
    texts: textsOf(t, event),
  };
}

function sentenceOf<T extends AuditEventType>(t: Translate, event: ToldEvent<T>): string {
  return t(`event.${event.type.replace(".", "-")}`, eventValues[event.type](event, t));
}

function consequencesOf(t: Translate, { from, to, data }: ToldEvent): string[] {
  const consequences: string[] = [];
  if (to === "stale" && from !== "stale") consequences.push(t("event.became-stale"));
  if ("isReopening" in data && data.isReopening) consequences.push(t("event.thread-reopens"));
  if ("signOffEnded" in data && data.signOffEnded) consequences.push(t("event.sign-off-ended"));
  const unbound = "unbound" in data ? data.unbound.length : 0;
  if (unbound > 0) consequences.push(t("event.snapshot-unbound", { count: unbound }));
  return consequences;
}

/** The fields that an event gave other values, with both in words, in the order in which forms show them. */
function changesOf(t: Translate, event: ToldEvent): ToldChange[] {
  if (event.type === "claim.ends-adjusted") {
    const { quoteBefore, quote } = event.data;
    return [{ field: t("event.text-quote"), before: quoteBefore || null, after: quote }];
  }
  if (event.type === "evidence.passage-chosen") {
    const { passageBefore, passage } = event.data;
    if (passageBefore === passage) return [];
    return [{ field: t("event.text-passage"), before: passageBefore || null, after: passage }];
  }
  if (event.type === "claim.edited") {
    const [before, after] = [event.data.before, event.data.after].map((fields) =>
      eachOf<Shown, ClaimField>(claimFields, (name) => shownField(t, claimTable[name], name, fields[name])),
    );
    return changedFields(before, after, (name) => t(`claim-field.${name}`));
  }
  if (event.type === "claim.assigned") {
    const [before, after] = [event.data.before, event.data.after].map(({ assignedToId, dueAt }) => ({
      ...{ assignedToId: nameIn(event, assignedToId), dueAt: momentWords(dueAt) },
    }));
    return changedFields(before, after, (name) => t(`plan-field.${name}`));
  }
  if (event.type === "article.planned") {
    const [before, after] = [event.data.before, event.data.after].map(({ leadId, deadline }) => ({
      ...{ leadId: nameIn(event, leadId), deadline: momentWords(deadline) },
    }));
    return changedFields(before, after, (name) => t(`plan-field.${name}`));
  }
  if (event.type === "evidence.edited") {
    const [before, after] = [event.data.before, event.data.after].map((fields) => ({
      stance: t(`stance.${fields.stance}`),
      passage: fields.passage,
      note: fields.note,
      positionMs: fields.positionMs === null ? null : momentText(fields.positionMs),
    }));
    return changedFields(before, after, (name) => t(`event.text-${name}`));
  }
  return [];
}

function nameIn({ names }: ToldEvent, id: string | null): string | null {
  return id === null ? null : (names[id] ?? "");
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** A moment that a record tells, in UTC as all of a report. */
function momentWords(iso: string | null): string | null {
  return iso === null ? null : `${moment.format(new Date(iso))} UTC`;
}

type Shown = Readonly<Record<string, string | null>>;

/** What a field holds in words, in the order of its table; the record sorts by name. */
function shownField(t: Translate, { kind }: Field, name: string, value: string | null) {
  return value !== null && kind === "choice" ? t(`${name}.${value}`) : value;
}

function changedFields(before: Shown = {}, after: Shown = {}, fieldWords: (name: string) => string): ToldChange[] {
  return Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ field: fieldWords(name), before: before[name] || null, after: after[name] || null }));
}

/** The texts that the sentence leaves out or cuts. */
function textsOf(t: Translate, event: ToldEvent): ToldText[] {
  const { data } = event;
  const reason = reasonOf(event);
  const parts: readonly (readonly [label: string, text: string | null])[] = [
    [
      "statement",
      event.type === "claim.marked" && event.data.statement !== event.data.quote ? event.data.statement : null,
    ],
    ["rationale", "rationale" in data ? data.rationale : null],
    ["correction", "correction" in data ? data.correction : null],
    ["passage", event.type === "evidence.attached" || event.type === "claim.ticked" ? event.data.passage : null],
    ["note", "note" in data ? data.note : null],
    ["quote", "quote" in data && event.type !== "claim.ends-adjusted" && isLong(data.quote) ? data.quote : null],
    // The reason of an approval is a note; nobody has to give one.
    isYes(event.type) ? ["note", reason] : ["reason", reason !== null && isLong(reason) ? reason : null],
    ...(event.type === "claim.marked" ? originOf(t, event) : []),
  ];
  return parts.flatMap(([label, text]) => (text ? { label: t(`event.text-${label}`), text } : []));
}

function reasonOf({ data }: ToldEvent): string | null {
  return "reason" in data ? data.reason : null;
}

/** Where a claim came from that nobody marked by hand, and what was remarked there. */
function originOf(t: Translate, { data: { claimOrigin } }: ToldEvent<"claim.marked">): [string, string | null][] {
  if (claimOrigin === null) return [];
  const facts =
    claimOrigin.from === "report"
      ? { id: claimOrigin.id, reportId: claimOrigin.reportId }
      : { id: claimOrigin.id, created: claimOrigin.created, fileSha256: claimOrigin.fileSha256 };
  const lines = Object.entries(facts).flatMap(([name, value]) => (value ? t(`event.origin-${name}`, { value }) : []));
  return [
    ["origin", lines.join("\n")],
    ["origin-note", claimOrigin.from === "report" ? null : claimOrigin.note],
  ];
}

function isYes(type: AuditEventType): boolean {
  return type === "verdict.approved" || type === "verdict.reaffirmed";
}
