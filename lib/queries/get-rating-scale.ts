import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { namesOfPeople } from "@/lib/data/people";
import { countRatingScales, getRatingScale, listRatingScales, type RatingScale } from "@/lib/data/rating-scales";
import { defineQuery } from "./define-query";

/** How many earlier versions stand on one page. */
export const VERSIONS_PER_PAGE = 20;

/** A version of the scale with the name of whoever made it; null for the one that a newsroom starts with. */
export type NamedScale = RatingScale & { readonly createdBy: string | null };

/** The scale in force, and one page of the versions before it, newest first. Pages count from 1. */
export type RatingScales = {
  readonly inForce: NamedScale;
  readonly earlier: readonly NamedScale[];
  readonly page: number;
  readonly pages: number;
};

/** The newsroom's scale; a page beyond the last is the last. */
export const getRatingScales = defineQuery(
  "rating-scale:read",
  async (_: Actor, page: number): Promise<RatingScales> => {
    const earlierCount = (await countRatingScales()) - 1;
    const pages = Math.max(1, Math.ceil(earlierCount / VERSIONS_PER_PAGE));
    const shown = Math.min(Math.max(1, Math.floor(page)), pages);
    const [inForce, earlier] = await Promise.all([
      getRatingScale(),
      listRatingScales({ skip: 1 + (shown - 1) * VERSIONS_PER_PAGE, take: VERSIONS_PER_PAGE }),
    ]);
    const names = await namesOfPeople([inForce, ...earlier].flatMap(({ createdById }) => createdById ?? []));
    const named = (scale: RatingScale) => ({ ...scale, createdBy: names.get(scale.createdById ?? "")?.name ?? null });
    return { inForce: named(inForce), earlier: earlier.map(named), page: shown, pages };
  },
);
