import { z } from "zod";
import { linkKinds } from "@/lib/domain/desk/one-time-link";
import { id, moment, number, optionalText, sha256, text } from "./members";

/** A verdict of a claim, and its rating by key and by what it was called. */
const rated = { number, verdict: number, rating: text, ratingLabel: text };

/**
 * Since when the decider's sign-in stands: they set the password by a one-time link that somebody made, null for the operator
 * at the command line. Whoever made it could have opened it, and decided as the person.
 */
const signIn = z.strictObject({
  since: moment,
  kind: z.enum(linkKinds),
  link: id,
  madeBy: id.nullable(),
  madeAt: moment,
});
export type SignInInEvent = Readonly<z.infer<typeof signIn>>;

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
};
