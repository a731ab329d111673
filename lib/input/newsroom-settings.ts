import { z } from "zod";
import { galleyAddress, optionalAddress, optionalLine, revision } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";

/** The newsroom's settings as they shall be, and the revision of them that the person saw. */
export const changeSettingsInput = z.object({
  revision,
  fullCoverage: z.boolean(),
  fullFacts: z.boolean(),
  name: optionalLine(limits.name),
  siteAddress: optionalAddress,
  galleyAddress,
  mailWords: z.boolean(),
});
export type ChangeSettingsInput = z.output<typeof changeSettingsInput>;
