import { z } from "zod";
import { limits, optionalAddress, optionalLine, revision } from "./fields";

/** The newsroom's settings as they shall be, and the revision of them that the person saw. */
export const changeSettingsInput = z.object({
  revision,
  fullCoverage: z.boolean(),
  name: optionalLine(limits.name),
  siteAddress: optionalAddress,
});
export type ChangeSettingsInput = z.output<typeof changeSettingsInput>;
