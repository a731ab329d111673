import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import { defineQuery } from "@/lib/queries/define-query";

export type { StandingFinding };

/** What was found of some claims, by their ids; one that nobody has judged, or that is left out, is not among them. */
export const listFindings = defineQuery("article:read", (_: Actor, claimIds: readonly string[]) =>
  standingFindings({ claimIds }),
);
