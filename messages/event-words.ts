import type { AuditEventType } from "@/lib/domain/audit/event";
import { momentText } from "@/lib/domain/moment";
import type { Translate } from "./refusal-words";
import { isLong, shortened } from "./shortened";

/** An audit event as a history tells it. People stand in `data` by name where the words need one, not by id. */
export type ToldEvent = {
  readonly type: AuditEventType;
  readonly from: string | null;
  readonly to: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

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
  const changes = changesOf(t, event);
  return {
    sentence: sentenceOf(t, event, changes),
    consequences: consequencesOf(t, event),
    changes,
    texts: textsOf(t, event),
  };
}

function sentenceOf(t: Translate, event: ToldEvent, changes: readonly ToldChange[]): string {
  const { type, data } = event;
  const text = (name: string) => shortened(stringIn(data, name));
  const values = {
    number: String(data.number ?? ""),
    verdict: String(data.verdict ?? ""),
    version: String(data.version ?? ""),
    restored: String(data.restored ?? "none"),
    address: text("address"),
    added: String(data.added ?? ""),
    format: text("format").toUpperCase(),
    sha256: stringIn(data, "sha256"),
    ...Object.fromEntries(["reworded", "lost", "stale"].map((name) => [name, countIn(data, name)])),
    title: text("title"),
    person: text("person"),
    ...rolesIn(t, event),
    quote: text("quote"),
    from: stringIn(objectIn(data, "origin"), "from") || (stringIn(data, "reportId") === "" ? "none" : "report"),
    creator: shortened(stringIn(objectIn(data, "origin"), "creator")) || "none",
    reason: text("reason"),
    rating: shortened(stringIn(data, "ratingLabel")),
    source: shortened(stringIn(objectIn(data, "source"), "title")),
    sourceNamed: stringIn(objectIn(data, "source"), "title") || "none",
    stance: keyWords(t, "stance", data.stance),
    noticeAnswer: keyWords(t, "notice-answer", type === "notice.answered" ? data.answer : ""),
    skipReason: type.startsWith("skip.") ? keyWords(t, "skip-reason", data.reason) : "",
    fields:
      type === "claim.edited" && changes.length > 0
        ? changes.map(({ field }) => field.toLowerCase()).join(", ")
        : "none",
  };
  return t(`event.${messageKey(type)}` as never, values as never);
}

/** The roles that a person had and got, in the two events that tell of them. */
function rolesIn(t: Translate, { type, from, to }: ToldEvent): { role: string; roleBefore: string } {
  const named = (role: string | null) =>
    type === "person.added" || type === "person.role-changed" ? keyWords(t, "role", role).toLowerCase() : "";
  return { role: named(to), roleBefore: named(from) };
}

/** How many entries a list of the data has. */
function countIn(data: ToldEvent["data"], name: string): number {
  const list = data[name];
  return Array.isArray(list) ? list.length : 0;
}

function consequencesOf(t: Translate, { from, to, data }: ToldEvent): string[] {
  const consequences: string[] = [];
  if (to === "stale" && from !== "stale") consequences.push(t("event.became-stale" as never));
  if (data.signOffEnded === true) consequences.push(t("event.sign-off-ended" as never));
  const unbound = countIn(data, "unbound");
  if (unbound > 0) consequences.push(t("event.snapshot-unbound" as never, { count: unbound } as never));
  return consequences;
}

/** What an edit can change, in the order in which forms show it; the record itself sorts by name. */
const changeable = [
  "statement",
  "claimant",
  "category",
  "priority",
  "assignedToId",
  "stance",
  "passage",
  "note",
  "positionMs",
];

/** The fields that differ between `before` and `after`, with their values in words. */
function changesOf(t: Translate, { type, data }: ToldEvent): ToldChange[] {
  if (type === "claim.ends-adjusted") {
    return [
      {
        field: t("event.text-quote" as never),
        before: stringIn(data, "earlierQuote") || null,
        after: stringIn(data, "quote") || null,
      },
    ];
  }
  const before = objectIn(data, "before");
  const after = objectIn(data, "after");
  const changed = changeable.filter((name) => (before[name] ?? null) !== (after[name] ?? null));
  return changed.map((name) => ({
    field: fieldWords(t, type, name),
    before: valueWords(t, name, before[name]),
    after: valueWords(t, name, after[name]),
  }));
}

function fieldWords(t: Translate, type: AuditEventType, name: string): string {
  return t(type === "claim.edited" ? (`claim-field.${name}` as never) : (`event.text-${name}` as never));
}

function valueWords(t: Translate, name: string, value: unknown): string | null {
  if (name === "positionMs" && typeof value === "number") return momentText(value);
  if (typeof value !== "string" || value === "") return null;
  return name === "category" || name === "priority" || name === "stance" ? keyWords(t, name, value) : value;
}

const told = ["statement", "rationale", "correction", "passage", "note", "quote", "reason"] as const;

/** The texts that the sentence leaves out or cuts. */
function textsOf(t: Translate, event: ToldEvent): ToldText[] {
  const left = told.filter((name) => stringIn(event.data, name) !== "" && !isToldAlready(event, name));
  const texts = left.map((name) => {
    // The reason of an approval is a note; nobody has to give one.
    const label = name === "reason" && isYes(event.type) ? "note" : name;
    return { label: t(`event.text-${label}` as never), text: stringIn(event.data, name) };
  });
  return [...texts, ...originOf(t, objectIn(event.data, "origin"))];
}

/** Where a claim came from that nobody marked by hand, and what was remarked there. */
function originOf(t: Translate, origin: Readonly<Record<string, unknown>>): ToldText[] {
  const lines = (["id", "created", "fileSha256", "reportId"] as const)
    .filter((name) => stringIn(origin, name) !== "")
    .map((name) => t(`event.origin-${name}` as never, { value: stringIn(origin, name) } as never));
  const note = stringIn(origin, "note");
  return [
    ...(lines.length > 0 ? [{ label: t("event.text-origin" as never), text: lines.join("\n") }] : []),
    ...(note === "" ? [] : [{ label: t("event.text-origin-note" as never), text: note }]),
  ];
}

function isToldAlready({ type, data }: ToldEvent, name: (typeof told)[number]): boolean {
  if (name === "statement") return type !== "claim.marked" || data.statement === data.quote;
  if (name === "reason" && type.startsWith("skip.")) return true;
  if (name === "reason") return !isYes(type) && !isLong(stringIn(data, name));
  if (name === "quote") return type === "claim.ends-adjusted" || !isLong(stringIn(data, name));
  return false;
}

function isYes(type: AuditEventType): boolean {
  return type === "verdict.approved" || type === "verdict.reaffirmed";
}

/** The key of an event type under `event` and `event-name` in messages/en.json. */
function messageKey(type: AuditEventType): string {
  return type.replace(".", "-");
}

function keyWords(t: Translate, namespace: string, key: unknown): string {
  return typeof key === "string" && key !== "" ? t(`${namespace}.${key}` as never) : "";
}

function stringIn(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = data[name];
  return typeof value === "string" ? value : "";
}

function objectIn(data: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = data[name];
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
