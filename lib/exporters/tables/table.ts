/** What a column holds: words, a number, a moment (ISO 8601, UTC) or a day (YYYY-MM-DD). */
type ColumnKind = "text" | "number" | "moment" | "day";

export type Cell = string | number | null;

/** A column by its name in snake case, what it holds, and how wide it is on a sheet, in characters. */
export type Column = { readonly name: string; readonly kind: ColumnKind; readonly width: number };

/** Records of one kind: the name says of what, and each row has a cell for each column. */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

type Of<R> = Column & { readonly value: (record: R) => Cell };

/** A column of words. */
export function text<R>(name: string, width: number, value: (record: R) => string | null): Of<R> {
  return { name, kind: "text", width, value };
}

/** A column of numbers. */
export function number<R>(name: string, value: (record: R) => number | null): Of<R> {
  return { name, kind: "number", width: 9, value };
}

/** A column of moments, as the report has them. */
export function moment<R>(name: string, value: (record: R) => string | null): Of<R> {
  return { name, kind: "moment", width: 19, value };
}

/** A column of days, as the report has them. */
export function day<R>(name: string, value: (record: R) => string | null): Of<R> {
  return { name, kind: "day", width: 12, value };
}

/** The table of some records. */
export function tableOf<R>(name: string, columns: readonly Of<R>[], records: readonly R[]): Table {
  return {
    name,
    columns: columns.map(({ name, kind, width }) => ({ name, kind, width })),
    rows: records.map((record) => columns.map(({ value }) => value(record))),
  };
}
