import { z } from "zod";
import { revision } from "@/lib/domain/shape/fields";

/** What every change of a claim carries: which claim, and the revision that the person saw. */
export const seenClaim = { claimId: z.uuid(), revision };
