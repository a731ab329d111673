import { z } from "zod";
import { roles } from "@/lib/domain/desk/permissions";
import { type FormsOf, toldOf } from "@/lib/domain/shape/field-forms";
import { type Described, eachOf, namesOf } from "@/lib/domain/shape/field-table";

// What the members of a report are made of. `what` describes the member where it stands.

const value = <T extends z.ZodType>(name: string, description: string, form: T) => form.meta({ id: name, description });
export const moment = value("moment", "ISO 8601 in UTC, to the millisecond", z.iso.datetime({ precision: 3 }));
export const day = value("day", "YYYY-MM-DD", z.iso.date());
export const sha256 = value("sha256", "SHA-256 in lower-case hex", z.string().regex(/^[0-9a-f]{64}$/));
export const offset = value("offset", "UTF-16 code units from the start of the text", z.int().nonnegative());
export const id = value("id", "Galley's own id, as records and subjects name it", z.string());

export const words = (what: string) => z.string().describe(what);
export const isTrue = (what: string) => z.boolean().describe(what);
export const count = (what: string) => z.int().nonnegative().describe(what);
export const number = (what: string) => z.int().positive().describe(what);
export const oneOf = <const T extends string>(values: readonly T[], what: string) => z.enum(values).describe(what);
export const list = <T extends z.ZodType>(each: T, what: string) => z.array(each).describe(what);
export const orNull = <T extends z.ZodType>(form: T, what: string) => form.nullable().describe(what);
export const wordsOrNull = (what: string) => orNull(z.string(), what);

/** The fields of a table. */
export function fields<T extends Readonly<Record<string, Described>>>(table: T): FormsOf<T> {
  const forms = toldOf(table);
  return eachOf(namesOf(table), (name) => {
    const { kind, what } = table[name] as Described;
    return kind === "day" ? orNull(day, what) : forms[name].describe(what);
  });
}

/** An object that the schema declares once, by its name. */
export const named = <T extends z.core.$ZodShape>(name: string, description: string, members: T) =>
  z.strictObject(members).meta({ id: name, description });

export const person = named("person", "A person by the name and the role that they have at the time of the report", {
  ...{ name: words("The name"), role: oneOf(roles, "The role") },
});
export const by = (who: string) => ({ by: person.describe(who), at: moment.describe("When") });
export const range = { start: offset.describe("Where it begins"), end: offset.describe("The position behind it") };
export const subject = {
  subjectSha256: sha256.describe("The SHA-256 of the UTF-8 bytes of subject"),
  subject: words("The exact text of what was decided on or signed; it names people, sources and claims by id"),
};
