import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { readAsked } from "@/lib/data/find/asked";
import type { FoundRow } from "@/lib/data/find/found";
import { type FindKindName, findKindNames, findKinds } from "@/lib/data/find/kinds";
import { rankFound } from "@/lib/data/find/rank-found";
import { excerptOf, type Marked, markHits } from "@/lib/domain/find/hits";
import { ok, type Result } from "@/lib/domain/result";
import { defineQuery } from "@/lib/queries/define-query";

/** How many are shown, and how many are looked at for that, since one thing is often found in several ways. */
const SHOWN = 20;
const RANKED = 30;

/** One thing that was found: what it is called and what its words were found in, with the hits marked. */
export type Found = {
  readonly kind: FindKindName;
  readonly id: string;
  readonly href: string;
  readonly title: Marked;
  readonly said: Marked | null;
  readonly of: string | null;
  readonly language: string | null;
  readonly score: number;
};

/** Whatever of Galley holds all words of what is typed and may be seen by this person, the fittest first. */
export const findAnything = defineQuery(
  "article:read",
  async (actor: Actor, typed: string): Promise<Result<readonly Found[]>> => {
    const asked = await readAsked(typed);
    if (asked === null) return ok([]);
    const reader = sourceReaderOf(actor);
    const kinds = findKindNames.filter((kind) => may(actor, findKinds[kind].permission));
    const ranked = await rankFound(asked, kinds, reader, RANKED);
    const shown = await Promise.all(
      kinds.map(async (kind) => {
        const ids = ranked.filter((each) => each.kind === kind).map(({ id }) => id);
        return ids.length === 0 ? [] : (await findKinds[kind].show(ids, asked, reader)).map((row) => ({ kind, row }));
      }),
    );
    const rows = shown.flat();
    const found = ranked.flatMap(({ kind, id, score }) => {
      const row = rows.find((each) => each.kind === kind && each.row.id === id)?.row;
      return row ? [{ ...foundOf(row, asked.words), kind, score }] : [];
    });
    return ok(onceAPlace(found).slice(0, SHOWN));
  },
);

function foundOf({ title, said, ...row }: FoundRow, words: readonly string[]) {
  const marked = excerptOf(title, words);
  const missing = words.filter((word) => markHits(title, [word]).hits.length === 0);
  // Of what the title says whole, no other words are needed.
  return { ...row, title: marked, said: said === null || missing.length === 0 ? null : excerptOf(said, words) };
}

/** Of an article its title or its words, and of a source one of its snapshots. */
function onceAPlace(found: readonly Found[]): Found[] {
  const places = new Set<string>();
  return found.filter(({ kind, href }) => {
    const place =
      kind === "snapshot"
        ? `snapshot of ${href.split("/")[2]}`
        : kind === "text"
          ? `article ${href}`
          : `${kind} ${href}`;
    return !places.has(place) && places.add(place);
  });
}
