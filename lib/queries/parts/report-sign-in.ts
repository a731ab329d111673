import type { SignIn } from "@/lib/domain/desk/one-time-link";
import type { ReportPerson, ReportSignIn } from "@/lib/domain/report/report";

/** A sign-in as a report tells it. `person` gives somebody by their id. */
export function reportSignIn(
  { since, kind, madeById, madeAt }: SignIn,
  person: (id: string) => ReportPerson,
): ReportSignIn {
  const linkBy = madeById === null ? null : person(madeById);
  return { since: since.toISOString(), kind, linkBy, linkAt: madeAt.toISOString() };
}
