import type { DraftReply } from "@/lib/importers/draft/draft";
import { noteReader } from "./docx-notes";
import type { DocxPackage } from "./docx-package";
import { elementsIn, type XmlElement } from "./docx-xml";

/** A comment of a document with what was answered; `id` is empty where the file has none. */
export type DocxComment = DraftReply & {
  readonly id: string;
  /** With those of its replies. */
  readonly ids: readonly string[];
  readonly isResolved: boolean;
  readonly replies: readonly DraftReply[];
};

type Read = DraftReply & { readonly id: string; readonly paragraphs: readonly string[] };
type Extended = { readonly parent: string | undefined; readonly isDone: boolean };

/**
 * The comments of a document in the file's order, replies with the first of their thread (ECMA-376, part 1, section
 * 17.13.4; threads, and the moments in UTC, by [MS-DOCX] 2.5.4.6 ff.: `commentsExtended`, `commentsIds`,
 * `commentsExtensible`). A reply to what is not there is a comment.
 */
export function docxComments(source: DocxPackage): DocxComment[] {
  const read = commentsIn(source);
  const extended = extendedIn(source.part("commentsExtended"));
  const byParagraph = new Map(read.flatMap((each) => each.paragraphs.map((id) => [id, each] as const)));
  const extensionOf = ({ paragraphs }: Read) =>
    paragraphs.map((id) => extended.get(id)).findLast((each) => each !== undefined);
  const parentOf = (each: Read) => byParagraph.get(extensionOf(each)?.parent ?? "");
  const firstOf = threadsBy(read, parentOf);
  const replies = new Map<Read, DraftReply[]>();
  const ids = new Map<Read, string[]>();
  for (const each of read) {
    const first = firstOf.get(each) as Read;
    const { author, at, text } = each;
    const known = ids.get(first);
    if (known) known.push(each.id);
    else ids.set(first, [each.id]);
    if (first === each) continue;
    const before = replies.get(first);
    if (before) before.push({ author, at, text });
    else replies.set(first, [{ author, at, text }]);
  }
  return read
    .filter((each) => firstOf.get(each) === each)
    .map((each) => ({
      ...{ id: each.id, author: each.author, at: each.at, text: each.text },
      ids: ids.get(each) ?? [],
      isResolved: extensionOf(each)?.isDone ?? false,
      replies: replies.get(each) ?? [],
    }));
}

function commentsIn(source: DocxPackage): Read[] {
  const wordsOf = noteReader(source, "comments");
  const momentOf = momentsIn(source);
  return elementsIn(source.part("comments"))
    .filter(({ name }) => name === "w:comment")
    .map((comment) => {
      const { text } = wordsOf(comment);
      const paragraphs = paragraphsIn(comment);
      const moment = paragraphs.map((id) => momentOf.get(id)).find((each) => each !== undefined);
      const { attributes } = comment;
      return {
        ...{ id: attributes.get("w:id") ?? "", author: attributes.get("w:author")?.trim() || null },
        ...{ at: moment ?? (attributes.get("w:date")?.trim() || null), text, paragraphs },
      };
    });
}

function paragraphsIn(element: XmlElement): string[] {
  return elementsIn(element).flatMap((child) => {
    const id = child.name === "w:p" ? child.attributes.get("w14:paraId") : undefined;
    return [...(id === undefined ? [] : [id]), ...paragraphsIn(child)];
  });
}

/** By paragraph. */
function extendedIn(part: XmlElement | undefined): ReadonlyMap<string, Extended> {
  return new Map(
    elementsIn(part).map(({ attributes }) => [
      attributes.get("w15:paraId") ?? "",
      {
        parent: attributes.get("w15:paraIdParent"),
        isDone: /^(?:1|true|on)$/.test(attributes.get("w15:done") ?? ""),
      },
    ]),
  );
}

/** When comments were made, in UTC, by paragraph: `w:date` is the time of the writer's clock, whatever stands behind it. */
function momentsIn(source: DocxPackage): ReadonlyMap<string, string> {
  const dates = new Map(
    elementsIn(source.part("commentsExtensible")).map(({ attributes }) => [
      attributes.get("w16cex:durableId") ?? "",
      attributes.get("w16cex:dateUtc"),
    ]),
  );
  return new Map(
    elementsIn(source.part("commentsIds")).flatMap(({ attributes }) => {
      const at = dates.get(attributes.get("w16cid:durableId") ?? "");
      return at ? [[attributes.get("w16cid:paraId") ?? "", at] as const] : [];
    }),
  );
}

/** The first comment of each one's thread; itself where those that it answers go in a circle. */
function threadsBy(read: readonly Read[], parentOf: (each: Read) => Read | undefined): ReadonlyMap<Read, Read> {
  const firstOf = new Map<Read, Read>();
  for (const each of read) {
    const path = new Set<Read>();
    let at: Read | undefined = each;
    let last = each;
    while (at && !firstOf.has(at) && !path.has(at)) {
      path.add(at);
      last = at;
      at = parentOf(at);
    }
    const isCircle = at !== undefined && path.has(at);
    const first = at && !isCircle ? (firstOf.get(at) as Read) : last;
    for (const one of path) firstOf.set(one, isCircle ? one : first);
  }
  return firstOf;
}
