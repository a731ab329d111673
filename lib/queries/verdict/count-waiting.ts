import "server-only";
import { countClaimsAwaitingDecision } from "@/lib/data/claim/claims";
import { defineQuery } from "@/lib/queries/define-query";

/** How many claims wait for an editor. */
export const countWaiting = defineQuery("queue:read", () => countClaimsAwaitingDecision());
