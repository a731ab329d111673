import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { getNewsroomSettings, type NewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { defineQuery } from "@/lib/queries/define-query";

/** What the newsroom has decided for all of its articles. */
export const getSettings = defineQuery(
  "settings:read",
  async (_: Actor): Promise<NewsroomSettings> => getNewsroomSettings(),
);
