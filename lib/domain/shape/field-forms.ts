import { z } from "zod";
import { eachOf, type Field, type FieldTable, namesOf, type ValueOf } from "./field-table";
import { line, note, optionalDay, optionalLine, optionalNote, optionalQuoted, quoted } from "./fields";

/** A zod form for each field of a table. */
export type FormsOf<T> = { [N in keyof T]: z.ZodType<ValueOf<T[N]>> };

/** The fields as people write them, cleaned and within their limits. None has a default. */
export function inputsOf<T extends FieldTable>(table: T): FormsOf<T> {
  return eachOf(namesOf(table), (name) => inputOf(table[name] as Field));
}

const written = { line: [line, optionalLine], note: [note, optionalNote], quoted: [quoted, optionalQuoted] } as const;

function inputOf(field: Field): z.ZodType {
  if (field.kind === "choice") return z.enum(field.of);
  if (field.kind === "day") return optionalDay.unwrap();
  const [needed, optional] = written[field.kind];
  return field.whenEmpty === "refused" ? needed(field.limit) : optional(field.limit).unwrap();
}

/** The fields as records and reports hold them: without limits, since they outlive the limits of their day. */
export function toldOf<T extends FieldTable>(table: T): FormsOf<T> {
  return eachOf(namesOf(table), (name) => toldForm(table[name] as Field));
}

function toldForm(field: Field): z.ZodType {
  if (field.kind === "choice") return z.enum(field.of);
  if (field.kind === "day") return z.iso.date().nullable();
  return field.whenEmpty === "refused" ? z.string() : z.string().nullable();
}
