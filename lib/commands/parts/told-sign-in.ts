import type { SignIn } from "@/lib/domain/desk/one-time-link";
import type { SignInInEvent } from "@/lib/domain/record/audit/events/sign-in";

/** A sign-in as the event of what was done under it tells it. */
export function toldSignIn({ since, kind, linkId, madeById, madeAt }: SignIn): SignInInEvent {
  return { since: since.toISOString(), kind, link: linkId, madeBy: madeById, madeAt: madeAt.toISOString() };
}
