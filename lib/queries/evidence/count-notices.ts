import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { countOpenNotices } from "@/lib/data/evidence/notices";
import { defineQuery } from "@/lib/queries/define-query";

/** How many notices wait for an answer. */
export const countNoticesWaiting = defineQuery("notice:read", (_: Actor): Promise<number> => countOpenNotices());
