import { MAX_CLAIM_LENGTH } from "@/lib/domain/claim/claim";
import { cleanLineOf, cleanWords, listOf, wordsOf } from "./annotation-values";
import { isObject, type Members } from "./members";

/** The longest note that is kept, in UTF-16 code units. */
const LONGEST_NOTE = 5_000;

/** What an annotation says: what the place states, if it says so, and what somebody remarked on it. */
export type AnnotationWords = {
  readonly statement: string | null;
  readonly note: string | null;
  /** What it states is longer than a claim's statement may be, and stands in the note. */
  readonly isLong: boolean;
};

type Body = { readonly purposes: readonly string[]; readonly words: string };

/** Bodies with one of these purposes say neither what is stated nor a remark: a state, a rating, a link. */
const leftOut = ["assessing", "bookmarking", "classifying", "editing", "identifying", "linking", "moderating"];

/**
 * The words of an annotation. The first body that describes is the statement; remarks and tags become the note. Those of
 * Hypothesis are `text` and `tags`, and `bodies` is Recogito's own.
 */
export function wordsOfAnnotation(annotation: Members, motivations: readonly string[]): AnnotationWords {
  const bodies = [...listOf(annotation.body), ...listOf(annotation.bodies)].flatMap((body) => bodyOf(body) ?? []);
  const alone = [annotation.bodyValue, annotation.text].flatMap((value) => wordsOf(value) ?? []);
  const all: Body[] = [...bodies, ...alone.map((words) => ({ purposes: [], words }))].map((body) =>
    body.purposes.length > 0 ? body : { ...body, purposes: motivations.includes("describing") ? ["describing"] : [] },
  );
  const described = all.find(({ purposes }) => purposes.includes("describing"));
  const words = described && cleanWords(described.words, LONGEST_NOTE);
  const isLong = words !== null && words !== undefined && words.length > MAX_CLAIM_LENGTH;
  const isTag = ({ purposes }: Body) => purposes.includes("tagging");
  const remarks = all.filter(
    (body) => body !== described && !isTag(body) && !body.purposes.some((each) => leftOut.includes(each)),
  );
  const tags = [...all.filter(isTag).map((body) => body.words), ...listOf(annotation.tags)];
  const tagLine = tags.flatMap((tag) => cleanLineOf(tag, 100) ?? []).map((tag) => `#${tag}`);
  const note = [...(isLong ? [words] : []), ...remarks.map((body) => body.words), tagLine.join(" ")];
  return {
    statement: isLong ? null : (words ?? null),
    note: cleanWords(note.filter((each) => each.trim() !== "").join("\n\n"), LONGEST_NOTE),
    isLong,
  };
}

/** A body that holds words; of a choice, the first. */
function bodyOf(body: unknown): Body | null {
  if (!isObject(body)) return null;
  const [first] = listOf(body.items);
  if (first !== undefined) return bodyOf(first);
  const words = wordsOf(body.value);
  const purposes = listOf(body.purpose).flatMap((each) => wordsOf(each)?.replace(/^.*[:#/]/, "") ?? []);
  return words === null ? null : { purposes, words };
}
