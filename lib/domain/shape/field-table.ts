// What tables of fields are made of. Plain, since browsers and verifiers read such tables too: zod's forms of them are made
// in field-forms.ts.

/**
 * What people write: a line, lines, or words that may look like markup, since they are quoted; `limit` in UTF-16 code units.
 * Where nothing is written, that is refused, or views say so in words of their own, or they leave the field out.
 */
export type Written = {
  readonly kind: "line" | "note" | "quoted";
  readonly limit: number;
  readonly whenEmpty: "refused" | "said" | "left-out";
};

/** One of some values, whose words stand under the field's name in messages/en.json. */
type Choice = { readonly kind: "choice"; readonly of: readonly string[] };

/** A day as YYYY-MM-DD, or none. */
type Day = { readonly kind: "day" };

export type Field = Written | Choice | Day;
/** A field with what the report's schema says of it. */
export type Described = Field & { readonly what: string };
export type FieldTable = Readonly<Record<string, Field>>;

/** What a field holds. */
export type ValueOf<F> = F extends { readonly of: readonly (infer V)[] }
  ? V
  : F extends { readonly whenEmpty: "refused" }
    ? string
    : string | null;
/** What all fields of a table hold. */
export type ValuesOf<T> = { readonly [N in keyof T]: ValueOf<T[N]> };
/** The names of the fields that are so. */
export type NamesOf<T, F> = { [N in keyof T]: T[N] extends F ? N : never }[keyof T];

/** An object with a member for each of the names. What `make` gives has to be what V says: the compiler takes its word. */
export function eachOf<V, N extends string>(names: readonly N[], make: (name: N) => unknown): V {
  const members: unknown = Object.fromEntries(names.map((name) => [name, make(name)]));
  return members as V;
}

/** The names of a table's fields, in its order. */
export function namesOf<T extends FieldTable>(table: T): (keyof T & string)[] {
  return Object.keys(table);
}
