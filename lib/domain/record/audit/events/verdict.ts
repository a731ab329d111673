import { z } from "zod";
import { id, number, optionalText, sha256, text } from "./members";
import { signIn } from "./sign-in";

/** A verdict of a claim, and its rating by key and by what it was called. */
const rated = { number, verdict: number, rating: text, ratingLabel: text };

/** `subjectSha256` is that of what was decided on. */
const decision = z.strictObject({ ...rated, reason: optionalText, subjectSha256: sha256, signIn });

export const verdictEvents = {
  /** `scale` is the version of the rating scale. */
  "verdict.submitted": z.strictObject({ ...rated, scale: number, rationale: text, correction: optionalText }),
  "verdict.withdrawn": z.strictObject({ number, verdict: number }),
  "verdict.approved": decision,
  "verdict.changes-requested": decision,
  "verdict.reaffirmed": decision,
  /** An editor ruled that the text stands although the verdict found it wrong. */
  "verdict.ruled-stet": z.strictObject({ ...rated, reason: text, signOffEnded: z.boolean() }),
  /** An editor ruled that the correction holds although the writer refused it in a proof (`draft`). */
  "verdict.ruled-hold": z.strictObject({ ...rated, draft: id, reason: text }),
};
