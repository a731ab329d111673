import "server-only";
import { valueApart } from "@/lib/apart/run-apart";
import type { ArticleVersion } from "@/lib/data/article/articles";
import { getVersion } from "@/lib/data/article/articles";
import { batchesOf } from "@/lib/data/batches";
import { oneOf } from "@/lib/data/columns";
import { database, type Transaction } from "@/lib/data/database";
import type { Carried } from "@/lib/domain/anchor/carry";
import { carryByEdit, type NewText } from "@/lib/domain/claim/carry-over";
import { type CommentHow, commentHows } from "@/lib/domain/conversation/comment";
import type { TextRange } from "@/lib/domain/text/range";

/** Where the words of a thread stand in a version (UTF-16 code units); lost ones are what they were before. */
export type CommentPlace = TextRange & { readonly quote: string; readonly how: CommentHow };

/** Notes where the words of a new thread stand. */
export async function insertPlace(
  tx: Transaction,
  commentId: string,
  versionId: string,
  place: CommentPlace,
): Promise<void> {
  const { start, end, quote, how } = place;
  await tx.commentPlace.create({ data: { commentId, versionId, start, end, quote, how } });
}

/** Where the words of threads stand in a version, by the comment that each thread begins with. */
export async function listPlaces(
  versionId: string,
  tx: Transaction = database(),
): Promise<ReadonlyMap<string, CommentPlace>> {
  const rows = await tx.commentPlace.findMany({ where: { versionId } });
  return new Map(
    rows.map(({ commentId, start, end, quote, how }) => [commentId, { start, end, quote, how: howOf(how) }]),
  );
}

/**
 * Carries the words of an article's threads over to a new version, as claims are: what was lost before is looked for from
 * the version in which it last stood. `before` is the newest version so far, `after` the text of the new one.
 */
export async function carryPlaces(
  tx: Transaction,
  articleId: string,
  before: ArticleVersion,
  after: NewText,
  versionId: string,
): Promise<void> {
  const now = await listPlaces(before.id, tx);
  if (now.size === 0) return;
  const stands = await lastStands(tx, articleId, before, now);
  const rows: (CommentPlace & { commentId: string; versionId: string })[] = [];
  for (const [number, there] of stands) {
    const from = number === before.number ? before : await getVersion(tx, articleId, number);
    const ranges = there.map(({ place: { start, end } }) => ({ start, end }));
    const carried = await carry(from.text, number === before.number ? after : { ...after, runs: null }, ranges);
    there.forEach(({ commentId, place }, i) => {
      rows.push({ commentId, versionId, ...placeAfter(place, carried[i], after.text) });
    });
  }
  for (const data of batchesOf(rows)) await tx.commentPlace.createMany({ data });
}

type Stand = { readonly commentId: string; readonly place: CommentPlace };

/** Where each thread's words stood last, by the number of the version in which they did. */
async function lastStands(
  tx: Transaction,
  articleId: string,
  before: ArticleVersion,
  now: ReadonlyMap<string, CommentPlace>,
): Promise<Map<number, Stand[]>> {
  const stands = new Map<number, Stand[]>();
  const add = (number: number, stand: Stand) => stands.set(number, [...(stands.get(number) ?? []), stand]);
  const lost: string[] = [];
  for (const [commentId, place] of now) {
    if (place.how === "lost") lost.push(commentId);
    else add(before.number, { commentId, place });
  }
  if (lost.length === 0) return stands;
  const versions = await tx.articleVersion.findMany({ where: { articleId }, select: { id: true, number: true } });
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  const rows = await tx.commentPlace.findMany({ where: { commentId: { in: lost }, how: { not: "lost" } } });
  rows.sort((a, b) => (numbers.get(a.versionId) ?? 0) - (numbers.get(b.versionId) ?? 0));
  const last = new Map(rows.map((row) => [row.commentId, row]));
  for (const { commentId, versionId, start, end, quote, how } of last.values())
    add(numbers.get(versionId) ?? before.number, { commentId, place: { start, end, quote, how: howOf(how) } });
  return stands;
}

/** Two texts are compared apart, since both may be anybody's; an edit knows what it kept. */
async function carry(
  oldText: string,
  { text, runs }: NewText,
  ranges: readonly TextRange[],
): Promise<readonly Carried[]> {
  if (runs) return carryByEdit(oldText, text, runs, ranges).carried;
  return (await valueApart("carry-ranges", { before: oldText, after: text, ranges: [...ranges] })).carried;
}

function placeAfter({ quote }: CommentPlace, carried: Carried | undefined, text: string): CommentPlace {
  if (!carried || carried.status === "lost") return { start: 0, end: 0, quote, how: "lost" };
  const { start, end, status: how } = carried;
  return { start, end, quote: text.slice(start, end), how };
}

function howOf(how: string): CommentHow {
  return oneOf(commentHows, how);
}
