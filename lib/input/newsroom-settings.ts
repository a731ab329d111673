import { z } from "zod";
import { revision } from "./fields";

/** The newsroom's settings as they shall be, and the revision of them that the person saw. */
export const changeSettingsInput = z.object({ revision, fullCoverage: z.boolean() });
export type ChangeSettingsInput = z.output<typeof changeSettingsInput>;
