import { z } from "zod";
import { optionalInstant } from "./fields";

// Who has what, and until when. It is the desk's own: no approval binds it, and a report says of it who was to check a claim.

const person = z.uuid().nullable();
const moment = z.iso.datetime({ precision: 3 }).nullable();

/** Who has a claim, and until when, as records hold it: ids, and moments in UTC to the millisecond. */
export const claimPlan = z.strictObject({ assignedToId: person, dueAt: moment });
/** Who leads an article's check, and until when. */
export const articlePlan = z.strictObject({ leadId: person, deadline: moment });

/** The same as people give it. */
export const claimPlanInputs = { assignedToId: person, dueAt: optionalInstant };
export const articlePlanInputs = { leadId: person, deadline: optionalInstant };
