import { z } from "zod";
import { linkKinds } from "@/lib/domain/desk/one-time-link";
import { id, moment } from "./members";

/**
 * Since when the sign-in of whoever decided or signed stands: they set the password by a one-time link that somebody made, null
 * for the operator at the command line. Whoever made it could have opened it, and acted as the person.
 */
export const signIn = z.strictObject({
  since: moment,
  kind: z.enum(linkKinds),
  link: id,
  madeBy: id.nullable(),
  madeAt: moment,
});
export type SignInInEvent = Readonly<z.infer<typeof signIn>>;
