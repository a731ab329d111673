import { z } from "zod";
import { claimCategories, claimPriorities } from "@/lib/domain/claim/claim";
import { skipReasons } from "@/lib/domain/evidence/evidence";
import { optionalLine, optionalNote, quoted } from "./fields";
import { limits } from "./limits";

/** What is said of a claim, as people write it. None has a default: who edits a claim says all of it again. */
export const claimFields = {
  statement: quoted(limits.statement),
  claimant: optionalLine(limits.line).unwrap(),
  category: z.enum(claimCategories),
  priority: z.enum(claimPriorities),
  assignedToId: z.uuid().nullable(),
};
const claimObject = z.object(claimFields);
export type ClaimFields = Readonly<z.output<typeof claimObject>>;

/** Why a range is left unchecked. */
export const skipFields = { reason: z.enum(skipReasons), note: optionalNote(limits.note) };
