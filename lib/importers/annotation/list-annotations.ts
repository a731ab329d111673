import { listOf, typesOf } from "./annotation-values";
import { isObject, type Members } from "./members";

/** Members that hold annotations in a graph, in what Hypothesis answers, or in a list that is wrapped. */
const holders = ["@graph", "rows", "annotations"] as const;

/**
 * The annotations of a file, in order, whatever holds them. In a list all count, so that what is none is told. A page of
 * a collection that is not in the file stands for itself, as an AnnotationPage.
 */
export function listAnnotations(value: unknown): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((each) => (isObject(each) && isHolder(each) ? listAnnotations(each) : [each]));
  if (!isObject(value)) return [];
  if (isHolder(value)) return heldBy(value);
  return value.target !== undefined || typesOf(value).includes("Annotation") ? [value] : [];
}

function isHolder(value: Members): boolean {
  const isTyped = typesOf(value).some((type) => type === "AnnotationCollection" || type === "AnnotationPage");
  return isTyped || (value.target === undefined && holders.some((holder) => Array.isArray(value[holder])));
}

function heldBy(value: Members): unknown[] {
  const graph = holders.flatMap((holder) => listAnnotations(listOf(value[holder])));
  return [...graph, ...pagesFrom(value.first ?? value)];
}

/** A page and those behind it; one that is only named is kept as a page, to be told of. */
function pagesFrom(first: unknown): unknown[] {
  const found: unknown[] = [];
  for (let page = first; page !== undefined && page !== null; page = isObject(page) ? page.next : undefined) {
    if (isObject(page)) found.push(...listAnnotations(listOf(page.items)));
    if (!isObject(page) || (page.items === undefined && typesOf(page).includes("AnnotationPage"))) {
      found.push({ type: "AnnotationPage" });
      break;
    }
  }
  return found;
}
