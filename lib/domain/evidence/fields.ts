import { type Described, eachOf, namesOf, type ValuesOf } from "@/lib/domain/shape/field-table";
import { limits } from "@/lib/domain/shape/limits";
import { sourceKinds, sourceMedia, stances } from "./evidence";

/** What is said of a source on a claim, a row a field as in claimTable (lib/domain/claim/fields.ts). An approval binds each. */
export const evidenceTable = {
  stance: { kind: "choice", of: stances, what: "How it bears on the claim" },
  passage: { kind: "quoted", limit: limits.passage, whenEmpty: "left-out", what: "The words that matter" },
  note: { kind: "note", limit: limits.note, whenEmpty: "left-out", what: "What a reviewer says of it" },
} as const satisfies Readonly<Record<string, Described>>;

/** What all fields of a piece of evidence hold. */
export type EvidenceFields = ValuesOf<typeof evidenceTable>;
type EvidenceField = keyof EvidenceFields;

/** What a source is called and what it is. Approvals name a source by its id, so they bind none of it. */
export const sourceTable = {
  title: {
    kind: "line",
    limit: limits.title,
    whenEmpty: "refused",
    what: "Its title; of a confidential source, a description",
  },
  publisher: { kind: "line", limit: limits.line, whenEmpty: "left-out", what: "Who published it" },
  author: { kind: "line", limit: limits.line, whenEmpty: "left-out", what: "Who wrote it" },
  publishedOn: { kind: "day", what: "When it was published" },
  kind: { kind: "choice", of: sourceKinds, what: "How near it is to what it tells of" },
  medium: { kind: "choice", of: sourceMedia, what: "What it is" },
} as const satisfies Readonly<Record<string, Described>>;

export const sourceFields = namesOf(sourceTable);
type SourceFields = ValuesOf<typeof sourceTable>;

/** The fields of whatever has them, and nothing else of it. */
export function sourceFieldsIn(from: SourceFields): SourceFields {
  return eachOf<SourceFields, keyof SourceFields>(sourceFields, (name) => from[name]);
}

/** The fields of whatever has them, and nothing else of it. */
export function evidenceFieldsIn(from: EvidenceFields): EvidenceFields {
  return eachOf<EvidenceFields, EvidenceField>(namesOf(evidenceTable), (name) => from[name]);
}
