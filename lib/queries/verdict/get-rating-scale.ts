import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { namesOfPeople } from "@/lib/data/desk/people";
import {
  countRatingScales,
  getRatingScale,
  listRatingScales,
  type RatingScale,
} from "@/lib/data/verdict/rating-scales";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";

/** A version of the scale with the name of whoever made it; null for the one that a newsroom starts with. */
export type NamedScale = RatingScale & { readonly createdBy: string | null };

/** The scale in force, and one page of the versions before it, newest first. */
export type RatingScales = { readonly inForce: NamedScale; readonly earlier: PageOfRows<NamedScale> };

/** The newsroom's scale. */
export const getRatingScales = defineQuery(
  "rating-scale:read",
  async (_: Actor, page: number): Promise<RatingScales> => {
    const inForce = await getRatingScale();
    const earlier = await readPage(
      page,
      async () => (await countRatingScales()) - 1,
      // The newest version is the one in force.
      ({ skip, take }) => listRatingScales({ skip: skip + 1, take }),
    );
    const names = await namesOfPeople([inForce, ...earlier.rows].flatMap(({ createdById }) => createdById ?? []));
    const named = (scale: RatingScale) => ({ ...scale, createdBy: names.get(scale.createdById ?? "")?.name ?? null });
    return { inForce: named(inForce), earlier: { ...earlier, rows: earlier.rows.map(named) } };
  },
);
