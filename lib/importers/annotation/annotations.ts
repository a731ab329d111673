import type { TextSelector } from "@/lib/domain/anchor/select/selector";
import { MAX_FILE_BYTES } from "@/lib/domain/evidence/file-limit";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readStrictJson } from "@/lib/domain/text/strict-json";
import { wordsOfAnnotation } from "./annotation-bodies";
import { type PlaceProblem, placesOf } from "./annotation-places";
import { cleanLineOf, listOf, typesOf, wordsOf } from "./annotation-values";
import { listAnnotations } from "./list-annotations";
import { isObject, type Members } from "./members";

/** The largest file of annotations, in bytes, and how many it may hold. */
export const MAX_ANNOTATION_BYTES = MAX_FILE_BYTES;
export const MOST_ANNOTATIONS = 5_000;

/** What was odd about an annotation that can be used. */
export type AnnotationNote = "statement-long" | "created-unreadable";

/** One annotation on one place, as far as it concerns claims. `id`, `creator` and `created` are as it tells them. */
export type ReadAnnotation = {
  readonly id: string | null;
  readonly creator: string | null;
  readonly created: string | null;
  readonly statement: string | null;
  readonly note: string | null;
  readonly selector: TextSelector;
  readonly notes: readonly AnnotationNote[];
};

export type AnnotationProblem =
  | "not-an-object"
  | "not-an-annotation"
  | "evidence"
  | "reply"
  | "pages-elsewhere"
  | PlaceProblem;

/** One target of an annotation, by the place of the annotation in the file and its own in the annotation, both from 1. */
export type AnnotationRow = { readonly row: number; readonly target: number } & (
  | { readonly annotation: ReadAnnotation }
  | { readonly problem: AnnotationProblem }
);

/**
 * Reads W3C Web Annotations in JSON-LD: one, a list, a page or a collection with its pages in the file; also what the
 * interface of Hypothesis gives (`rows`), and Recogito's own form. Each target is a row, and what cannot be used is told
 * for each. Annotations that only link (as Galley's own of evidence do) and replies are told apart: they are no claims.
 * Sources: https://www.w3.org/TR/annotation-model/, https://h.readthedocs.io/en/latest/api-reference/v1/.
 * Refuses annotations-too-large (`megabytes`), what readStrictJson does, annotations-none and annotations-too-many (`most`).
 */
export function readAnnotations(bytes: Uint8Array): Result<readonly AnnotationRow[]> {
  if (bytes.byteLength > MAX_ANNOTATION_BYTES)
    return refuse("annotations-too-large", { megabytes: MAX_ANNOTATION_BYTES / 1024 / 1024 });
  const parsed = readStrictJson(bytes);
  if (!parsed.ok) return parsed;
  const found = listAnnotations(parsed.value);
  if (found.length === 0) return refuse("annotations-none");
  if (found.length > MOST_ANNOTATIONS) return refuse("annotations-too-many", { most: MOST_ANNOTATIONS });
  return ok(found.flatMap((value, i) => readOne(value, i + 1)));
}

function readOne(value: unknown, row: number): AnnotationRow[] {
  if (!isObject(value)) return [{ row, target: 1, problem: "not-an-object" }];
  if (typesOf(value).some((type) => type === "AnnotationPage")) return [{ row, target: 1, problem: "pages-elsewhere" }];
  if (value.target === undefined && !typesOf(value).includes("Annotation"))
    return [{ row, target: 1, problem: "not-an-annotation" }];
  const motivations = listOf(value.motivation).flatMap((each) => wordsOf(each)?.replace(/^.*[:#/]/, "") ?? []);
  if (motivations.includes("replying") || listOf(value.references).length > 0)
    return [{ row, target: 1, problem: "reply" }];
  if (motivations.length > 0 && motivations.every((each) => each === "linking"))
    return [{ row, target: 1, problem: "evidence" }];
  const { statement, note, isLong } = wordsOfAnnotation(value, motivations);
  const created = createdOf(value.created);
  const notes: AnnotationNote[] = [
    ...(isLong ? (["statement-long"] as const) : []),
    ...(created === "unreadable" ? (["created-unreadable"] as const) : []),
  ];
  const told = {
    ...{ id: cleanLineOf(value.id ?? value["@id"], 1_000), creator: creatorOf(value), statement, note, notes },
    created: created === "unreadable" ? null : created,
  };
  return placesOf(value).map((place, i) =>
    typeof place === "string"
      ? { row, target: i + 1, problem: place }
      : { row, target: i + 1, annotation: { ...told, selector: place } },
  );
}

/** Whose it is, by name; Hypothesis names an account. */
function creatorOf(value: Members): string | null {
  const [first] = listOf(value.creator);
  const info = isObject(value.user_info) ? value.user_info : {};
  const named = isObject(first) ? (first.name ?? first.nickname ?? first.id) : first;
  const found = cleanLineOf(named, 200) ?? cleanLineOf(info.display_name, 200) ?? cleanLineOf(value.user, 200);
  return found?.replace(/^acct:/, "") ?? null;
}

/** A day, or a moment in UTC. */
function createdOf(value: unknown): string | null | "unreadable" {
  if (value === undefined || value === null) return null;
  const text = wordsOf(value)?.trim() ?? "";
  const time = /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return "unreadable";
  const moment = new Date(time).toISOString();
  return text.length === 10 ? moment.slice(0, 10) : moment;
}
