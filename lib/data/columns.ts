import "server-only";
import { eachOf, type FieldTable, namesOf, type ValuesOf } from "@/lib/domain/shape/field-table";
import type { Prisma } from "./generated/client";

/**
 * The value of an enumerated column as one of those that it can have. Throws a RangeError on any other: the column's
 * constraint and the domain's list do not say the same then.
 */
export function oneOf<T extends string>(values: readonly T[], value: string): T {
  const known = values.find((each) => each === value);
  if (known === undefined) throw new RangeError(`“${value}” in the database is none of ${values.join(", ")}`);
  return known;
}

/** The same for a column that may be empty. */
export function oneOfOrNull<T extends string>(values: readonly T[], value: string | null): T | null {
  return value === null ? null : oneOf(values, value);
}

/** The columns of a table's fields, as they are read. */
export type ColumnsOf<T> = { readonly [N in keyof T]: string | null };

/** The fields of a table out of a row of the database. Throws a RangeError as oneOf does. */
export function fieldsIn<T extends FieldTable>(table: T, row: ColumnsOf<T>): ValuesOf<T> {
  return eachOf(namesOf(table), (name) => {
    const field = table[name];
    return field?.kind === "choice" ? oneOf(field.of, row[name] ?? "") : row[name];
  });
}

/**
 * A JSON column that Galley alone writes and never changes, read as it was written: checking thousands of blocks or hops
 * each time would cost more than reading them.
 */
export function asWritten<T>(column: Prisma.JsonValue): T {
  return column as T;
}

/**
 * A value as a JSON column takes it: what has no undefined, no dates and no bytes. Prisma takes a plain value apart, member by
 * member and several times over, which holds the thread for a third of a second at 20,000 blocks; in its own notation for JSON
 * it is one string, whatever members the value has.
 */
export function toJson(value: object | boolean | number | string): Prisma.InputJsonValue {
  return { toJSON: () => ({ $type: "Json", value: JSON.stringify(value) }) };
}

/** A day, YYYY-MM-DD, of a column that holds one. */
export function dayIn(column: Date | null): string | null {
  return column?.toISOString().slice(0, 10) ?? null;
}

/** A column of a day from YYYY-MM-DD. */
export function dayColumn(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
