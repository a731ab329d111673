import {
  type Described,
  eachOf,
  type Field,
  type NamesOf,
  namesOf,
  type ValuesOf,
  type Written,
} from "@/lib/domain/shape/field-table";
import { limits } from "@/lib/domain/shape/limits";
import { claimCategories, claimPriorities } from "./claim";

/** `width` is that of its column in tables, in characters. */
type Row = Described & { readonly width: number; readonly isApproved: boolean };

/**
 * What is said of a claim, a row a field, in the order in which forms and views have them. Whatever reads, keeps, signs,
 * replays or shows the fields of a claim goes over these rows, so that a field that has one stands everywhere.
 * `isApproved`: an approval binds it, and its change makes the claim stale. docs/decisions/0081-fields-are-a-table.md
 */
export const claimTable = {
  statement: {
    kind: "quoted",
    limit: limits.statement,
    whenEmpty: "refused",
    isApproved: true,
    width: 60,
    what: "What it states, as a sentence that can be true or false",
  },
  claimant: {
    kind: "line",
    limit: limits.line,
    whenEmpty: "said",
    isApproved: true,
    width: 24,
    what: "Who claims it; null is the article itself",
  },
  category: { kind: "choice", of: claimCategories, isApproved: false, width: 14, what: "What kind of claim it is" },
  priority: { kind: "choice", of: claimPriorities, isApproved: false, width: 10, what: "How much depends on it" },
} as const satisfies Readonly<Record<string, Row>>;

type Table = typeof claimTable;
export type ClaimField = keyof Table;
/** What all fields of a claim hold. Who has it and until when is no such thing: that is the desk's plan, see plan.ts. */
export type ClaimFields = ValuesOf<Table>;
/** Those that stand beside the statement as facts. */
export type FactField = Exclude<ClaimField, "statement">;
export type ApprovedField = NamesOf<Table, { readonly isApproved: true }>;
export type ChoiceField = NamesOf<Table, { readonly kind: "choice" }>;

export const claimFields = namesOf(claimTable);
export const factFields = claimFields.filter((name): name is FactField => name !== "statement");
export const approvedFields = claimFields.filter((name): name is ApprovedField => claimTable[name].isApproved);

const pick =
  <N extends ClaimField>(names: readonly N[]) =>
  (from: Pick<ClaimFields, N>): Pick<ClaimFields, N> =>
    eachOf(names, (name) => from[name]);

/** The fields of whatever has them, and nothing else of it. */
export const claimFieldsIn = pick(claimFields);
export const approvedFieldsIn = pick(approvedFields);

/** What marking may say: a statement that is null is the quote itself. */
export type MarkedFields = Omit<ClaimFields, "statement"> & { readonly statement: string | null };

/** What is said of a claim whose mark says nothing. Marking alone has it: who edits a claim says all of it again. */
export const usualFields: MarkedFields = {
  ...eachOf<Record<Exclude<ClaimField, ChoiceField>, null>, ClaimField>(claimFields, () => null),
  ...({ category: "other", priority: "normal" } satisfies Pick<ClaimFields, ChoiceField>),
};

export function isWritten(name: ClaimField): name is NamesOf<Table, Written> {
  return !isChoice(name);
}

export function isChoice(name: ClaimField): name is ChoiceField {
  return claimTable[name].kind === "choice";
}

/** Whether views say in words of their own that the field is empty, rather than leave it out. */
export function saysWhenEmpty(name: ClaimField): name is NamesOf<Table, { readonly whenEmpty: "said" }> {
  const field: Field = claimTable[name];
  return "whenEmpty" in field && field.whenEmpty === "said";
}

/** The key under which the words of a choice stand in messages/en.json. */
export type ChoiceKey = { [N in ChoiceField]: `${N}.${ClaimFields[N]}` }[ChoiceField];
export const choiceKey = (name: ChoiceField, value: string) => `${name}.${value}` as ChoiceKey;
