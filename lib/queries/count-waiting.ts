import "server-only";
import { countClaimsAwaitingDecision } from "@/lib/data/claims";
import { defineQuery } from "./define-query";

/** How many claims wait for an editor. */
export const countWaiting = defineQuery("queue:read", () => countClaimsAwaitingDecision());
