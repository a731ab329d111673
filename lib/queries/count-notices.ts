import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { countOpenNotices } from "@/lib/data/notices";
import { defineQuery } from "./define-query";

/** How many notices wait for an answer. */
export const countNoticesWaiting = defineQuery("notice:read", (_: Actor): Promise<number> => countOpenNotices());
