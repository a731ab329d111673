import { z } from "zod";
import { readGalleyAddress } from "@/lib/domain/desk/galley-address";
import { parseSourceAddress } from "@/lib/domain/evidence/source-address";
import { parseMoment } from "@/lib/domain/moment";
import type { RefusalReason, Result } from "@/lib/domain/result";
import { checkMarkdown, rationaleMarkdown } from "@/lib/domain/text/markdown-limits";
import { cleanLine, cleanNote } from "@/lib/domain/text/plain-words";

/** An issue whose message is a refusal reason; parse-input.ts turns it back into a refusal with its parameters. */
function refuseIn(
  context: z.RefinementCtx,
  reason: RefusalReason,
  params: Record<string, string | number> = {},
): typeof z.NEVER {
  context.addIssue({ code: "custom", message: reason, params });
  return z.NEVER;
}

type Cleaner = (input: string, maxLength: number) => Result<string>;

function text(clean: Cleaner, maxLength: number, plain: boolean) {
  return z.string().transform((input, context) => {
    const cleaned = clean(input, maxLength);
    if (!cleaned.ok) return refuseIn(context, cleaned.refusal.reason, { ...cleaned.refusal.params });
    const tag = plain ? firstTag(cleaned.value) : null;
    return tag !== null ? refuseIn(context, "field-has-markup", { tag: tag.slice(0, 40) }) : cleaned.value;
  });
}

/** The first words that look like a tag of HTML. */
function firstTag(words: string): string | null {
  const start = words.search(/<\/?[a-z!]/i);
  const end = start < 0 ? -1 : words.indexOf(">", start);
  return end < 0 ? null : words.slice(start, end + 1);
}

/** Needs at least one character that is not white space. */
function filled<T extends z.ZodType<string>>(schema: T) {
  return schema.transform((value, context) => (value === "" ? refuseIn(context, "field-required") : value));
}

/** Makes an empty field null. */
function emptyToNull<T extends z.ZodType<string>>(schema: T) {
  return schema
    .transform((value) => (value === "" ? null : value))
    .nullable()
    .default(null);
}

/** One line of plain words that must not be empty. */
export const line = (maxLength: number) => filled(text(cleanLine, maxLength, true));
/** One line of plain words, or null. */
export const optionalLine = (maxLength: number) => emptyToNull(text(cleanLine, maxLength, true));
/** Plain words over several lines that must not be empty. */
export const note = (maxLength: number) => filled(text(cleanNote, maxLength, true));
/** Plain words over several lines, or null. */
export const optionalNote = (maxLength: number) => emptyToNull(text(cleanNote, maxLength, true));
/** Words of the article or of a source, or Markdown: anything but control characters, since they are quoted or rendered safely. */
export const quoted = (maxLength: number) => filled(text(cleanNote, maxLength, false));
export const optionalQuoted = (maxLength: number) => emptyToNull(text(cleanNote, maxLength, false));

/** Markdown that must not be empty, and that every view can parse in a moment. */
export const markdown = (maxLength: number) =>
  quoted(maxLength).transform((value, context) => {
    const checked = checkMarkdown(value, rationaleMarkdown);
    return checked.ok ? value : refuseIn(context, checked.refusal.reason, { ...checked.refusal.params });
  });

/** A day as YYYY-MM-DD that exists. */
export const day = z.string().transform((value, context) => {
  if (value === "") return refuseIn(context, "field-required");
  return isDay(value) ? value : refuseIn(context, "date-invalid");
});

/** The same, or null. */
export const optionalDay = z
  .string()
  .transform((value, context) => {
    if (value === "") return null;
    return isDay(value) ? value : refuseIn(context, "date-invalid");
  })
  .nullable()
  .default(null);

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A moment of a recording, as h:mm:ss, mm:ss or seconds, in milliseconds; null for none, undefined where it is left out. */
export const optionalMoment = z
  .string()
  .transform((value, context) => {
    if (value.trim() === "") return null;
    const moment = parseMoment(value);
    return moment === null ? refuseIn(context, "moment-invalid") : moment;
  })
  .nullable()
  .optional();

const instant = z.iso.datetime({ offset: true });

/** A moment as ISO 8601 with its offset, given in UTC to the millisecond; null for none. Of this century or the next. */
export const optionalInstant = z
  .string()
  .transform((value, context) => {
    if (value === "") return null;
    const isInstant = instant.safeParse(value).success && /^2[01]/.test(value);
    return isInstant ? new Date(value).toISOString() : refuseIn(context, "time-invalid");
  })
  .nullable();

/** A web address, cleaned as those of sources are, or null. */
export const optionalAddress = z
  .string()
  .transform((value, context) => {
    if (value.trim() === "") return null;
    const parsed = parseSourceAddress(value);
    return parsed.ok ? parsed.value.address : refuseIn(context, parsed.refusal.reason, { ...parsed.refusal.params });
  })
  .nullable()
  .default(null);

/** The address of this Galley, or null for the one that the server is started with next. */
export const galleyAddress = z
  .string()
  .transform((value, context) => {
    if (value.trim() === "") return null;
    const read = readGalleyAddress(value);
    return read.ok ? read.value : refuseIn(context, read.refusal.reason);
  })
  .nullable();

/** An e-mail address, in lower case. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: "field-invalid" })
  .pipe(z.email({ error: "email-invalid" }));

/** An offset in UTF-16 code units; whether it lies in the text is for the anchor to say. */
export const offset = z.number().int();

/** The revision that the person saw; no larger than the database counts. */
export const revision = z.int32().min(1);
